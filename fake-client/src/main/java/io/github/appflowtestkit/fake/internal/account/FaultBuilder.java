package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.journal.Unfinished;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** Builds a fault and installs it. */
public final class FaultBuilder implements FaultScript {

    private final Operation operation;
    private final Consumer<InstalledFault> install;
    private final Unfinished.Statement statement;
    private int times = 1;
    private boolean lenient;
    private Duration delay = Duration.ZERO;
    private boolean afterCommit;
    private Optional<Predicate<AppflowRequest>> condition = Optional.empty();
    private Optional<Chance> chance = Optional.empty();

    /** Creates a builder for a fault of one operation, which completes a statement of the test. */
    public FaultBuilder(Operation operation, Consumer<InstalledFault> install, Unfinished.Statement statement) {
        this.operation = operation;
        this.install = install;
        this.statement = statement;
    }

    @Override
    public FaultScript times(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("times must be 1 or more, but is " + calls);
        }
        this.times = calls;
        return this;
    }

    @Override
    public FaultScript always() {
        this.times = Integer.MAX_VALUE;
        return this;
    }

    @Override
    public <R extends AppflowRequest> FaultScript when(Class<R> requestType, Predicate<? super R> predicate) {
        return when(RequestTypes.satisfying(operation, requestType, predicate));
    }

    @Override
    public FaultScript when(AppflowRequest partial) {
        return when(RequestTypes.matching(operation, partial));
    }

    @Override
    public FaultScript when(Predicate<AppflowRequest> predicate) {
        Objects.requireNonNull(predicate, "predicate must not be null");
        this.condition = Optional.of(predicate);
        return this;
    }

    @Override
    public FaultScript afterDelay(Duration virtual) {
        Objects.requireNonNull(virtual, "virtual must not be null");
        if (virtual.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative, but is " + virtual);
        }
        this.delay = virtual;
        return this;
    }

    @Override
    public FaultScript afterCommit() {
        this.afterCommit = true;
        return this;
    }

    @Override
    public FaultScript probability(double probability, long seed) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be between 0 and 1, but is " + probability);
        }
        this.chance = Optional.of(new Chance(probability, seed));
        this.times = Integer.MAX_VALUE;
        this.lenient = true;
        return this;
    }

    @Override
    public FaultScript lenient() {
        this.lenient = true;
        return this;
    }

    @Override
    public ScriptedFault with(Fault fault) {
        statement.finish();
        Objects.requireNonNull(fault, "fault must not be null");
        InstalledFault installed =
                new InstalledFault(operation, fault, times, lenient, delay, afterCommit, condition, chance);
        install.accept(installed);
        return installed;
    }
}
