package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;

/** Runs because of which the service deactivates a flow. */
class DeactivationTest {

    private static final RunResult REVOKED =
            RunResult.failed("access was revoked").withDeactivation();

    private final FakeAppflow fake =
            FakeAppflow.builder().allowUndeclaredProfiles().build();
    private final AppflowClient client = fake.client();
    private final List<RunReport> reports = new ArrayList<>();

    private DescribeFlowResponse orders() {
        return client.describeFlow(request -> request.flowName("orders"));
    }

    @Test
    void an_event_flow_is_suspended_until_it_is_started_again() {
        fake.givenFlow(Requests.onEvent("orders").build());
        client.startFlow(request -> request.flowName("orders"));
        fake.onRunReport(reports::add);
        fake.runs().next(RunResult.failed("try again"), REVOKED);

        fake.event("orders");
        assertThat(orders().flowStatus()).isEqualTo(FlowStatus.ACTIVE);
        fake.event("orders");

        assertThat(orders().flowStatus()).isEqualTo(FlowStatus.SUSPENDED);
        assertThat(orders().flowStatusMessage()).isEqualTo("The flow was deactivated because a run failed.");
        assertThat(reports)
                .extracting(RunReport::detailType)
                .containsExactly(
                        RunReport.START,
                        RunReport.END,
                        RunReport.START,
                        RunReport.END,
                        "AppFlow Event Flow Deactivated");
        assertThat(reports.get(4).detail()).containsEntry("deactivation-reason", "a run failed");
        client.startFlow(request -> request.flowName("orders"));
        fake.event("orders");
        assertThat(orders().flowStatus()).isEqualTo(FlowStatus.ACTIVE);
    }

    @Test
    void a_scheduled_flow_no_longer_fires() {
        fake.givenFlow(Requests.scheduled("orders", "rate(1hours)").build());
        fake.onRunReport(reports::add);
        fake.runs("orders").next(RunResult.successful(), REVOKED);
        client.startFlow(request -> request.flowName("orders"));

        fake.clock().advance(Duration.ofDays(1));

        assertThat(orders().flowStatus()).isEqualTo(FlowStatus.SUSPENDED);
        assertThat(fake.flow("orders").orElseThrow().runs()).hasSize(2);
        assertThat(reports.get(4).detailType()).isEqualTo(RunReport.SCHEDULED_FLOW_DEACTIVATED);
    }

    @Test
    void an_on_demand_flow_stays_active() {
        fake.givenFlow(Requests.onDemand("orders").build());
        fake.onRunReport(reports::add);
        fake.runs("orders").always(REVOKED);

        client.startFlow(request -> request.flowName("orders"));

        assertThat(orders().flowStatus()).isEqualTo(FlowStatus.ACTIVE);
        assertThat(reports).extracting(RunReport::detailType).containsExactly(RunReport.START, RunReport.END);
    }
}
