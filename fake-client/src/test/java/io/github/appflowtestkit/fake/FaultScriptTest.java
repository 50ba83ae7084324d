package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.InternalServerException;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;

class FaultScriptTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    /** Twenty calls, each as a dot, or an x where it was throttled. */
    private String calls() {
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            try {
                client.listFlows(request -> {});
                calls.append('.');
            } catch (ThrottlingException e) {
                calls.append('x');
            }
        }
        return calls.toString();
    }

    @Test
    void chance_strikes_the_same_calls_for_the_same_seed() {
        fake.fail(Operation.LIST_FLOWS).probability(0.5, 7).with(Fault.throttling());
        String first = calls();
        fake.reset();
        fake.fail(Operation.LIST_FLOWS).probability(0.5, 7).with(Fault.throttling());

        assertThat(calls()).isEqualTo(first).contains("x").contains(".");
        assertThat(fake.unusedFaults()).isEmpty();
    }

    @Test
    void chance_goes_on_from_where_a_snapshot_was_taken() {
        fake.fail(Operation.LIST_FLOWS).probability(0.5, 7).with(Fault.throttling());
        String before = calls();
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        String after = calls();
        assertThat(after).isNotEqualTo(before);

        for (int round = 0; round < 3; round++) {
            fake.restore(snapshot);
            assertThat(calls()).isEqualTo(after);
        }
    }

    @Test
    void a_probability_of_none_and_of_all() {
        fake.fail(Operation.LIST_FLOWS).probability(0, 1).with(Fault.throttling());
        assertThat(calls()).doesNotContain("x");
        fake.fail(Operation.LIST_FLOWS).probability(1, 1).with(Fault.throttling());
        assertThat(calls()).doesNotContain(".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.fail(Operation.LIST_FLOWS).probability(1.1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.fail(Operation.LIST_FLOWS).probability(Double.NaN, 1));
    }

    @Test
    void a_delay_passes_on_the_fakes_clock() {
        fake.fail(Operation.LIST_FLOWS).afterDelay(Duration.ofHours(2)).with(Fault.internalServer());

        assertThatThrownBy(() -> client.listFlows(request -> {})).isInstanceOf(InternalServerException.class);
        assertThat(fake.clock().now()).isEqualTo(ManualClock.DEFAULT_START.plus(Duration.ofHours(2)));
        assertThat(fake.calls().get(0).instant()).isEqualTo(ManualClock.DEFAULT_START);
    }

    @Test
    void a_condition_comes_before_faults_without_one() {
        fake.fail(Operation.DESCRIBE_FLOW).always().with(Fault.throttling());
        fake.fail(Operation.DESCRIBE_FLOW)
                .when(DescribeFlowRequest.class, request -> request.flowName().equals("orders"))
                .with(Fault.conflict("busy"));

        assertThatThrownBy(() -> describe("orders")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> describe("orders")).isInstanceOf(ThrottlingException.class);
        assertThatThrownBy(() -> describe("invoices")).isInstanceOf(ThrottlingException.class);
    }

    @Test
    void a_fault_can_wait_for_a_flow_that_does_not_exist_yet() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.fail(Operation.CREATE_FLOW)
                .when(CreateFlowRequest.class, request -> request.flowName().equals("orders"))
                .with(Fault.throttling());
        fake.fail(Operation.START_FLOW)
                .when(StartFlowRequest.builder().flowName("orders").build())
                .with(Fault.conflict("busy"));

        client.createFlow(Requests.onDemand("invoices").build());
        client.startFlow(request -> request.flowName("invoices"));
        assertThatThrownBy(() -> client.createFlow(Requests.onDemand("orders").build()))
                .isInstanceOf(ThrottlingException.class);
        client.createFlow(Requests.onDemand("orders").build());
        assertThatThrownBy(() -> client.startFlow(request -> request.flowName("orders")))
                .isInstanceOf(ConflictException.class);
        client.startFlow(request -> request.flowName("orders"));

        assertThat(fake.unusedFaults()).isEmpty();
    }

    @Test
    void a_condition_must_have_the_request_type_of_the_operation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.fail(Operation.DESCRIBE_FLOW).when(ListFlowsRequest.class, request -> true))
                .withMessage("requestType must be DescribeFlowRequest, the request of DescribeFlow, but is"
                        + " ListFlowsRequest");
    }

    @Test
    void a_fault_that_is_used_up_leaves_the_call_to_the_fake() {
        ScriptedFault fault = fake.fail(Operation.DESCRIBE_FLOW).times(2).with(Fault.throttling());

        assertThatThrownBy(() -> describe("orders")).isInstanceOf(ThrottlingException.class);
        assertThat(fault.used()).isEqualTo(1);
        assertThatThrownBy(() -> describe("orders")).isInstanceOf(ThrottlingException.class);
        assertThatThrownBy(() -> describe("orders")).isInstanceOf(ResourceNotFoundException.class);
        assertThat(fault.used()).isEqualTo(2);
    }

    @Test
    void faults_that_were_never_used_are_named() {
        fake.fail(Operation.CREATE_FLOW).with(Fault.throttling());
        fake.fail(Operation.DELETE_FLOW).lenient().with(Fault.throttling());

        assertThat(fake.unusedFaults()).extracting(ScriptedFault::operation).containsExactly(Operation.CREATE_FLOW);
    }

    private void describe(String flow) {
        client.describeFlow(request -> request.flowName(flow));
    }
}
