package com.example.deployer;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.FaultKind;
import io.github.appflowtestkit.junit.InjectFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.model.AccessDeniedException;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

@ShopTest
class AsyncFlowDeployerTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final FakeAppflow fake;
    private final AsyncFlowDeployer deployer;
    private final List<CreateFlowRequest> flows;

    AsyncFlowDeployerTest(FakeAppflow fake, AppflowAsyncClient client) throws IOException {
        this.fake = fake;
        this.deployer = deployer(client, LIMIT);
        this.flows = FlowFiles.in(Path.of("flows"));
    }

    private AsyncFlowDeployer deployer(AppflowAsyncClient client, Duration limit) {
        return new AsyncFlowDeployer(client, this::pause, limit);
    }

    private CompletableFuture<?> pause(Duration duration) {
        fake.clock().advance(duration);
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void deploys_all_flows() {
        assertThat(deployer.deployAll(flows).join()).hasSize(4).containsValue(Outcome.CREATED);

        assertThat(fake).hasFlow("orders-to-lake").isActive().isScheduled();
        assertThat(fake).hasFlow("opportunities-to-events").isActive().isTriggeredByEvents();
        assertThat(fake).hasFlow("tickets-to-lake").isOnDemand().hasNeverRun();
    }

    @Test
    void changes_only_what_has_changed() {
        deployer.deployAll(flows).join();
        CreateFlowRequest changed = Flows.orders().toBuilder()
                .description("At night.")
                .tags(Map.of("owner", "mia"))
                .build();

        Map<String, Outcome> outcomes =
                deployer.deployAll(List.of(changed, Flows.tickets())).join();

        assertThat(outcomes)
                .containsEntry("orders-to-lake", Outcome.UPDATED)
                .containsEntry("tickets-to-lake", Outcome.UNCHANGED);
        assertThat(fake)
                .hasFlow("orders-to-lake")
                .hasTag("owner", "mia")
                .hasNoTag("team")
                .isActive();
    }

    @Test
    void creates_all_flows_at_the_same_time() {
        HeldCalls creations = fake.hold(Operation.CREATE_FLOW);

        CompletableFuture<?> deployment = deployer.deployAll(flows);

        assertThat(creations.pending()).hasSize(4);
        assertThat(deployment).isNotDone();
        creations.releaseAll();
        assertThat(deployment).isCompleted();
    }

    @Test
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING, times = 3)
    void tries_again_when_throttled() {
        assertThat(deployer.deploy(Flows.orders())).isCompletedWithValue(Outcome.CREATED);

        assertThat(fake).received(Operation.CREATE_FLOW).times(4);
    }

    @Test
    void creates_one_flow_although_the_response_is_lost_after_half_a_minute() {
        fake.fail(Operation.CREATE_FLOW).afterCommit().with(Fault.connectionLost());
        fake.hold(Operation.CREATE_FLOW).releaseAfter(Duration.ofSeconds(30));
        CompletableFuture<Outcome> deployment = deployer.deploy(Flows.orders());

        fake.clock().advance(Duration.ofSeconds(30));
        assertThat(deployment).isNotDone();
        fake.clock().advance(Duration.ofSeconds(30));

        assertThat(deployment).isCompletedWithValue(Outcome.CREATED);
        assertThat(fake.calls(CreateFlowRequest.class))
                .hasSize(2)
                .extracting(CreateFlowRequest::clientToken)
                .containsOnly(fake.calls(CreateFlowRequest.class).get(0).clientToken());
        assertThat(fake.flows()).hasSize(1);
    }

    @Test
    void updates_a_flow_several_times_on_the_same_day() {
        assertThat(deployer.deploy(Flows.orders())).isCompleted();

        for (String description : List.of("At night.", "In the morning.", "At night.")) {
            CreateFlowRequest orders =
                    Flows.orders().toBuilder().description(description).build();
            assertThat(deployer.deploy(orders)).isCompletedWithValue(Outcome.UPDATED);
            assertThat(fake)
                    .hasFlow("orders-to-lake")
                    .matches(
                            CreateFlowRequest.builder().description(description).build());
        }
    }

    @Test
    void makes_no_further_call_once_it_is_cancelled() {
        HeldCalls described = fake.hold(Operation.DESCRIBE_FLOW);
        CompletableFuture<Outcome> deployment = deployer.deploy(Flows.orders());

        deployment.cancel(true);

        assertThat(described.pending()).isEmpty();
        assertThat(fake).received(Operation.DESCRIBE_FLOW).once().receivedNothingElse();
    }

    @Test
    void gives_up_when_a_response_does_not_come(AppflowAsyncClient client) {
        HeldCalls creation = fake.hold(Operation.CREATE_FLOW);

        CompletableFuture<Outcome> deployment =
                deployer(client, Duration.ofMillis(20)).deploy(Flows.orders());

        assertThat(deployment).failsWithin(LIMIT).withThrowableThat().withCauseInstanceOf(TimeoutException.class);
        assertThat(creation.pending()).isEmpty();
        assertThat(fake).didNotReceive(Operation.START_FLOW);
    }

    @Test
    void works_with_futures_that_complete_on_other_threads() {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            AsyncFlowDeployer parallel = deployer(fake.asyncClient(threads), LIMIT);

            assertThat(parallel.deployAll(flows)).succeedsWithin(LIMIT);
        } finally {
            threads.shutdown();
        }
        assertThat(fake.flows()).hasSize(4);
    }

    @Test
    void deploys_the_other_flows_although_one_is_refused() {
        fake.fail(Operation.CREATE_FLOW)
                .when(CreateFlowRequest.builder().flowName("orders-to-lake").build())
                .with(Fault.accessDenied());

        assertThat(deployer.deployAll(flows))
                .failsWithin(LIMIT)
                .withThrowableThat()
                .withCauseInstanceOf(AccessDeniedException.class);
        assertThat(fake)
                .hasNoFlow("orders-to-lake")
                .hasFlow("opportunities-to-events")
                .isActive();
    }
}
