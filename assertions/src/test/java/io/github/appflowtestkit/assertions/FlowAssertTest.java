package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerType;

class FlowAssertTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @BeforeEach
    void flow() {
        fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
        fake.givenFlow(OrderSync.scheduled("nightly").toBuilder()
                .tags(Map.of("team", "crm", "env", "test"))
                .build());
        fake.givenFlow(OrderSync.flow("adhoc"));
    }

    @Test
    void passes() {
        assertThat(fake)
                .hasFlow("nightly")
                .isDraft()
                .isScheduled()
                .hasSchedule("rate(1hours)")
                .hasTag("team")
                .hasTag("env", "test")
                .hasNoTag("owner")
                .readsFrom(ConnectorType.SALESFORCE)
                .writesTo(ConnectorType.S3)
                .matches(CreateFlowRequest.builder().flowName("nightly").build())
                .hasNeverRun();
        assertThat(fake).hasFlow("adhoc").isActive().isOnDemand();
    }

    @Test
    void a_flow_matches_the_request_that_created_it() throws IOException {
        CreateFlowRequest request = OrderSync.flow("tagged").toBuilder()
                .tags(Map.of("team", "crm"))
                .clientToken("token")
                .build();
        fake.client().createFlow(request);

        assertThat(fake).hasFlow("tagged").matches(request);

        CreateFlowRequest other =
                request.toBuilder().tags(Map.of("team", "erp")).build();
        Golden.failure(
                "flow-definition-tags", () -> assertThat(fake).hasFlow("tagged").matches(other));
    }

    @Test
    void fails_for_another_status() throws IOException {
        Golden.failure(
                "flow-status-draft", () -> assertThat(fake).hasFlow("nightly").isActive());
        Golden.failure("flow-status", () -> assertThat(fake).hasFlow("adhoc").isSuspended());
    }

    @Test
    void fails_for_another_trigger_or_schedule() throws IOException {
        Golden.failure("flow-trigger", () -> assertThat(fake).hasFlow("adhoc").isTriggeredByEvents());
        Golden.failure(
                "flow-schedule", () -> assertThat(fake).hasFlow("nightly").hasSchedule("rate(2hours)"));
        Golden.failure(
                "flow-schedule-none", () -> assertThat(fake).hasFlow("adhoc").hasSchedule("rate(2hours)"));
    }

    @Test
    void fails_for_other_tags() throws IOException {
        Golden.failure("flow-tag", () -> assertThat(fake).hasFlow("nightly").hasTag("owner"));
        Golden.failure("flow-tag-none", () -> assertThat(fake).hasFlow("adhoc").hasTag("owner"));
        Golden.failure(
                "flow-tag-value", () -> assertThat(fake).hasFlow("nightly").hasTag("env", "prod"));
        String value = "x".repeat(70);
        fake.givenFlow(OrderSync.flow("alike").toBuilder()
                .tags(Map.of("owner", value + "1"))
                .build());
        Golden.failure("flow-tag-alike", () -> assertThat(fake).hasFlow("alike").hasTag("owner", value + "2"));
        Golden.failure("flow-no-tag", () -> assertThat(fake).hasFlow("nightly").hasNoTag("env"));
    }

    @Test
    void fails_for_other_connectors() throws IOException {
        Golden.failure("flow-source", () -> assertThat(fake).hasFlow("nightly").readsFrom(ConnectorType.ZENDESK));
        Golden.failure(
                "flow-destination", () -> assertThat(fake).hasFlow("nightly").writesTo(ConnectorType.SNOWFLAKE));
    }

    @Test
    void fails_for_another_definition() throws IOException {
        Golden.failure(
                "flow-definition",
                () -> assertThat(fake)
                        .hasFlow("nightly")
                        .matches(CreateFlowRequest.builder()
                                .flowName("nightly")
                                .description("moves orders")
                                .build()));
    }

    @Test
    void fails_for_another_number_of_runs() throws IOException {
        Golden.failure(
                "flow-runs-none", () -> assertThat(fake).hasFlow("nightly").hasRun(2));
        Golden.failure(
                "flow-last-run-none", () -> assertThat(fake).hasFlow("nightly").lastRun());
    }

    @Test
    void says_when_the_flow_runs_next_or_why_it_does_not() throws IOException {
        AppflowClient client = fake.client();
        Golden.failure(
                "flow-runs-on-demand", () -> assertThat(fake).hasFlow("adhoc").hasRun(1));

        client.startFlow(flow -> flow.flowName("nightly"));
        fake.clock().advance(Duration.ofHours(1));
        Golden.failure(
                "flow-runs-next", () -> assertThat(fake).hasFlow("nightly").hasRun(3));

        client.stopFlow(flow -> flow.flowName("nightly"));
        Golden.failure(
                "flow-runs-stopped", () -> assertThat(fake).hasFlow("nightly").hasRun(3));
    }

    @Test
    void says_why_a_schedule_does_not_fire() throws IOException {
        Instant end = fake.clock().now().plus(Duration.ofHours(2));
        started(
                "short",
                scheduled -> scheduled.scheduleExpression("rate(1hours)").scheduleEndTime(end));
        started("never", scheduled -> scheduled.scheduleExpression("cron(0 0 31 2 ? *)"));
        fake.clock().advance(Duration.ofHours(5));

        Golden.failure(
                "flow-runs-ended", () -> assertThat(fake).hasFlow("short").hasRun(3));
        Golden.failure(
                "flow-runs-impossible", () -> assertThat(fake).hasFlow("never").hasRun(1));
    }

    private void started(String name, Consumer<ScheduledTriggerProperties.Builder> schedule) {
        fake.givenFlow(OrderSync.flow(
                name,
                builder -> builder.triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties -> properties.scheduled(schedule)))));
        fake.client().startFlow(flow -> flow.flowName(name));
    }

    @Test
    void says_that_the_flow_was_deleted_since() throws IOException {
        FlowView flow = fake.flow("adhoc").orElseThrow();
        fake.client().deleteFlow(request -> request.flowName("adhoc"));

        Golden.failure("flow-runs-deleted", () -> assertThat(flow).hasRun(1));
    }

    @Test
    void lists_the_runs_when_their_number_is_another() throws IOException {
        fake.client().startFlow(start -> start.flowName("nightly"));
        fake.runs("nightly").next(RunResult.successful(12, 4096), RunResult.failed("INVALID_SESSION_ID: log in again"));
        fake.clock().advance(Duration.ofHours(2));
        assertThat(fake).hasFlow("nightly").hasRun(2).lastRun().hasFailed();
        Golden.failure("flow-runs-2", () -> assertThat(fake).hasFlow("nightly").hasRun(3));
        Golden.failure(
                "flow-never-run", () -> assertThat(fake).hasFlow("nightly").hasNeverRun());
    }

    @Test
    void looks_at_each_run() throws IOException {
        fake.client().startFlow(start -> start.flowName("nightly"));
        fake.runs("nightly").next(RunResult.successful(12, 4096), RunResult.failed("INVALID_SESSION_ID: log in again"));
        Golden.failure(
                "flow-run-none", () -> assertThat(fake).hasFlow("nightly").run(1));
        Instant start = fake.clock().now();
        fake.clock().advance(Duration.ofHours(2));

        FlowAssert flow = assertThat(fake).hasFlow("nightly");

        flow.run(1).isSuccessful().hasStartedAt(start.plus(Duration.ofHours(1)));
        flow.run(2).hasFailed().hasStartedAt(start.plus(Duration.ofHours(2)));
        Golden.failure("flow-run-3", () -> flow.run(3));
        Golden.failure("flow-run-start", () -> flow.run(2).hasStartedAt(start));
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> flow.run(0))
                .withMessage("number must be 1 or more, but is 0");
    }

    @Test
    void a_run_that_does_not_exist_is_one_soft_failure() {
        AppflowSoftAssertions softly = new AppflowSoftAssertions();
        softly.assertThat(fake).hasFlow("nightly").run(2).isSuccessful().hasStartedAt(Instant.EPOCH);
        org.assertj.core.api.Assertions.assertThat(softly.assertionErrorsCollected())
                .hasSize(1);
    }

    @Test
    void a_flow_that_is_null_fails_every_assertion() {
        assertThatThrownBy(() -> assertThat((FlowView) null).lastRun()).hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThat((FlowView) null).isActive()).hasMessageContaining("not to be null");
    }

    @Test
    void texts_that_differ_after_the_shortened_part_are_not_equal() throws IOException {
        String dates = "cron(0 0 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27";
        fake.givenFlow(OrderSync.flow(
                "monthly",
                builder -> builder.triggerConfig(trigger -> trigger.triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties ->
                                properties.scheduled(schedule -> schedule.scheduleExpression(dates + ",28 * ? *)"))))));
        Golden.failure(
                "flow-schedule-alike", () -> assertThat(fake).hasFlow("monthly").hasSchedule(dates + ",29 * ? *)"));
    }
}
