package io.github.appflowtestkit.reports.internal.picture;

/**
 * Something that is known of a part. Immutable.
 *
 * @param name what it is, in words, as in {@code bucket}
 */
public record Fact(String name, Text value) {}
