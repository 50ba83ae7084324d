package io.github.appflowtestkit.fake;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/**
 * A run of a flow as it was when {@link FlowView#runs()} returned it. Immutable.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface RunView {

    /** {@return the id of the run} */
    String executionId();

    /** {@return the status: InProgress, Successful, Error and so on} */
    ExecutionStatus status();

    /** {@return when the run started, on the fake's clock} */
    Instant startedAt();

    /** {@return why the run failed; empty if it did not} */
    Optional<String> errorMessage();

    /** {@return the run as DescribeFlowExecutionRecords shows it} */
    ExecutionRecord record();
}
