package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunView;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

class RunAssertTest {

    private static final String LONG_MESSAGE =
            "the destination refused the records: the bucket orders-lake is not there";

    private final FakeAppflow fake = FakeAppflow.create();

    @BeforeEach
    void flow() {
        fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
        fake.givenFlow(OrderSync.flow("adhoc"));
    }

    private RunView run(RunResult result) {
        fake.runs("adhoc").next(result);
        fake.client().startFlow(start -> start.flowName("adhoc"));
        return fake.flow("adhoc").orElseThrow().runs().get(0);
    }

    @Test
    void passes() {
        assertThat(run(RunResult.successful(12, 4096))).isSuccessful().hasMoved(12);
        assertThat(run(RunResult.failed(LONG_MESSAGE))).hasFailed().hasFailedWith(LONG_MESSAGE);
        fake.runs("adhoc").progress(Progression.byHand());
        assertThat(run(RunResult.successful())).isInProgress().hasStatus(ExecutionStatus.IN_PROGRESS);
    }

    @Test
    void fails_for_another_status() throws IOException {
        RunView failed = run(RunResult.failed("INVALID_SESSION_ID: log in again"));
        Golden.failure("run-status", () -> assertThat(failed).isSuccessful());
        Golden.failure("run-in-progress", () -> assertThat(failed).isInProgress());
        RunView successful = run(RunResult.successful(1, 10));
        Golden.failure("run-failed", () -> assertThat(successful).hasFailed());
        Golden.failure(
                "run-failed-described",
                () -> assertThat(fake)
                        .as("after the outage")
                        .hasFlow("adhoc")
                        .lastRun()
                        .hasFailedWith("INVALID_SESSION_ID"));
    }

    @Test
    void fails_for_another_message() throws IOException {
        RunView failed = run(RunResult.failed("INVALID_SESSION_ID: log in again"));
        Golden.failure("run-message", () -> assertThat(failed).hasFailedWith("REQUEST_LIMIT_EXCEEDED"));
        RunView other = run(RunResult.failed(LONG_MESSAGE));
        Golden.failure("run-message-alike", () -> assertThat(other).hasFailedWith(LONG_MESSAGE + "."));
    }

    @Test
    void fails_for_another_number_of_records() throws IOException {
        RunView run = run(RunResult.successful(12, 4096));
        Golden.failure("run-records", () -> assertThat(run).hasMoved(13));
    }
}
