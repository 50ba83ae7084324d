package io.github.appflowtestkit.reports.internal.difference;

import io.github.appflowtestkit.validator.FlowRequest;

/**
 * A flow of one side.
 *
 * @param request the flow as a request
 * @param source where it is written
 */
public record FoundFlow(FlowRequest request, FlowSource source) {}
