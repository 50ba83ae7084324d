package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ExecutionDetails;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;

/** The part of the contract about runs that a test sets. */
public abstract class RunContract extends DescriptionContract {

    /** The fake behind the client under test. */
    protected abstract FakeAppflow fake();

    @Test
    void a_canceled_run_shows_as_cancel_started_once_whoever_looks() {
        for (Look look : Look.values()) {
            String flow = startedByHand("looked-at-by-" + look.name().toLowerCase(Locale.ROOT));
            client().cancelFlowExecutions(request -> request.flowName(flow));

            assertThat(looks(look, flow, 3))
                    .as("%s", look)
                    .containsExactly(
                            ExecutionStatus.CANCEL_STARTED, ExecutionStatus.CANCELED, ExecutionStatus.CANCELED);
        }
    }

    @Test
    void a_run_ends_after_so_many_looks_whoever_looks() {
        for (Look look : Look.values()) {
            String flow = flow("looked-at-by-" + look.name().toLowerCase(Locale.ROOT));
            fake().runs(flow).progress(Progression.afterDescribes(2));
            client().startFlow(request -> request.flowName(flow));

            assertThat(looks(look, flow, 3))
                    .as("%s", look)
                    .containsExactly(
                            ExecutionStatus.IN_PROGRESS, ExecutionStatus.IN_PROGRESS, ExecutionStatus.SUCCESSFUL);
            // the flow must not be seen by the next look at ListFlows
            client().deleteFlow(request -> request.flowName(flow));
        }
    }

    @Test
    void results_can_be_set_for_flows_that_do_not_exist_yet() {
        String named = name("named");
        fake().runs().always(RunResult.failed("for all"));
        fake().runs(flow -> flow.name().endsWith("chosen")).always(RunResult.failed("for the chosen"));
        fake().runs(named).always(RunResult.failed("for the named"));

        client().createFlow(flows().onDemand(named).build());
        for (String flow : List.of(named, flow("chosen"), flow("other"))) {
            client().startFlow(request -> request.flowName(flow));
        }

        assertThat(List.of(named, name("chosen"), name("other")))
                .extracting(this::errorMessage)
                .containsExactly("for the named", "for the chosen", "for all");
        assertThat(fake().unusedRunScripts()).isEmpty();
    }

    @Test
    void what_a_script_leaves_open_the_next_one_sets() {
        fake().runs().always(RunResult.failed("for all")).progress(Progression.after(Duration.ofMinutes(5)));
        String flow = flow("a");
        fake().runs(flow).next(RunResult.failed("once"));

        client().startFlow(request -> request.flowName(flow));
        fake().clock().advance(Duration.ofMinutes(5));
        assertThat(errorMessage(flow)).isEqualTo("once");
        client().startFlow(request -> request.flowName(flow));
        assertThat(look(Look.DESCRIBE_FLOW, flow)).isEqualTo(ExecutionStatus.IN_PROGRESS);
        fake().clock().advance(Duration.ofMinutes(5));

        assertThat(errorMessage(flow)).isEqualTo("for all");
    }

    @Test
    void a_run_that_lasts_48_hours_fails() {
        String slow = startedByHand("slow");
        String slower = flow("slower");
        fake().runs(slower).progress(Progression.after(Duration.ofHours(49)));
        client().startFlow(request -> request.flowName(slower));
        String inTime = flow("in-time");
        fake().runs(inTime).progress(Progression.after(Duration.ofDays(2)));
        client().startFlow(request -> request.flowName(inTime));

        fake().clock().advance(Duration.ofDays(2).minusMillis(1));
        assertThat(List.of(slow, slower, inTime))
                .extracting(flow -> look(Look.DESCRIBE_FLOW, flow))
                .containsOnly(ExecutionStatus.IN_PROGRESS);
        fake().clock().advance(Duration.ofMillis(1));

        assertThat(List.of(slow, slower, inTime))
                .extracting(flow -> look(Look.DESCRIBE_FLOW, flow))
                .containsExactly(ExecutionStatus.ERROR, ExecutionStatus.ERROR, ExecutionStatus.SUCCESSFUL);
        assertThat(errorMessage(slow)).isEqualTo("The flow run was ended because it took longer than 48 hours.");
        assertThat(fake().flow(slow).orElseThrow().runs().get(0).record().lastUpdatedAt())
                .isEqualTo(fake().clock().now());
    }

    private String errorMessage(String flow) {
        return client().describeFlowExecutionRecords(request -> request.flowName(flow))
                .flowExecutions()
                .get(0)
                .executionResult()
                .errorInfo()
                .executionMessage();
    }

    private enum Look {
        DESCRIBE_FLOW,
        DESCRIBE_FLOW_EXECUTION_RECORDS,
        LIST_FLOWS
    }

    private List<ExecutionStatus> looks(Look look, String flow, int times) {
        return Stream.generate(() -> look(look, flow)).limit(times).toList();
    }

    /** The status of the flow's last run, in the response of one call. */
    private ExecutionStatus look(Look look, String flow) {
        return switch (look) {
            case DESCRIBE_FLOW ->
                client().describeFlow(request -> request.flowName(flow))
                        .lastRunExecutionDetails()
                        .mostRecentExecutionStatus();
            case DESCRIBE_FLOW_EXECUTION_RECORDS ->
                client().describeFlowExecutionRecords(request -> request.flowName(flow))
                        .flowExecutions()
                        .get(0)
                        .executionStatus();
            case LIST_FLOWS ->
                client().listFlows(request -> {}).flows().stream()
                        .filter(listed -> listed.flowName().equals(flow))
                        .map(FlowDefinition::lastRunExecutionDetails)
                        .map(ExecutionDetails::mostRecentExecutionStatus)
                        .findFirst()
                        .orElseThrow();
        };
    }

    /** A new OnDemand flow. */
    String flow(String suffix) {
        String flow = name(suffix);
        client().createFlow(flows().onDemand(flow).build());
        return flow;
    }

    private String startedByHand(String suffix) {
        String flow = flow(suffix);
        fake().runs(flow).progress(Progression.byHand());
        client().startFlow(request -> request.flowName(flow));
        return flow;
    }
}
