package io.github.appflowtestkit.reports;

import io.github.appflowtestkit.validator.Range;

/**
 * A replacement of a part of a file. Immutable.
 *
 * @param range the part; empty for an insertion
 * @param replacement what to write there
 */
public record TextEdit(Range range, String replacement) {}
