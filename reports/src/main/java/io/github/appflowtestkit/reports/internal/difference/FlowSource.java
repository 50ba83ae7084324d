package io.github.appflowtestkit.reports.internal.difference;

import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.validator.Range;

/**
 * Where a flow is written.
 *
 * @param path the file as the user would write it
 * @param text its text
 * @param range the range of the flow in it
 */
public record FlowSource(String path, SourceText text, Range range) {}
