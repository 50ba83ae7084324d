package com.example.deployer;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.At;
import io.github.appflowtestkit.junit.FaultKind;
import io.github.appflowtestkit.junit.InjectFault;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** What the deployer does when AppFlow, the network or the permissions are not as they should be. */
@ShopTest
class DeploymentFaultsTest {

    private final FakeAppflow fake;
    private final FlowDeployer deployer;

    DeploymentFaultsTest(FakeAppflow fake, AppflowClient client) {
        this.fake = fake;
        this.deployer = new FlowDeployer(client, new Retries(fake.clock()::advance));
    }

    @Test
    @At("2026-12-01T08:00:00Z")
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING, times = 2)
    void waits_longer_before_each_attempt(InstantSource clock) {
        deployer.deploy(Flows.orders());

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-01T08:00:06Z"));
        assertThat(fake).received(Operation.CREATE_FLOW).times(3);
        assertThat(fake).hasFlow("orders-to-lake").isActive();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_LOST", "TIMEOUT", "INTERNAL_SERVER", "CUT_OFF"})
    void creates_one_flow_although_the_first_response_is_lost(Lost lost) {
        fake.fail(Operation.CREATE_FLOW).afterCommit().with(lost.fault);

        assertThat(deployer.deploy(Flows.orders())).isEqualTo(Outcome.CREATED);

        assertThat(fake.calls(CreateFlowRequest.class))
                .hasSize(2)
                .extracting(CreateFlowRequest::clientToken)
                .containsOnly(fake.calls(CreateFlowRequest.class).get(0).clientToken());
        assertThat(fake.flows()).hasSize(1);
    }

    private enum Lost {
        CONNECTION_LOST(Fault.connectionLost()),
        TIMEOUT(Fault.timeout()),
        INTERNAL_SERVER(Fault.internalServer()),
        CUT_OFF(Fault.cutOff());

        private final Fault fault;

        Lost(Fault fault) {
            this.fault = fault;
        }
    }

    @Test
    void survives_a_lost_response_of_an_update() {
        deployer.deploy(Flows.orders());
        fake.fail(Operation.UPDATE_FLOW).afterCommit().with(Fault.connectionLost());

        Outcome outcome = deployer.deploy(
                Flows.orders().toBuilder().description("At night.").build());

        assertThat(outcome).isEqualTo(Outcome.UPDATED);
        assertThat(fake)
                .received(Operation.UPDATE_FLOW)
                .times(2)
                .hasFlow("orders-to-lake")
                .isActive()
                .matches(CreateFlowRequest.builder().description("At night.").build());
    }

    @Test
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING, always = true)
    void gives_up_after_four_attempts() {
        assertThatRefused(() -> deployer.deploy(Flows.orders())).hasStatus(429);

        assertThat(fake).received(Operation.CREATE_FLOW).times(4).hasNoFlows();
    }

    @Test
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.ACCESS_DENIED)
    void does_not_repeat_what_is_forbidden() {
        assertThatRefused(() -> deployer.deploy(Flows.orders())).hasCode("AccessDeniedException");

        assertThat(fake).received(Operation.CREATE_FLOW).once();
    }

    @Test
    void does_not_repeat_calls_without_credentials() {
        fake.fail(Operation.DESCRIBE_FLOW).with(Fault.of(SdkClientException.create("Unable to load credentials")));

        assertThatThrownBy(() -> deployer.deploy(Flows.orders())).hasMessage("Unable to load credentials");

        assertThat(fake).received(Operation.DESCRIBE_FLOW).once().receivedNothingElse();
    }

    @Test
    void finishes_a_deployment_that_broke_off_before_the_activation() {
        fake.fail(Operation.START_FLOW).with(Fault.accessDenied());
        assertThatRefused(() -> deployer.deploy(Flows.orders()));
        assertThat(fake).hasFlow("orders-to-lake").isDraft();

        deployer.deploy(Flows.orders());

        assertThat(fake).hasFlow("orders-to-lake").isActive();
    }
}
