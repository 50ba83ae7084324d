package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.Range;
import java.util.Map;

/**
 * A document as text, and where its writer wrote each part; no reader had a hand in it.
 *
 * @param text the document
 * @param values the ranges of the values by their pointers
 * @param keys the ranges of the names of members by the pointers of their values
 */
record Marked(String text, Map<String, Range> values, Map<String, Range> keys) {}
