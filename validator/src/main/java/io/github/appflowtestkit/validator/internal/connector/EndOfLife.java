package io.github.appflowtestkit.validator.internal.connector;

import java.time.LocalDate;

/**
 * The end of the service that a connector connects to.
 *
 * @param service the discontinued service
 * @param date its last day
 * @param instead the replacement
 */
public record EndOfLife(String service, LocalDate date, String instead) {}
