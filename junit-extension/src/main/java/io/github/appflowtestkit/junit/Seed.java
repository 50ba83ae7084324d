package io.github.appflowtestkit.junit;

import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * A flow of a file.
 *
 * @param name the file's name, with the flow's place where the file holds several
 * @param file where the flow stands
 * @param request what would create the flow
 */
record Seed(String name, FlowFile file, CreateFlowRequest request) {}
