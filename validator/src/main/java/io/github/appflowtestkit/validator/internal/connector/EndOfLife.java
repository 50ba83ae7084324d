package io.github.appflowtestkit.validator.internal.connector;

import java.time.LocalDate;

/**
 * The end of the service behind a connector.
 *
 * @param service the service that ended
 * @param date its last day
 * @param instead what to use in its place
 */
public record EndOfLife(String service, LocalDate date, String instead) {}
