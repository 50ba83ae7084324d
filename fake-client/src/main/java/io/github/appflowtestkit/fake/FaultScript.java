package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * Says which calls of an operation go wrong, and how; from {@link FakeAppflow#fail}.
 *
 * <p>Nothing happens until {@link #with} is called. Unless {@link #times} or {@link #always} says otherwise, one call
 * goes wrong. Of several faults for one operation, those with a {@linkplain #when condition} come first, and otherwise
 * the one that was declared first.
 *
 * <pre>{@code
 * fake.fail(Operation.CREATE_FLOW).times(2).with(Fault.throttling());
 * fake.fail(Operation.START_FLOW).afterCommit().with(Fault.connectionLost());
 * }</pre>
 */
public final class FaultScript {

    private final Operation operation;
    private final Consumer<ScriptedFault> register;
    private int times = 1;
    private boolean lenient;
    private Duration delay = Duration.ZERO;
    private boolean afterCommit;
    private Optional<Predicate<AppflowRequest>> condition = Optional.empty();
    private Optional<Chance> chance = Optional.empty();

    FaultScript(Operation operation, Consumer<ScriptedFault> register) {
        this.operation = operation;
        this.register = register;
    }

    /**
     * So many calls go wrong.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public FaultScript times(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("times must be 1 or more, but was " + calls);
        }
        this.times = calls;
        return this;
    }

    /** Every call goes wrong. */
    public FaultScript always() {
        this.times = Integer.MAX_VALUE;
        return this;
    }

    /**
     * Limits the fault to calls whose request satisfies a predicate, typed by the request of the operation.
     *
     * <pre>{@code
     * fake.fail(Operation.START_FLOW)
     *         .when(StartFlowRequest.class, request -> request.flowName().equals("orders"))
     *         .with(Fault.throttling());
     * }</pre>
     *
     * @param requestType the request type of the operation, such as {@code StartFlowRequest} for StartFlow
     * @param predicate the condition; it must not call the fake
     * @throws IllegalArgumentException if another operation has this request type
     */
    public <R extends AppflowRequest> FaultScript when(Class<R> requestType, Predicate<? super R> predicate) {
        String expected = operation.apiName() + "Request";
        if (!requestType.getSimpleName().equals(expected)) {
            throw new IllegalArgumentException("requestType must be " + expected + ", the request of "
                    + operation.apiName() + ", but is " + requestType.getSimpleName());
        }
        return when(request -> predicate.test(requestType.cast(request)));
    }

    /**
     * Limits the fault to calls whose request satisfies a predicate.
     *
     * @param predicate the condition; it must not call the fake
     */
    public FaultScript when(Predicate<AppflowRequest> predicate) {
        this.condition = Optional.of(predicate);
        return this;
    }

    /** The fake's clock moves on by this much before the call goes wrong, as if the call had taken so long. */
    public FaultScript afterDelay(Duration virtual) {
        if (virtual.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative, but was " + virtual);
        }
        this.delay = virtual;
        return this;
    }

    /** The operation is carried out before its answer goes wrong. */
    public FaultScript afterCommit() {
        this.afterCommit = true;
        return this;
    }

    /**
     * Each call goes wrong with a probability, the same calls for the same seed; implies {@link #always} and {@link
     * #lenient}, unless {@link #times} is called afterwards.
     *
     * @throws IllegalArgumentException if the probability is not between 0 and 1
     */
    public FaultScript probability(double probability, long seed) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be between 0 and 1, but was " + probability);
        }
        this.chance = Optional.of(new Chance(probability, seed));
        this.times = Integer.MAX_VALUE;
        this.lenient = true;
        return this;
    }

    /** A passing test is not failed if this fault was never used. */
    public FaultScript lenient() {
        this.lenient = true;
        return this;
    }

    /** Puts the fault in place. */
    public ScriptedFault with(Fault fault) {
        ScriptedFault scripted =
                new ScriptedFault(operation, fault, times, lenient, delay, afterCommit, condition, chance);
        register.accept(scripted);
        return scripted;
    }
}
