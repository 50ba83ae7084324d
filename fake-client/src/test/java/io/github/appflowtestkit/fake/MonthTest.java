package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;

/** A month of 1,000 hourly flows: 720,000 runs. */
class MonthTest {
    private static final Instant END = ManualClock.DEFAULT_START.plus(Duration.ofDays(30));

    @Test
    void a_month_of_a_thousand_hourly_flows_passes_in_one_step() {
        FakeAppflow fake = FakeAppflow.create();
        AppflowClient client = fake.client();
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        for (int flow = 0; flow < 1_000; flow++) {
            String name = "orders-" + flow;
            fake.givenFlow(Requests.scheduled(name, "rate(1hours)").build());
            client.startFlow(request -> request.flowName(name));
        }

        fake.clock().advance(Duration.ofDays(30));

        List<FlowDefinition> flows = client.listFlowsPaginator(request -> request.maxResults(100)).stream()
                .flatMap(page -> page.flows().stream())
                .toList();
        assertThat(flows)
                .hasSize(1_000)
                .allSatisfy(flow -> assertThat(flow.lastRunExecutionDetails().mostRecentExecutionTime())
                        .isEqualTo(END));
        List<ExecutionRecord> runs = client
                .describeFlowExecutionRecordsPaginator(
                        request -> request.flowName("orders-500").maxResults(100))
                .stream()
                .flatMap(page -> page.flowExecutions().stream())
                .toList();
        assertThat(runs).hasSize(720);
        assertThat(runs.get(719).startedAt()).isEqualTo(ManualClock.DEFAULT_START.plus(Duration.ofHours(1)));
        assertThat(runs).extracting(ExecutionRecord::executionId).doesNotHaveDuplicates();
    }
}
