package io.github.appflowtestkit.fake;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/**
 * A run of a flow as it stands, for assertions. Immutable.
 *
 * @param executionId the id of the run
 * @param status how far it is
 * @param startedAt when it started
 * @param record the run as DescribeFlowExecutionRecords shows it
 */
public record RunView(String executionId, ExecutionStatus status, Instant startedAt, ExecutionRecord record) {

    /** Why the run failed; empty if it did not. */
    public Optional<String> errorMessage() {
        return Optional.ofNullable(record.executionResult())
                .flatMap(result -> Optional.ofNullable(result.errorInfo()))
                .flatMap(error -> Optional.ofNullable(error.executionMessage()));
    }
}
