package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;

class CancelTest {
    private final FakeAppflow fake = FakeAppflow.builder()
            .progression(Progression.after(Duration.ofHours(1)))
            .build();
    private final AppflowClient client = fake.client();

    @BeforeEach
    void given() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenFlow(Requests.onDemand("orders").build());
    }

    @Test
    void a_run_is_being_cancelled_and_then_is() {
        String id = start();

        assertThat(cancel(id)).isEmpty();

        assertThat(statuses()).containsExactly(ExecutionStatus.CANCEL_STARTED);
        assertThat(statuses()).containsExactly(ExecutionStatus.CANCELED);
    }

    @Test
    void time_alone_completes_it() {
        String id = start();
        cancel(id);
        fake.clock().advance(Duration.ofSeconds(1));

        assertThat(statuses()).containsExactly(ExecutionStatus.CANCELED);
        assertThat(records().get(0).lastUpdatedAt()).isEqualTo(ManualClock.DEFAULT_START);
        assertThat(records().get(0).executionResult()).isNull();
    }

    @Test
    void runs_that_are_not_going_on_come_back() {
        String ended = start();
        fake.clock().advance(Duration.ofHours(1));
        String going = start();

        assertThat(cancel(ended, going, "a0b1c2d3-0000-4000-8000-000000000000"))
                .containsExactly(ended, "a0b1c2d3-0000-4000-8000-000000000000");
        assertThat(cancel(going)).containsExactly(going);
    }

    @Test
    void the_runs_of_another_flow_come_back() {
        fake.givenFlow(Requests.onDemand("invoices").build());
        String other = client.startFlow(request -> request.flowName("invoices")).executionId();

        assertThat(cancel(other)).containsExactly(other);
        assertThat(fake.flow("invoices").orElseThrow().runs().get(0).status()).isEqualTo(ExecutionStatus.IN_PROGRESS);
    }

    @Test
    void without_ids_all_are_cancelled() {
        start();
        start();

        assertThat(client.cancelFlowExecutions(request -> request.flowName("orders"))
                        .invalidExecutions())
                .isEmpty();

        fake.clock().advance(Duration.ofSeconds(1));
        assertThat(statuses()).containsExactly(ExecutionStatus.CANCELED, ExecutionStatus.CANCELED);
    }

    @Test
    void an_empty_list_of_ids_counts_as_none() {
        start();

        assertThat(cancel()).isEmpty();

        assertThat(statuses()).containsExactly(ExecutionStatus.CANCEL_STARTED);
    }

    @Test
    void a_cancelled_run_makes_room_for_another() {
        FakeAppflow small = FakeAppflow.builder()
                .progression(Progression.byHand())
                .quotas(Quotas.DEFAULTS.withConcurrentRuns(1))
                .build();
        small.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        small.givenFlow(Requests.onDemand("orders").build());
        small.client().startFlow(request -> request.flowName("orders"));
        small.client().cancelFlowExecutions(request -> request.flowName("orders"));

        assertThat(small.client()
                        .startFlow(request -> request.flowName("orders"))
                        .executionId())
                .isNotNull();
    }

    @Test
    void an_unknown_flow_is_refused() {
        assertThatThrownBy(() -> client.cancelFlowExecutions(request -> request.flowName("nothing")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private String start() {
        return client.startFlow(request -> request.flowName("orders")).executionId();
    }

    private List<String> cancel(String... ids) {
        return client.cancelFlowExecutions(request -> request.flowName("orders").executionIds(ids))
                .invalidExecutions();
    }

    private List<ExecutionStatus> statuses() {
        return records().stream().map(ExecutionRecord::executionStatus).toList();
    }

    private List<ExecutionRecord> records() {
        return client.describeFlowExecutionRecords(request -> request.flowName("orders"))
                .flowExecutions();
    }
}
