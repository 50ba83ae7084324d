package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.Operation;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * A call that a reader misses among those that were recorded.
 *
 * @param operation its operation
 * @param members the members of its request that matter, as the reader wrote them
 * @param request the same, read; empty if they cannot be read
 * @param problem why they cannot be read; empty if they can
 */
public record ExpectedCall(
        Operation operation, String members, Optional<AppflowRequest> request, Optional<String> problem) {}
