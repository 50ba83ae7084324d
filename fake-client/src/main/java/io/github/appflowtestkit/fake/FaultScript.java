package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * Sets which calls of an operation fail, and how; from {@link FakeAppflow#fail}.
 *
 * <p>Nothing happens until {@link #with} is called. One call fails unless {@link #times} or {@link #always} says otherwise.
 * If an operation has several faults, those with a {@linkplain #when condition} come first, then the one declared first.
 * Not thread-safe.
 *
 * <pre>{@code
 * fake.fail(Operation.CREATE_FLOW).times(2).with(Fault.throttling());
 * fake.fail(Operation.START_FLOW).afterCommit().with(Fault.connectionLost());
 * }</pre>
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface FaultScript {

    /**
     * Makes a number of calls fail.
     *
     * @param calls the number of calls, 1 or more
     * @return this script
     * @throws IllegalArgumentException if the number is less than 1
     */
    FaultScript times(int calls);

    /**
     * Makes every call fail.
     *
     * @return this script
     */
    FaultScript always();

    /**
     * Limits the fault to calls with a request that satisfies a predicate, typed by the request of the operation.
     *
     * <pre>{@code
     * fake.fail(Operation.START_FLOW)
     *         .when(StartFlowRequest.class, request -> request.flowName().equals("orders"))
     *         .with(Fault.throttling());
     * }</pre>
     *
     * @param <R> the type of the request
     * @param requestType the request type of the operation, such as {@code StartFlowRequest} for StartFlow
     * @param predicate the condition; it must not call the fake
     * @return this script
     * @throws IllegalArgumentException if another operation has this request type
     */
    <R extends AppflowRequest> FaultScript when(Class<R> requestType, Predicate<? super R> predicate);

    /**
     * Limits the fault to calls with a request that satisfies a predicate.
     *
     * @param predicate the condition; it must not call the fake
     * @return this script
     */
    FaultScript when(Predicate<AppflowRequest> predicate);

    /**
     * Limits the fault to calls with a request that matches a partial one.
     *
     * <p>Only members that the partial request sets are compared. Maps are subsets: the request may have more entries. Lists
     * are equal: they have the same length, and their elements match in order.
     *
     * <pre>{@code
     * fake.fail(Operation.START_FLOW)
     *         .when(StartFlowRequest.builder().flowName("orders").build())
     *         .with(Fault.throttling());
     * }</pre>
     *
     * @param partial a request of the operation, with the members to compare
     * @return this script
     * @throws IllegalArgumentException if it is a request of another operation
     */
    FaultScript when(AppflowRequest partial);

    /**
     * Moves the fake's clock forward before the call fails, as if the call had taken that long.
     *
     * @param virtual the time by which the clock advances
     * @return this script
     * @throws IllegalArgumentException if the delay is negative
     */
    FaultScript afterDelay(Duration virtual);

    /**
     * Carries the operation out before the fault, so that only the response is lost.
     *
     * @return this script
     */
    FaultScript afterCommit();

    /**
     * Makes each call fail with a probability, the same calls for the same seed. Implies {@link #always} and {@link
     * #lenient}, unless {@link #times} is called afterwards.
     *
     * @param probability the probability, from 0 to 1
     * @param seed the seed of the random numbers; the same seed gives the same calls
     * @return this script
     * @throws IllegalArgumentException if the probability is not between 0 and 1
     */
    FaultScript probability(double probability, long seed);

    /**
     * Allows the fault to stay unused: it does not fail the test then.
     *
     * @return this script
     */
    FaultScript lenient();

    /**
     * Installs the fault.
     *
     * @param fault how the calls fail
     * @return the fault, to ask whether it was used
     */
    ScriptedFault with(Fault fault);
}
