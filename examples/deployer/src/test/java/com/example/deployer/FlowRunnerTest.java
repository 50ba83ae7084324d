package com.example.deployer;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.At;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.FaultKind;
import io.github.appflowtestkit.junit.GivenFlows;
import io.github.appflowtestkit.junit.GivenRunResult;
import io.github.appflowtestkit.junit.InjectFault;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

@ShopTest
@GivenFlows("flows/tickets-to-lake.json")
@At("2026-12-01T08:00:00Z")
class FlowRunnerTest {

    private static final String TICKETS = "tickets-to-lake";

    private FakeAppflow fake;
    private AppflowClient client;
    private Clock clock;
    private FlowRunner runner;

    @BeforeEach
    void prepare(FakeAppflow fake, AppflowClient client, Clock clock) {
        this.fake = fake;
        this.client = client;
        this.clock = clock;
        this.runner = runner(pause -> {});
    }

    /** While it waits, something happens, and the time passes. */
    private FlowRunner runner(Consumer<Duration> meanwhile) {
        return new FlowRunner(client, clock, meanwhile.andThen(fake.clock()::advance));
    }

    @Test
    @GivenRunResult(records = 120, takes = "PT10M")
    void waits_for_the_end_of_the_run() {
        ExecutionRecord run = runner.run(TICKETS, Duration.ofHours(1));

        assertThat(run.executionResult().recordsProcessed()).isEqualTo(120);
        assertThat(clock.instant()).isEqualTo("2026-12-01T08:10:00Z");
        assertThat(fake)
                .hasFlow(TICKETS)
                .run(1)
                .isSuccessful()
                .hasStartedAt(clock.instant().minusSeconds(600));
    }

    @Test
    @GivenRunResult(seenInProgress = 2)
    void looks_again_until_the_run_has_ended() {
        runner.run(TICKETS, Duration.ofHours(1));

        assertThat(fake).received(Operation.DESCRIBE_FLOW_EXECUTION_RECORDS).times(3);
    }

    @Test
    @GivenRunResult(errorMessage = "invalid_grant: token expired", takes = "PT1M")
    void reports_why_a_run_failed() {
        assertThatThrownBy(() -> runner.run(TICKETS, Duration.ofHours(1)))
                .isInstanceOf(RunFailedException.class)
                .hasMessage("flow tickets-to-lake: invalid_grant: token expired");
    }

    @Test
    @GivenRunResult(endByHand = true)
    void cancels_a_run_that_takes_too_long() {
        assertThatThrownBy(() -> runner.run(TICKETS, Duration.ofMinutes(5)))
                .hasMessage("flow tickets-to-lake: cancelled after 5 minutes");

        assertThat(clock.instant()).isEqualTo("2026-12-01T08:05:00Z");
        assertThat(fake).hasFlow(TICKETS).lastRun().hasStatus(ExecutionStatus.CANCEL_STARTED);
    }

    @Test
    @GivenRunResult(takes = "PT10M")
    void notices_that_somebody_cancels_the_run() {
        FlowRunner interrupted = runner(pause -> client.cancelFlowExecutions(flow -> flow.flowName(TICKETS)));

        assertThatThrownBy(() -> interrupted.run(TICKETS, Duration.ofHours(1)))
                .hasMessage("flow tickets-to-lake: the run is Canceled");
    }

    @Test
    void starts_one_run_although_the_response_is_lost() {
        fake.fail(Operation.START_FLOW).afterCommit().with(Fault.connectionLost());

        runner.run(TICKETS, Duration.ofHours(1));

        assertThat(fake).received(Operation.START_FLOW).times(2);
        assertThat(fake).hasFlow(TICKETS).hasRun(1);
    }

    @Test
    @GivenRunResult(takes = "PT1M")
    @InjectFault(operation = Operation.DESCRIBE_FLOW_EXECUTION_RECORDS, fault = FaultKind.THROTTLING, times = 3)
    void keeps_waiting_when_it_is_throttled() {
        assertThat(runner.run(TICKETS, Duration.ofHours(1)).executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
    }

    @Test
    @FakeAppflowTest(pageSize = 1)
    @GivenRunResult(takes = "PT1M")
    void finds_its_run_behind_newer_ones() {
        FlowRunner overtaken = runner(pause -> client.startFlow(flow -> flow.flowName(TICKETS)));

        ExecutionRecord run = overtaken.run(TICKETS, Duration.ofHours(1));

        assertThat(run.startedAt()).isEqualTo("2026-12-01T08:00:00Z");
        assertThat(fake).hasFlow(TICKETS).hasRun(3);
    }

    @Test
    void refuses_a_flow_that_does_not_exist() {
        assertThatRefused(() -> runner.run("ticket-to-lake", Duration.ofHours(1)))
                .hasStatus(404);
    }
}
