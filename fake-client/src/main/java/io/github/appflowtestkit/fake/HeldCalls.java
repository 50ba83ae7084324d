package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * Calls of async clients whose futures stay pending until the test releases them; from {@link FakeAppflow#hold}.
 * Thread-safe.
 *
 * <pre>{@code
 * HeldCalls held = fake.hold(Operation.START_FLOW);
 * CompletableFuture<StartFlowResponse> started = async.startFlow(request -> request.flowName("orders"));
 * assertThat(started).isNotDone();
 * held.release();
 * assertThat(started).isCompleted();
 * }</pre>
 *
 * <p>The fake carries a held operation out when the call arrives, and records it; only the answer is late, also if it is
 * that of a fault. A future completes on the thread that releases it, or on the executor of {@link
 * FakeAppflow#asyncClient(java.util.concurrent.Executor)}.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface HeldCalls {

    /**
     * Holds only calls with a request that satisfies a predicate.
     *
     * @param <R> the type of the request
     * @param requestType the request type of the operation, such as {@code StartFlowRequest} for StartFlow
     * @param predicate the condition; it must not call the fake
     * @return these calls
     * @throws IllegalArgumentException if another operation has this request type
     */
    <R extends AppflowRequest> HeldCalls when(Class<R> requestType, Predicate<? super R> predicate);

    /**
     * Holds only calls with a request that matches a partial one, by the rule of {@link
     * FaultScript#when(AppflowRequest)}.
     *
     * @param partial a request of the operation, with the members to compare
     * @return these calls
     * @throws IllegalArgumentException if it is a request of another operation
     */
    HeldCalls when(AppflowRequest partial);

    /**
     * Releases each call that arrives from now on as soon as the fake's clock has moved by a duration, unless the test
     * releases it earlier.
     *
     * @param virtual the time on the fake's clock
     * @return these calls
     * @throws IllegalArgumentException if the duration is negative
     */
    HeldCalls releaseAfter(Duration virtual);

    /** {@return the calls whose futures are pending, oldest first; without those that were cancelled or timed out} */
    List<RecordedCall> pending();

    /**
     * Completes the future of the oldest pending call.
     *
     * @throws IllegalStateException if no call is pending
     */
    void release();

    /** Completes the futures of all pending calls, oldest first, and holds no more calls. */
    void releaseAll();
}
