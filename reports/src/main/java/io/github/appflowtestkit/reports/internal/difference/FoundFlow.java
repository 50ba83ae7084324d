package io.github.appflowtestkit.reports.internal.difference;

import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.Range;

/**
 * A flow of one side, and where it is written.
 *
 * @param request the flow as a request
 * @param path the file as the user would write it
 * @param text its text
 * @param range the range of the flow in it
 */
public record FoundFlow(FlowRequest request, String path, SourceText text, Range range) {}
