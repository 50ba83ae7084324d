package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DataPullMode;
import software.amazon.awssdk.services.appflow.model.DescribeFlowExecutionRecordsResponse;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.ValidationException;

class ScheduledFlowTest {
    private static final Instant START = ManualClock.DEFAULT_START;

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    @BeforeEach
    void given() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate(5minutes)     | 288
            rate(5 minutes)    | 288
            rate(1hour)        | 24
            rate(3hours)       | 8
            rate(1days)        | 1
            cron(0/20 * * * ? *) | 72
            cron(30 6 ? * FRI *) | 0
            cron(30 6 ? * THU-FRI *) | 1
            """)
    void a_day_has_so_many_runs(String expression, int runs) {
        activate(Requests.scheduled("orders", expression).build());
        fake.clock().advance(Duration.ofHours(12));
        fake.clock().advance(Duration.ofHours(12));

        // 1 January 2026 is a Thursday
        assertThat(fake.flow("orders").orElseThrow().runs()).hasSize(runs);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 60, 3_600, 86_400})
    void the_step_of_the_clock_does_not_matter(long seconds) {
        activate(incremental(
                scheduled -> scheduled.scheduleExpression("rate(25minutes)").scheduleOffset(90L)));
        fake.runs("orders").next(RunResult.successful(), RunResult.failed("expired"), RunResult.successful());
        for (long passed = 0; passed < 86_400; passed += seconds) {
            fake.clock().advance(Duration.ofSeconds(seconds));
            assertThat(fake.flow("orders")).isPresent();
        }
        fake.clock().set(START.plus(Duration.ofHours(25)));

        FakeAppflow other = FakeAppflow.create();
        other.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        other.givenFlow(incremental(
                scheduled -> scheduled.scheduleExpression("rate(25minutes)").scheduleOffset(90L)));
        other.client().startFlow(request -> request.flowName("orders"));
        other.runs("orders").next(RunResult.successful(), RunResult.failed("expired"), RunResult.successful());
        other.clock().advance(Duration.ofHours(25));
        assertThat(fake.flow("orders").orElseThrow().runs())
                .isEqualTo(other.flow("orders").orElseThrow().runs());
    }

    @Test
    void runs_are_paged_newest_first() {
        activate(Requests.scheduled("orders", "rate(1hours)").build());
        fake.clock().advance(Duration.ofHours(45));

        DescribeFlowExecutionRecordsResponse first =
                client.describeFlowExecutionRecords(request -> request.flowName("orders"));
        assertThat(first.flowExecutions()).hasSize(20);
        assertThat(first.flowExecutions().get(0).startedAt()).isEqualTo(START.plus(Duration.ofHours(45)));
        fake.clock().advance(Duration.ofHours(1));
        assertThat(client.describeFlowExecutionRecords(
                                request -> request.flowName("orders").nextToken(first.nextToken()))
                        .flowExecutions()
                        .get(0)
                        .startedAt())
                .isEqualTo(START.plus(Duration.ofHours(25)));
        assertThat(
                        client
                                .describeFlowExecutionRecordsPaginator(
                                        request -> request.flowName("orders").maxResults(7))
                                .stream()
                                .flatMap(page -> page.flowExecutions().stream())
                                .map(ExecutionRecord::executionId)
                                .distinct())
                .hasSize(46);
    }

    @Test
    void a_foreign_page_token_is_refused() {
        activate(Requests.scheduled("orders", "rate(1hours)").build());
        assertThatThrownBy(() -> client.describeFlowExecutionRecords(
                        request -> request.flowName("orders").nextToken("page-2")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void start_and_end_limit_the_runs() {
        activate(incremental(scheduled -> scheduled
                .scheduleExpression("rate(1hours)")
                .scheduleStartTime(START.plus(Duration.ofHours(6)))
                .scheduleEndTime(START.plus(Duration.ofHours(9)))));
        fake.clock().advance(Duration.ofDays(3));

        assertThat(records())
                .extracting(ExecutionRecord::startedAt)
                .containsExactly(
                        START.plus(Duration.ofHours(8)),
                        START.plus(Duration.ofHours(7)),
                        START.plus(Duration.ofHours(6)));
        assertThat(client.describeFlow(request -> request.flowName("orders")).flowStatus())
                .isEqualTo(FlowStatus.ACTIVE);
    }

    @Test
    void an_incremental_run_pulls_what_came_since_the_last_one() {
        activate(incremental(
                scheduled -> scheduled.scheduleExpression("rate(1days)").scheduleOffset(1_800L)));
        fake.clock().advance(Duration.ofDays(2));

        assertThat(records())
                .extracting(run -> run.dataPullStartTime() + " to " + run.dataPullEndTime())
                .containsExactly(
                        "2026-01-01T23:30:00Z to 2026-01-02T23:30:00Z", "2025-12-03T00:00:00Z to 2026-01-01T23:30:00Z");
    }

    @Test
    void an_on_demand_run_counts_as_the_first_pull() {
        client.createFlow(Requests.onDemand("orders").build());
        client.startFlow(request -> request.flowName("orders"));
        update(incremental(scheduled -> scheduled.scheduleExpression("rate(1days)")));
        client.startFlow(request -> request.flowName("orders"));
        fake.clock().advance(Duration.ofDays(1));

        assertThat(records().get(0).dataPullStartTime()).isEqualTo(START);
    }

    @Test
    void a_run_can_start_while_the_one_before_is_going_on() {
        activate(Requests.scheduled("orders", "rate(1hours)").build());
        fake.runs("orders").progress(Progression.after(Duration.ofMinutes(150)));
        fake.clock().advance(Duration.ofHours(4));

        assertThat(records())
                .extracting(ExecutionRecord::executionStatus)
                .containsExactly(
                        ExecutionStatus.IN_PROGRESS,
                        ExecutionStatus.IN_PROGRESS,
                        ExecutionStatus.IN_PROGRESS,
                        ExecutionStatus.SUCCESSFUL);
    }

    @Test
    void an_update_changes_the_runs_that_come() {
        activate(Requests.scheduled("orders", "rate(1hours)").build());
        fake.clock().advance(Duration.ofHours(2));
        update(Requests.scheduled("orders", "rate(10minutes)").build());
        fake.clock().advance(Duration.ofHours(1));

        assertThat(fake.flow("orders").orElseThrow().runs()).hasSize(8);
        assertThat(fake.flow("orders").orElseThrow().status()).isEqualTo(FlowStatus.ACTIVE);
    }

    @Test
    void an_update_of_something_else_leaves_the_schedule_alone() {
        activate(Requests.scheduled("orders", "rate(1hours)").build());
        fake.clock().advance(Duration.ofMinutes(59));
        update(Requests.scheduled("orders", "rate(1hours)")
                .description("Orders of the day")
                .build());
        fake.clock().advance(Duration.ofMinutes(1));

        assertThat(fake.flow("orders").orElseThrow().runs()).hasSize(1);
    }

    @Nested
    class Unreadable {
        @Test
        void a_schedule_that_cannot_be_read_never_fires_and_the_call_says_so() {
            activate(Requests.scheduled("orders", "every hour").build());
            fake.clock().advance(Duration.ofDays(400));

            assertThat(records()).isEmpty();
            assertThat(fake.calls().get(1).notes())
                    .singleElement()
                    .asString()
                    .contains("never fires", "but is \"every hour\"");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                cron(0 0 31 2 ? *)   | must name a day that exists, but are "31 2 ? *"
                cron(0 0 * * * *)    | exactly one of the cron fields day-of-month and day-of-week must be ?
                cron(61 0 * * ? *)   | cron field minutes must hold numbers 0 to 59
                cron(0 0 1 1 ? 2020) | has no time after 2026-01-01T00:00:00Z
                """)
        void the_call_says_why_a_cron_expression_never_fires(String expression, String reason) {
            activate(Requests.scheduled("orders", expression).build());

            assertThat(fake.calls().get(1).notes())
                    .singleElement()
                    .asString()
                    .contains("the schedule never fires: ", reason);
        }
    }

    private void activate(CreateFlowRequest flow) {
        client.createFlow(flow);
        client.startFlow(request -> request.flowName("orders"));
    }

    private void update(CreateFlowRequest flow) {
        client.updateFlow(request -> request.flowName(flow.flowName())
                .description(flow.description())
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(flow.destinationFlowConfigList())
                .tasks(flow.tasks()));
    }

    private List<ExecutionRecord> records() {
        return client.describeFlowExecutionRecords(request -> request.flowName("orders"))
                .flowExecutions();
    }

    private static CreateFlowRequest incremental(UnaryOperator<ScheduledTriggerProperties.Builder> schedule) {
        ScheduledTriggerProperties.Builder scheduled =
                ScheduledTriggerProperties.builder().dataPullMode(DataPullMode.INCREMENTAL);
        return Requests.onDemand("orders")
                .triggerConfig(TriggerConfig.builder()
                        .triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties ->
                                properties.scheduled(schedule.apply(scheduled).build()))
                        .build())
                .build();
    }
}
