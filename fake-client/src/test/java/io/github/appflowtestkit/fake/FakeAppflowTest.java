package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;

class FakeAppflowTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    FakeAppflowTest() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
    }

    @Test
    void a_created_flow_is_seen_by_every_client() {
        client.createFlow(Requests.onDemand("orders").build());

        assertThat(fake.asyncClient()
                        .describeFlow(request -> request.flowName("orders"))
                        .join()
                        .flowStatus())
                .isEqualTo(FlowStatus.ACTIVE);
        assertThat(fake.flows()).singleElement().hasToString("orders (Active)");
    }

    @Test
    void calls_are_numbered_and_know_where_they_come_from() {
        client.listFlows(request -> {});
        assertThatThrownBy(() -> client.describeFlow(request -> request.flowName("missing")))
                .isInstanceOf(ResourceNotFoundException.class);

        assertThat(fake.calls()).extracting(RecordedCall::number).containsExactly(1L, 2L);
        assertThat(fake.calls().get(0).callSite())
                .hasValueSatisfying(site ->
                        assertThat(site.getClassName()).isEqualTo(getClass().getName()));
        assertThat(fake.calls().get(1).exception()).isPresent();
    }

    @Test
    void scripted_faults_hit_as_many_calls_as_asked() {
        fake.fail(Operation.LIST_FLOWS).times(2).with(Fault.throttling());

        assertThatThrownBy(() -> client.listFlows(request -> {})).isInstanceOf(ThrottlingException.class);
        assertThatThrownBy(() -> client.listFlows(request -> {}))
                .hasMessageStartingWith("Too Many Requests (Service: Appflow, Status Code: 429");
        assertThat(client.listFlows(request -> {}).flows()).isEmpty();
        assertThat(fake.unusedFaults()).isEmpty();
    }

    @Test
    void an_answer_can_be_lost_after_the_operation_was_carried_out() {
        fake.fail(Operation.CREATE_FLOW).afterCommit().with(Fault.connectionLost());

        assertThatThrownBy(() -> client.createFlow(Requests.onDemand("orders").build()))
                .isInstanceOf(SdkClientException.class);
        assertThat(fake.flows()).hasSize(1);
    }

    @Test
    void reset_and_restore_turn_everything_back() {
        client.createFlow(Requests.onDemand("orders").build());
        FakeAppflow.Snapshot snapshot = fake.snapshot();

        fake.reset();
        assertThat(fake.flows()).isEmpty();
        assertThat(fake.calls()).isEmpty();

        fake.restore(snapshot);
        assertThat(fake.flows()).hasSize(1);
        assertThat(fake.calls()).hasSize(1);
    }
}
