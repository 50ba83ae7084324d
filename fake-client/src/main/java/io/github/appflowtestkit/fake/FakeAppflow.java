package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.account.Account;
import io.github.appflowtestkit.fake.account.AccountSettings;
import io.github.appflowtestkit.fake.account.Profiles;
import io.github.appflowtestkit.fake.wire.RestJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;

/**
 * Amazon AppFlow in memory: one account in one Region, behind the SDK's own clients.
 *
 * <pre>{@code
 * FakeAppflow fake = FakeAppflow.create();
 * fake.connectorProfile("sf-prod", ConnectorType.SALESFORCE);
 * new OrderSync(fake.client()).run();
 * assertThat(fake.flows()).hasSize(1);
 * }</pre>
 *
 * <p>All clients of one fake see the same state. Time stands still until {@link #clock()} is moved; ids are counters, so
 * that the same test has the same ids in every run. Thread-safe.
 */
public final class FakeAppflow implements AutoCloseable {

    private final ManualClock clock;
    private final Account account;

    private FakeAppflow(Builder builder) {
        this.clock = builder.clock;
        this.account = new Account(
                new AccountSettings(
                        builder.region,
                        builder.accountId,
                        clock.now(),
                        builder.progression,
                        builder.pageSize,
                        builder.allowUndeclaredProfiles,
                        builder.quotas),
                clock,
                clock::advance);
    }

    /** An empty account with the defaults; the same as {@code builder().build()}. */
    public static FakeAppflow create() {
        return builder().build();
    }

    /** Options for an account. */
    public static Builder builder() {
        return new Builder();
    }

    /** A new sync client; closing it leaves the fake as it is. */
    public AppflowClient client() {
        return new DirectClient(account);
    }

    /** A new async client, whose futures are complete when it returns them; closing it leaves the fake as it is. */
    public AppflowAsyncClient asyncClient() {
        return new DirectAsyncClient(account);
    }

    /** Given: a connector profile of that name exists. */
    public void connectorProfile(String name, ConnectorType type) {
        account.giveProfile(new Profiles.Given(name, type, Optional.empty()));
    }

    /**
     * Given: a flow exists, as if it had been created; no call is recorded.
     *
     * @return the answer that creating it would have had
     * @throws IllegalArgumentException if the service would refuse it
     */
    public CreateFlowResponse flow(CreateFlowRequest request) {
        return account.given(Operation.CREATE_FLOW, request, CreateFlowResponse.class);
    }

    /**
     * Given: the flow in a file exists, as if it had been created; no call is recorded.
     *
     * @param file a CreateFlow request in JSON, such as {@code aws appflow create-flow --cli-input-json} takes
     * @return the answer that creating it would have had
     * @throws IllegalArgumentException if the service would refuse it
     * @throws UncheckedIOException if the file cannot be read
     */
    public CreateFlowResponse flow(Path file) {
        try {
            return flow((CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says how an S3 bucket looks to the service. */
    public BucketSteering bucket(String name) {
        return new BucketSteering(name, account::steer);
    }

    /** Says which calls of an operation go wrong; nothing happens before {@link FaultScript#with}. */
    public FaultScript fail(Operation operation) {
        return new FaultScript(operation, account::add);
    }

    /**
     * Answers an operation in place of the fake. Requests are checked before, and nothing is changed by such a call.
     *
     * <p>Of several answers for one operation the one declared last is asked first; where all return empty, the fake
     * answers.
     *
     * @param function the answer to a request; empty to leave it to the fake
     */
    public void answer(Operation operation, Function<AppflowRequest, Optional<? extends AppflowResponse>> function) {
        account.answer(operation, function);
    }

    /** The faults that were put in place and never used, save those that are {@linkplain FaultScript#lenient lenient}. */
    public List<ScriptedFault> unusedFaults() {
        return account.faults().stream()
                .filter(fault -> fault.used() == 0 && !fault.isLenient())
                .toList();
    }

    /** All calls, in order of arrival. */
    public List<RecordedCall> calls() {
        return account.journal();
    }

    /** All flows as they stand, in order of creation. */
    public List<FlowView> flows() {
        return account.flows();
    }

    /** The flow of that name as it stands. */
    public Optional<FlowView> flow(String name) {
        return flows().stream().filter(flow -> flow.name().equals(name)).findFirst();
    }

    /** The fake's clock. */
    public ManualClock clock() {
        return clock;
    }

    /** The Region that the fake stands for. */
    public String region() {
        return account.settings().region();
    }

    /** The account that the fake stands for. */
    public String accountId() {
        return account.settings().accountId();
    }

    /** Makes the fake as it was when it was built: empty, with no calls, faults or answers, its clock at the start. */
    public void reset() {
        account.reset(clock::turnTo);
    }

    /** All that the fake holds now, calls, faults, answers and time included. */
    public Snapshot snapshot() {
        return new Snapshot(account, account.save());
    }

    /**
     * Makes the fake as it was when the snapshot was taken; a snapshot can be restored as often as wanted.
     *
     * @throws IllegalArgumentException if another fake's snapshot is given
     */
    public void restore(Snapshot snapshot) {
        if (snapshot.account != account) {
            throw new IllegalArgumentException("snapshot must come from this fake, but was another's");
        }
        account.restore(snapshot.saved, clock::turnTo);
    }

    /** Nothing: a fake holds memory only. Here so that a fake can stand in a try statement. */
    @Override
    public void close() {}

    /** Such as {@code FakeAppflow[123456789012 in us-east-1, 2 flows, 5 calls]}. */
    @Override
    public String toString() {
        return "FakeAppflow[" + accountId() + " in " + region() + ", flows: " + flows().size() + ", calls: "
                + calls().size() + "]";
    }

    /** All that a fake held at some moment. */
    public static final class Snapshot {

        private final Account account;
        private final Object saved;

        private Snapshot(Account account, Object saved) {
            this.account = account;
            this.saved = saved;
        }
    }

    /** Options for an account. A builder can be used again; the fakes that it builds then share its clock. */
    public static final class Builder {

        private String region = "us-east-1";
        private String accountId = "123456789012";
        private ManualClock clock = new ManualClock();
        private Progression progression = Progression.atOnce();
        private OptionalInt pageSize = OptionalInt.empty();
        private boolean allowUndeclaredProfiles;
        private Quotas quotas = Quotas.DEFAULTS;

        private Builder() {}

        /** The Region in ARNs; {@code us-east-1} by default. */
        public Builder region(Region value) {
            this.region = value.id();
            return this;
        }

        /** The Region in ARNs; {@code us-east-1} by default. */
        public Builder region(String value) {
            this.region = value;
            return this;
        }

        /**
         * The account in ARNs; {@code 123456789012} by default.
         *
         * @throws IllegalArgumentException if it is not 12 digits
         */
        public Builder account(String value) {
            if (!value.matches("[0-9]{12}")) {
                throw new IllegalArgumentException("account must be 12 digits, but was \"" + value + "\"");
            }
            this.accountId = value;
            return this;
        }

        /** The clock, for several fakes that are to share one. */
        public Builder clock(ManualClock value) {
            this.clock = value;
            return this;
        }

        /** Where the clock stands at first; {@link ManualClock#DEFAULT_START} by default. */
        public Builder start(Instant value) {
            this.clock = new ManualClock(value);
            return this;
        }

        /** How runs get to their end; {@link Progression#atOnce()} by default. */
        public Builder progression(Progression value) {
            this.progression = value;
            return this;
        }

        /**
         * The most entries of a page, also where a request asks for more; by default the service's 20, or what the
         * request asks for. A size of 1 shows whether code under test reads all pages.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder pageSize(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("pageSize must be 1 or more, but was " + value);
            }
            this.pageSize = OptionalInt.of(value);
            return this;
        }

        /** Lets flows name connector profiles that were neither declared nor created. */
        public Builder allowUndeclaredProfiles() {
            this.allowUndeclaredProfiles = true;
            return this;
        }

        /** How much the account may hold; {@link Quotas#DEFAULTS} by default. */
        public Builder quotas(Quotas value) {
            this.quotas = value;
            return this;
        }

        /** An empty account. */
        public FakeAppflow build() {
            return new FakeAppflow(this);
        }
    }
}
