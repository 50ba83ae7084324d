package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.validator.Severity;
import java.util.Optional;

/**
 * A finding at a part of a picture. Immutable.
 *
 * @param rule the id of its rule
 * @param place where it is in the document, as in {@code flows/orders.json:12:7}
 */
public record Mark(String rule, Severity severity, String message, Optional<String> hint, String place) {}
