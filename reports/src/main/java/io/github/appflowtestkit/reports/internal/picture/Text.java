package io.github.appflowtestkit.reports.internal.picture;

/**
 * A value of a document. Immutable.
 *
 * @param text the value, or the expression in its place, as in {@code var.bucket}
 * @param isKnown whether it is the value
 */
public record Text(String text, boolean isKnown) {}
