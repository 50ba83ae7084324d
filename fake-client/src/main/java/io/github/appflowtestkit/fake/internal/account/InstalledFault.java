package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.ScriptedFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** A fault in an account, which counts the calls that use it. */
public final class InstalledFault implements ScriptedFault {

    private final Operation operation;
    private final Fault fault;
    private final int times;
    private final boolean lenient;
    private final Duration delay;
    private final boolean afterCommit;
    private final Optional<Predicate<AppflowRequest>> condition;
    private final Optional<Chance> chance;
    private final AtomicInteger used = new AtomicInteger();

    InstalledFault(
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

    /** Uses the fault for a call, if it is for this call and not used up. */
    boolean use(Operation called, AppflowRequest request) {
        if (called != operation
                || used.get() >= times
                || !condition.map(test -> test.test(request)).orElse(true)
                || !chance.map(Chance::chooses).orElse(true)) {
            return false;
        }
        return used.getAndUpdate(count -> count < times ? count + 1 : count) < times;
    }

    /** Returns the same fault with a counter of its own. */
    InstalledFault copy() {
        InstalledFault copy = new InstalledFault(
                operation, fault, times, lenient, delay, afterCommit, condition, chance.map(Chance::copy));
        copy.used.set(used.get());
        return copy;
    }

    @Override
    public Operation operation() {
        return operation;
    }

    @Override
    public Fault fault() {
        return fault;
    }

    @Override
    public int used() {
        return used.get();
    }

    @Override
    public int times() {
        return times;
    }

    @Override
    public boolean isLenient() {
        return lenient;
    }

    @Override
    public boolean isAfterCommit() {
        return afterCommit;
    }

    @Override
    public Duration delay() {
        return delay;
    }

    @Override
    public boolean isConditional() {
        return condition.isPresent();
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
