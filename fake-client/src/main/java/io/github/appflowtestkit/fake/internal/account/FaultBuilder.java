package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.journal.Unfinished;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
            throw refused("times must be 1 or more, but is " + calls);
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
        return when(checked(() -> RequestTypes.satisfying(operation, requestType, predicate)));
    }

    @Override
    public FaultScript when(AppflowRequest partial) {
        return when(checked(() -> RequestTypes.matching(operation, partial)));
    }

    /** A statement that is refused is complete. */
    private Predicate<AppflowRequest> checked(Supplier<Predicate<AppflowRequest>> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | NullPointerException refused) {
            statement.finish();
            throw refused;
        }
    }

    @Override
    public FaultScript when(Predicate<AppflowRequest> predicate) {
        checkNotNull("predicate", predicate);
        this.condition = Optional.of(predicate);
        return this;
    }

    @Override
    public FaultScript afterDelay(Duration virtual) {
        checkNotNull("virtual", virtual);
        if (virtual.isNegative()) {
            throw refused("delay must not be negative, but is " + virtual);
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
            throw refused("probability must be between 0 and 1, but is " + probability);
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
        checkNotNull("fault", fault);
        statement.finish();
        InstalledFault installed =
                new InstalledFault(operation, fault, times, lenient, delay, afterCommit, condition, chance);
        install.accept(installed);
        return installed;
    }

    private void checkNotNull(String parameter, @Nullable Object value) {
        if (value == null) {
            statement.finish();
            throw new NullPointerException(parameter + " must not be null");
        }
    }

    /** The exception says enough: the statement needs no second report. */
    private IllegalArgumentException refused(String message) {
        statement.finish();
        return new IllegalArgumentException(message);
    }
}
