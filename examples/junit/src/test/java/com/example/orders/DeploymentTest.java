package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThatRefused;
import static io.github.appflowtestkit.assertions.AppflowAssertions.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.assertions.AppflowSoftAssertions;
import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.At;
import io.github.appflowtestkit.junit.Consequence;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.FaultKind;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.InjectFault;
import io.github.appflowtestkit.junit.Strictness;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;

// tag::given[]
@FakeAppflowTest
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
class DeploymentTest {

    private final FakeAppflow fake;
    private final NightlySync sync;

    DeploymentTest(FakeAppflow fake, AppflowClient client) {
        this.fake = fake;
        this.sync = new NightlySync(client, fake.clock()::advance);
    }
    // end::given[]

    // tag::with[]
    @Test
    void creates_a_flow_with_profile_and_tags() {
        sync.deploy();

        assertThat(fake)
                .received(Operation.CREATE_FLOW)
                .with(CreateFlowRequest.builder()
                        .flowName("orders-to-lake")
                        .sourceFlowConfig(source -> source.connectorProfileName("shop-crm"))
                        .build())
                .once();
        assertThat(fake)
                .received(Operation.CREATE_FLOW)
                .withRequestSatisfying((CreateFlowRequest request) ->
                        assertThat(request.tags()).containsKey("team"));
    }
    // end::with[]

    // tag::partial[]
    @Test
    void creates_the_flow_before_it_starts_it() {
        sync.deploy();

        assertThat(fake)
                .inOrder(
                        call(Operation.CREATE_FLOW)
                                .with(CreateFlowRequest.builder()
                                        .tags(Map.of("team", "orders"))
                                        .build()),
                        call(Operation.START_FLOW)
                                .with(StartFlowRequest.builder()
                                        .flowName("orders-to-lake")
                                        .build()))
                .didNotReceive(Operation.DELETE_FLOW);
        assertThat(fake.calls(CreateFlowRequest.class))
                .extracting(CreateFlowRequest::flowName)
                .containsExactly("orders-to-lake");
    }
    // end::partial[]

    // tag::flow[]
    @Test
    void deploys_an_active_flow_with_a_schedule() {
        sync.deploy();

        assertThat(fake)
                .hasFlow("orders-to-lake")
                .isActive()
                .hasSchedule("cron(0 2 * * ? *)")
                .readsFrom(ConnectorType.SALESFORCE)
                .writesTo(ConnectorType.S3)
                .hasTag("team", "orders");
    }
    // end::flow[]

    // tag::soft[]
    @Test
    void deployment_creates_and_starts_a_valid_flow() {
        sync.deploy();

        AppflowSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(fake).inOrder(Operation.CREATE_FLOW, Operation.START_FLOW);
            softly.assertThat(fake).hasFlow("orders-to-lake").isActive().hasNeverRun();
            softly.assertThat(OrdersToLake.definition()).isValid();
        });
    }
    // end::soft[]

    // tag::gives-up[]
    @Test
    void gives_up_after_four_attempts(ManualClock clock) {
        Instant start = clock.now();
        fake.fail(Operation.CREATE_FLOW).always().with(Fault.throttling());

        assertThatRefused(sync::deploy).hasStatus(429).hasCode("ThrottlingException");

        assertThat(fake).received(Operation.CREATE_FLOW).times(4).hasNoFlows();
        assertThat(Duration.between(start, clock.now())).isEqualTo(Duration.ofSeconds(2 + 4 + 8));
    }
    // end::gives-up[]

    // tag::annotations[]
    @Test
    @At("2026-11-23T18:00:00Z")
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING, times = 2)
    void waits_longer_before_each_attempt() {
        sync.deploy();

        assertThat(fake.clock().now()).isEqualTo("2026-11-23T18:00:06Z");
    }
    // end::annotations[]

    // tag::lost[]
    @Test
    void survives_a_lost_response() {
        fake.fail(Operation.CREATE_FLOW).afterCommit().with(Fault.connectionLost());

        sync.deploy();

        assertThat(fake)
                .received(Operation.CREATE_FLOW)
                .times(2)
                .hasFlow("orders-to-lake")
                .isActive();
        assertThat(fake.flows()).hasSize(1);
        // The second attempt got the lost response instead of a ConflictException.
        assertThat(fake.calls().get(1).exception()).isEmpty();
    }
    // end::lost[]

    // tag::twice[]
    @Test
    void can_be_deployed_again_next_week() {
        sync.deploy();
        fake.clock().advance(Duration.ofDays(7));
        sync.deploy();

        assertThat(fake.flows()).hasSize(1);
        assertThat(fake).hasFlow("orders-to-lake").isActive().hasRun(7);
    }
    // end::twice[]

    // tag::strict[]
    @Test
    @Strictness(
            operations = {Operation.CREATE_FLOW, Operation.START_FLOW},
            otherOperations = Consequence.FAIL)
    void calls_no_other_operations() {
        sync.deploy();
    }
    // end::strict[]
}
