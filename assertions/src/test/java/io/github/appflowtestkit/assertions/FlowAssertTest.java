package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

class FlowAssertTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @BeforeEach
    void flow() {
        fake.connectorProfile("sf-prod", ConnectorType.SALESFORCE);
        fake.flow(OrderSync.scheduled("nightly").toBuilder()
                .tags(Map.of("team", "crm", "env", "test"))
                .build());
        fake.flow(OrderSync.flow("adhoc"));
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
}
