package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.InternalServerException;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;
import software.amazon.awssdk.services.appflow.model.TagResourceRequest;

/** Futures that a test completes later, through each async client. */
abstract class LateContract {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    protected final FakeAppflow fake = FakeAppflow.create();

    protected abstract AppflowAsyncClient client();

    private CompletableFuture<ListFlowsResponse> listFlows() {
        return client().listFlows(request -> {});
    }

    @Test
    void futures_stay_pending_until_the_test_releases_them_one_by_one() {
        HeldCalls held = fake.hold(Operation.LIST_FLOWS);
        CompletableFuture<ListFlowsResponse> first = listFlows();
        CompletableFuture<ListFlowsResponse> second = listFlows();

        assertThat(first).isNotDone();
        assertThat(held.pending()).extracting(RecordedCall::number).containsExactly(1L, 2L);
        assertThat(fake.calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.response()).isPresent());

        held.release();
        assertThat(first).succeedsWithin(LONG_ENOUGH);
        assertThat(second).isNotDone();
        assertThat(held.pending())
                .singleElement()
                .extracting(RecordedCall::toString, InstanceOfAssertFactories.STRING)
                .startsWith("#2 ListFlows {} returned -> ");
        held.release();
        assertThat(second).succeedsWithin(LONG_ENOUGH);
        assertThatIllegalStateException()
                .isThrownBy(held::release)
                .withMessage("a ListFlows call must be pending, but there is none");
    }

    @Test
    void releasing_all_ends_the_hold() {
        HeldCalls held = fake.hold(Operation.LIST_FLOWS);
        CompletableFuture<ListFlowsResponse> before = listFlows();

        held.releaseAll();

        assertThat(before).succeedsWithin(LONG_ENOUGH);
        assertThat(listFlows()).succeedsWithin(LONG_ENOUGH);
        assertThat(held.pending()).isEmpty();
    }

    @Test
    void the_clock_releases_calls_when_their_time_has_come() {
        Instant start = fake.clock().now();
        fake.hold(Operation.LIST_FLOWS).releaseAfter(Duration.ofSeconds(30));
        CompletableFuture<ListFlowsResponse> first = listFlows();
        fake.clock().advance(Duration.ofSeconds(10));
        CompletableFuture<ListFlowsResponse> second = listFlows();

        fake.clock().advance(Duration.ofSeconds(19));
        assertThat(first).isNotDone();
        fake.clock().advance(Duration.ofSeconds(1));
        assertThat(first).succeedsWithin(LONG_ENOUGH);
        assertThat(second).isNotDone();
        fake.clock().advance(Duration.ofHours(1));
        assertThat(second).succeedsWithin(LONG_ENOUGH);
        assertThat(fake.clock().now()).isEqualTo(start.plusSeconds(3630));
    }

    @Test
    void only_some_calls_are_held() {
        HeldCalls held = fake.hold(Operation.DESCRIBE_FLOW)
                .when(DescribeFlowRequest.class, request -> request.flowName().equals("late"));
        HeldCalls partial = fake.hold(Operation.DESCRIBE_FLOW)
                .when(DescribeFlowRequest.builder().flowName("later").build());

        CompletableFuture<?> late = client().describeFlow(request -> request.flowName("late"));
        CompletableFuture<?> later = client().describeFlow(request -> request.flowName("later"));
        CompletableFuture<?> other = client().describeFlow(request -> request.flowName("other"));

        assertThat(other).failsWithin(LONG_ENOUGH);
        partial.release();
        assertThat(later).failsWithin(LONG_ENOUGH);
        assertThat(late).isNotDone();
        held.release();
        assertThat(late).failsWithin(LONG_ENOUGH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> held.when(TagResourceRequest.class, request -> true))
                .withMessage("requestType must be DescribeFlowRequest, the request of DescribeFlow, but is"
                        + " TagResourceRequest");
    }

    @Test
    void a_hold_is_unused_until_it_holds_a_call() {
        HeldCalls held = fake.hold(Operation.LIST_FLOWS);
        HeldCalls other =
                fake.hold(Operation.LIST_FLOWS).when(ListFlowsRequest.class, request -> request.maxResults() != null);
        assertThat(fake.unusedHolds()).containsExactly(held, other);
        assertThat(fake.unusedHolds())
                .extracting(HeldCalls::toString)
                .containsExactly(
                        "ListFlows: held, not used",
                        "ListFlows: held, for requests that satisfy a predicate, not used");

        CompletableFuture<ListFlowsResponse> future = listFlows();

        assertThat(fake.unusedHolds()).containsExactly(other);
        assertThat(held).hasToString("ListFlows: held, 1 pending");
        held.releaseAll();
        other.releaseAll();
        assertThat(future).succeedsWithin(LONG_ENOUGH);
        assertThat(fake.unusedHolds()).containsExactly(other);
        fake.reset();
        assertThat(fake.unusedHolds()).isEmpty();
    }

    @Test
    void a_fault_can_be_late() {
        fake.fail(Operation.LIST_FLOWS).always().with(Fault.internalServer());
        HeldCalls held = fake.hold(Operation.LIST_FLOWS);
        CompletableFuture<ListFlowsResponse> future = listFlows();
        assertThat(future).isNotDone();

        held.releaseAll();

        assertThat(future)
                .failsWithin(LONG_ENOUGH)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(InternalServerException.class);
    }

    @Test
    void a_cancelled_call_is_not_pending_any_more() {
        HeldCalls held = fake.hold(Operation.LIST_FLOWS);
        CompletableFuture<ListFlowsResponse> future = listFlows();

        assertThat(future.cancel(true)).isTrue();

        assertThat(future).isCancelled();
        assertThat(held.pending()).isEmpty();
        held.releaseAll();
    }

    @Test
    void a_future_times_out_while_it_is_held() {
        HeldCalls held = fake.hold(Operation.LIST_FLOWS);

        assertThat(listFlows().orTimeout(1, TimeUnit.MILLISECONDS))
                .failsWithin(LONG_ENOUGH)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TimeoutException.class);
        held.releaseAll();
    }

    @Test
    void reset_restore_and_close_complete_pending_futures() {
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        assertEnds("reset", fake::reset);
        assertEnds("restored", () -> fake.restore(snapshot));
        assertEnds("closed", fake::close);
    }

    private void assertEnds(String happened, Runnable end) {
        HeldCalls held = fake.hold(Operation.LIST_FLOWS);
        CompletableFuture<ListFlowsResponse> future = listFlows();
        long number = held.pending().get(0).number();

        end.run();

        assertThat(future)
                .failsWithin(LONG_ENOUGH)
                .withThrowableOfType(ExecutionException.class)
                .havingRootCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessage(
                        "ListFlows call #" + number + " got no response: fake.hold(Operation.LIST_FLOWS) still held"
                                + " it when the fake was " + happened + "; release it before");
        assertThat(listFlows()).as("nothing is held any more").succeedsWithin(LONG_ENOUGH);
    }

    @Test
    void a_response_can_take_real_time() {
        fake.fail(Operation.LIST_FLOWS).with(Fault.slow(Duration.ofDays(1)));
        fake.fail(Operation.LIST_FLOWS).with(Fault.slow(Duration.ofMillis(1)));

        CompletableFuture<ListFlowsResponse> slow = listFlows();

        assertThat(listFlows()).succeedsWithin(LONG_ENOUGH);
        assertThat(slow).isNotDone();
        slow.cancel(true);
    }
}
