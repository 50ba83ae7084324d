package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;

/** Runs are made when they are looked at: 8.76 million of them cost neither time nor memory. */
class LongTimeTest {

    private static final int FLOWS = 1_000;

    @Test
    void a_year_of_a_thousand_hourly_flows() {
        FakeAppflow fake = FakeAppflow.create();
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        AppflowClient client = fake.client();
        IntStream.range(0, FLOWS).forEach(i -> {
            fake.givenFlow(Requests.scheduled("flow-" + i, "rate(1hours)").build());
            client.startFlow(request -> request.flowName("flow-" + i));
        });

        fake.clock().advance(Duration.ofDays(365));

        IntStream.range(0, FLOWS)
                .forEach(i -> assertThat(client.describeFlow(request -> request.flowName("flow-" + i))
                                .lastRunExecutionDetails()
                                .mostRecentExecutionTime())
                        .isEqualTo(fake.clock().now()));
        assertThat(client.describeFlowExecutionRecords(request -> request.flowName("flow-7"))
                        .flowExecutions())
                .hasSize(20)
                .extracting(ExecutionRecord::startedAt)
                .startsWith(fake.clock().now(), fake.clock().now().minus(Duration.ofHours(1)));
        assertThat(fake.flow("flow-7").orElseThrow().runs()).hasSize(8_760);
    }
}
