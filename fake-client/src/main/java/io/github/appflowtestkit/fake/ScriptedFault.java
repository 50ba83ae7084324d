package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** A fault that a test has put in place, and how often it was used. Thread-safe. */
public final class ScriptedFault {

    private final Operation operation;
    private final Fault fault;
    private final int times;
    private final boolean lenient;
    private final Duration delay;
    private final boolean afterCommit;
    private final Optional<Predicate<AppflowRequest>> condition;
    private final Optional<Chance> chance;
    private final AtomicInteger used = new AtomicInteger();

    ScriptedFault(
            Operation operation,
            Fault fault,
            int times,
            boolean lenient,
            Duration delay,
            boolean afterCommit,
            Optional<Predicate<AppflowRequest>> condition,
            Optional<Chance> chance) {
        this.operation = operation;
        this.fault = fault;
        this.times = times;
        this.lenient = lenient;
        this.delay = delay;
        this.afterCommit = afterCommit;
        this.condition = condition;
        this.chance = chance;
    }

    /** The operation that goes wrong. */
    public Operation operation() {
        return operation;
    }

    /** What goes wrong. */
    public Fault fault() {
        return fault;
    }

    /** How many calls it has hit so far. */
    public int used() {
        return used.get();
    }

    /** How many calls it was meant for; {@link Integer#MAX_VALUE} if for all. */
    public int times() {
        return times;
    }

    /** Whether it may stay unused. */
    public boolean isLenient() {
        return lenient;
    }

    /** Whether the operation is carried out before its answer goes wrong. */
    public boolean isAfterCommit() {
        return afterCommit;
    }

    /** By how much the clock moves on before the call goes wrong. */
    public Duration delay() {
        return delay;
    }

    /** Whether only some requests are meant. */
    public boolean isConditional() {
        return condition.isPresent();
    }

    /** The same fault, as often used, counting on its own; for the doors of this library. */
    public ScriptedFault copy() {
        ScriptedFault copy = new ScriptedFault(
                operation, fault, times, lenient, delay, afterCommit, condition, chance.map(Chance::copy));
        copy.used.set(used.get());
        return copy;
    }

    /**
     * Takes the fault for a call, if it is meant for it and not used up.
     *
     * <p>For the doors of this library.
     */
    public boolean take(Operation called, AppflowRequest request) {
        if (called != operation
                || used.get() >= times
                || !condition.map(test -> test.test(request)).orElse(true)
                || !chance.map(Chance::strikes).orElse(true)) {
            return false;
        }
        return used.getAndUpdate(count -> count < times ? count + 1 : count) < times;
    }

    /** Such as {@code CreateFlow: connection lost after commit, not used}. */
    @Override
    public String toString() {
        return operation.apiName() + ": " + fault
                + (afterCommit ? " after commit" : "")
                + (condition.isPresent() ? ", for requests that satisfy a predicate" : "")
                + (times == Integer.MAX_VALUE ? ", for every call" : "")
                + (used() == 0 && (times == 1 || times == Integer.MAX_VALUE) ? ", not used" : ", used " + usage());
    }

    private String usage() {
        if (times == Integer.MAX_VALUE) {
            return used() == 1 ? "once" : used() + " times";
        }
        return used() + " of " + times + (times == 1 ? " time" : " times");
    }
}
