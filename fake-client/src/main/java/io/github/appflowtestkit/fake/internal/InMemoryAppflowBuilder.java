package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.Quotas;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.internal.account.AccountSettings;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.regions.Region;

/** Builds fakes; {@link FakeAppflow#builder()} finds it as a service. */
public final class InMemoryAppflowBuilder implements FakeAppflow.Builder {

    private Optional<String> region = Optional.empty();
    private Optional<String> accountId = Optional.empty();
    private VirtualClock clock = new VirtualClock(ManualClock.DEFAULT_START);
    private Progression progression = Progression.atOnce();
    private RunResult runResult = RunResult.successful();
    private OptionalInt pageSize = OptionalInt.empty();
    private boolean allowUndeclaredProfiles;
    private Quotas quotas = Quotas.DEFAULTS;

    /** Creates a builder with the defaults. */
    public InMemoryAppflowBuilder() {}

    @Override
    public FakeAppflow.Builder region(Region value) {
        Objects.requireNonNull(value, "region must not be null");
        return region(value.id());
    }

    @Override
    public FakeAppflow.Builder region(String value) {
        Objects.requireNonNull(value, "region must not be null");
        if (!value.matches("[a-z]{2,}(-[a-z]+)+-[0-9]+")) {
            throw new IllegalArgumentException(
                    "region must be a Region such as \"eu-central-1\", but is \"" + value + "\"");
        }
        this.region = Optional.of(value);
        return this;
    }

    @Override
    public FakeAppflow.Builder account(String value) {
        Objects.requireNonNull(value, "account must not be null");
        if (!value.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("account must be 12 digits, but is \"" + value + "\"");
        }
        this.accountId = Optional.of(value);
        return this;
    }

    @Override
    public FakeAppflow.Builder clock(ManualClock value) {
        Objects.requireNonNull(value, "clock must not be null");
        if (!(value instanceof VirtualClock ours)) {
            throw new IllegalArgumentException(
                    "clock must come from a fake or from ManualClock.startingAt(instant), but is a "
                            + value.getClass().getName());
        }
        this.clock = ours;
        return this;
    }

    @Override
    public FakeAppflow.Builder start(Instant value) {
        Objects.requireNonNull(value, "start must not be null");
        this.clock = new VirtualClock(value);
        return this;
    }

    @Override
    public FakeAppflow.Builder progression(Progression value) {
        Objects.requireNonNull(value, "progression must not be null");
        this.progression = value;
        return this;
    }

    @Override
    public FakeAppflow.Builder runResult(RunResult value) {
        Objects.requireNonNull(value, "runResult must not be null");
        this.runResult = value;
        return this;
    }

    @Override
    public FakeAppflow.Builder pageSize(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("pageSize must be 1 or more, but is " + value);
        }
        this.pageSize = OptionalInt.of(value);
        return this;
    }

    @Override
    public FakeAppflow.Builder allowUndeclaredProfiles() {
        this.allowUndeclaredProfiles = true;
        return this;
    }

    @Override
    public FakeAppflow.Builder quotas(Quotas value) {
        Objects.requireNonNull(value, "quotas must not be null");
        this.quotas = value;
        return this;
    }

    @Override
    public FakeAppflow build() {
        AccountSettings settings = new AccountSettings(
                region.orElse("us-east-1"),
                accountId.orElse(CredentialScope.DEFAULT_ACCOUNT),
                clock.now(),
                progression,
                runResult,
                pageSize,
                allowUndeclaredProfiles,
                quotas);
        return new InMemoryAppflow(settings, clock, accountId, region);
    }
}
