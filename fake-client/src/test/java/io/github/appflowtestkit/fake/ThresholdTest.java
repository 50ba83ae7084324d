package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;

class ThresholdTest {
    private static final RunResult FAILED = RunResult.failed("no route to host");

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    @BeforeEach
    void given() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        client.createFlow(Requests.onDemand("orders")
                .triggerConfig(TriggerConfig.builder()
                        .triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties -> properties.scheduled(scheduled ->
                                scheduled.scheduleExpression("rate(1hours)").flowErrorDeactivationThreshold(3)))
                        .build())
                .build());
        client.startFlow(request -> request.flowName("orders"));
    }

    @Test
    void too_many_failures_in_a_row_deactivate_a_flow() {
        fake.runs("orders").always(FAILED);
        fake.clock().advance(Duration.ofDays(365));

        DescribeFlowResponse flow = client.describeFlow(request -> request.flowName("orders"));
        assertThat(flow.flowStatus()).isEqualTo(FlowStatus.SUSPENDED);
        assertThat(flow.flowStatusMessage()).contains("failed");
        assertThat(flow.lastRunExecutionDetails().mostRecentExecutionStatus()).isEqualTo(ExecutionStatus.ERROR);
        assertThat(fake.flow("orders").orElseThrow().runs()).hasSize(3);
    }

    @Test
    void a_list_is_the_first_to_tell() {
        client.createFlow(Requests.onDemand("invoices").build());
        fake.runs("orders").always(FAILED);
        fake.clock().advance(Duration.ofDays(365));

        assertThat(client.listFlowsPaginator(request -> request.maxResults(1)).stream()
                        .flatMap(page -> page.flows().stream()))
                .extracting(FlowDefinition::flowStatus)
                .containsExactly(FlowStatus.SUSPENDED, FlowStatus.ACTIVE);
    }

    @Test
    void failures_that_are_not_in_a_row_do_not() {
        fake.runs("orders").each(run -> run % 3 == 2 ? RunResult.successful() : FAILED);
        fake.clock().advance(Duration.ofDays(10));

        assertThat(fake.flow("orders").orElseThrow().status()).isEqualTo(FlowStatus.ACTIVE);
        assertThat(fake.flow("orders").orElseThrow().runs()).hasSize(240);
    }

    @Test
    void a_deactivated_flow_can_be_deleted_and_started_again() {
        fake.runs("orders").next(FAILED, FAILED, FAILED);
        fake.clock().advance(Duration.ofHours(3));
        assertThat(fake.flow("orders").orElseThrow().status()).isEqualTo(FlowStatus.SUSPENDED);

        client.startFlow(request -> request.flowName("orders"));
        fake.clock().advance(Duration.ofHours(2));
        assertThat(fake.flow("orders").orElseThrow().status()).isEqualTo(FlowStatus.ACTIVE);
        assertThat(fake.flow("orders").orElseThrow().runs()).hasSize(5);

        fake.runs("orders").next(FAILED, FAILED, FAILED);
        fake.clock().advance(Duration.ofHours(3));
        client.deleteFlow(request -> request.flowName("orders"));
        assertThat(fake.flows()).isEmpty();
    }
}
