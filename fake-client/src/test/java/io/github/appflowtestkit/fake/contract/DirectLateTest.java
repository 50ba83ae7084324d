package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RealClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;

/** Late futures of the direct client, and what held calls mean to sync ones. */
class DirectLateTest extends LateContract {

    private final AppflowAsyncClient client = fake.asyncClient();

    @Override
    protected AppflowAsyncClient client() {
        return client;
    }

    @Test
    void code_that_waits_for_a_future_sees_the_time_at_which_the_clock_releases_it() {
        Instant start = fake.clock().now();
        fake.hold(Operation.LIST_FLOWS).releaseAfter(Duration.ofSeconds(30));
        CompletableFuture<Instant> completed = client.listFlows(request -> {})
                .thenApply(response -> fake.clock().now());

        fake.clock().advance(Duration.ofHours(1));

        assertThat(completed).isCompletedWithValue(start.plusSeconds(30));
    }

    @Test
    void futures_complete_on_the_executor_of_the_test() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        CompletableFuture<ListFlowsResponse> future =
                fake.asyncClient(tasks::add).listFlows(request -> {});
        CompletableFuture<?> failed = fake.asyncClient(tasks::add).describeFlow(request -> request.flowName("none"));
        assertThat(fake.calls()).hasSize(2);
        assertThat(future).isNotDone();
        assertThat(failed).isNotDone();

        tasks.remove().run();
        tasks.remove().run();

        assertThat(future).isCompleted();
        assertThat(failed).isCompletedExceptionally();

        HeldCalls held = fake.hold(Operation.LIST_FLOWS);
        CompletableFuture<ListFlowsResponse> late = fake.asyncClient(tasks::add).listFlows(request -> {});
        assertThat(tasks).isEmpty();
        held.release();
        assertThat(late).isNotDone();
        tasks.remove().run();
        assertThat(late).isCompleted();
    }

    @Test
    void sync_clients_refuse_what_would_block_them() {
        fake.hold(Operation.LIST_FLOWS);
        String message =
                "ListFlows is held by fake.hold(Operation.LIST_FLOWS), and a sync client would block its thread;"
                        + " use an async client, or call releaseAll() before";

        assertThatIllegalStateException()
                .isThrownBy(() -> fake.client().listFlows(request -> {}))
                .withMessage(message);
        try (AppflowClient real = RealClients.inMemory(fake)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> real.listFlows(request -> {}))
                    .withMessage(message);
        }
        assertThat(fake.calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.response()).isEmpty());
    }

    @Test
    void clients_of_a_served_fake_wait() {
        HeldCalls held = fake.hold(Operation.LIST_FLOWS).releaseAfter(Duration.ofSeconds(1));
        try (FakeAppflowServer server = fake.serve(0);
                AppflowClient remote = RealClients.over(server.endpoint())) {
            CompletableFuture<ListFlowsResponse> response =
                    CompletableFuture.supplyAsync(() -> remote.listFlows(request -> {}));
            while (held.pending().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(response).isNotDone();
            held.releaseAll();
            assertThat(response).succeedsWithin(Duration.ofSeconds(20));
        }
    }
}
