package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.account.AccountSettings;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.regions.Region;

/** Options for an account. A builder can be used again; the fakes that it builds then share its clock. */
public final class FakeAppflowBuilder {

    private Optional<String> chosenRegion = Optional.empty();
    private Optional<String> chosenAccountId = Optional.empty();
    private ManualClock clock = new ManualClock();
    private Progression progression = Progression.atOnce();
    private RunResult runResult = RunResult.successful();
    private OptionalInt pageSize = OptionalInt.empty();
    private boolean allowUndeclaredProfiles;
    private Quotas quotas = Quotas.DEFAULTS;

    FakeAppflowBuilder() {}

    private AccountSettings settings() {
        return new AccountSettings(
                chosenRegion.orElse("us-east-1"),
                chosenAccountId.orElse(CredentialScope.DEFAULT_ACCOUNT),
                clock.now(),
                progression,
                runResult,
                pageSize,
                allowUndeclaredProfiles,
                quotas);
    }

    /** The Region in ARNs; {@code us-east-1} by default. */
    public FakeAppflowBuilder region(Region value) {
        this.chosenRegion = Optional.of(value.id());
        return this;
    }

    /** The Region in ARNs; {@code us-east-1} by default. */
    public FakeAppflowBuilder region(String value) {
        this.chosenRegion = Optional.of(value);
        return this;
    }

    /**
     * The account in ARNs; {@code 123456789012} by default.
     *
     * @throws IllegalArgumentException if it is not 12 digits
     */
    public FakeAppflowBuilder account(String value) {
        if (!value.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("account must be 12 digits, but was \"" + value + "\"");
        }
        this.chosenAccountId = Optional.of(value);
        return this;
    }

    /** The clock, for several fakes that are to share one. */
    public FakeAppflowBuilder clock(ManualClock value) {
        this.clock = value;
        return this;
    }

    /** Where the clock stands at first; {@link ManualClock#DEFAULT_START} by default. */
    public FakeAppflowBuilder start(Instant value) {
        this.clock = new ManualClock(value);
        return this;
    }

    /** How runs get to their end; {@link Progression#atOnce()} by default. */
    public FakeAppflowBuilder progression(Progression value) {
        this.progression = value;
        return this;
    }

    /** How runs end unless a test says otherwise; successful without records by default. */
    public FakeAppflowBuilder runResult(RunResult value) {
        this.runResult = value;
        return this;
    }

    /**
     * The most entries of a page, also where a request asks for more; by default the service's 20, or what the
     * request asks for. A size of 1 shows whether code under test reads all pages.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public FakeAppflowBuilder pageSize(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("pageSize must be 1 or more, but was " + value);
        }
        this.pageSize = OptionalInt.of(value);
        return this;
    }

    /** Lets flows name connector profiles that were neither declared nor created. */
    public FakeAppflowBuilder allowUndeclaredProfiles() {
        this.allowUndeclaredProfiles = true;
        return this;
    }

    /** How much the account may hold; {@link Quotas#DEFAULTS} by default. */
    public FakeAppflowBuilder quotas(Quotas value) {
        this.quotas = value;
        return this;
    }

    /** An empty account. */
    public FakeAppflow build() {
        return new FakeAppflow(settings(), clock, chosenAccountId, chosenRegion);
    }
}
