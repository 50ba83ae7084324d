package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.account.Account;
import io.github.appflowtestkit.fake.internal.account.AccountSettings;
import io.github.appflowtestkit.fake.internal.account.GivenEntity;
import io.github.appflowtestkit.fake.internal.account.Origin;
import io.github.appflowtestkit.fake.internal.transport.AppflowHandler;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.MemoryAsyncHttpClient;
import io.github.appflowtestkit.fake.internal.transport.MemoryHttpClient;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;

/**
 * Amazon AppFlow in memory: one account in one Region, behind the SDK's own clients.
 *
 * <pre>{@code
 * FakeAppflow fake = FakeAppflow.create();
 * fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
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
    private final AccountRegistry realm;

    FakeAppflow(AccountSettings settings, ManualClock clock, Optional<String> accountId, Optional<String> region) {
        this.clock = clock;
        this.account = new Account(settings, clock, clock::advance);
        this.realm = new AccountRegistry(this, accountId, region);
        clock.take(new ReportStops(account.reports()));
    }

    private FakeAppflow(AccountSettings settings, ManualClock clock, AccountRegistry realm) {
        this.clock = clock;
        this.account = new Account(settings, clock, clock::advance);
        this.realm = realm;
        clock.take(new ReportStops(account.reports()));
    }

    /** The same for another account and Region, empty, on the same clock. */
    FakeAppflow sibling(String accountId, String region, AccountRegistry theirRealm) {
        return new FakeAppflow(account.settings().in(accountId, region), clock, theirRealm);
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

    /**
     * Carries the requests of real SDK clients to this fake without a network, for {@code AppflowClient.builder()
     * .httpClient(...)}: retries, interceptors and timeouts are then the SDK's own.
     *
     * <p>Requests of other accounts or Regions than the fake's come to {@linkplain #at fakes of their own}. Closing the
     * client leaves the fake as it is.
     */
    public SdkHttpClient httpClient() {
        return new MemoryHttpClient(handler(Origin::beyondSdk));
    }

    /** The same as {@link #httpClient()} for {@code AppflowAsyncClient.builder().httpClient(...)}. */
    public SdkAsyncHttpClient asyncHttpClient() {
        return new MemoryAsyncHttpClient(handler(Origin::beyondSdk));
    }

    /**
     * Serves this fake over HTTP on the loopback address, to any SDK of any language.
     *
     * @param port the port; 0 for any free one
     * @throws UncheckedIOException if the port cannot be bound
     */
    public FakeAppflowServer serve(int port) {
        return FakeAppflowServer.builder(this).port(port).start();
    }

    HttpHandler handler(Supplier<Origin> origin) {
        return new AppflowHandler(scope -> realm.of(scope).map(FakeAppflow::account), origin);
    }

    Account account() {
        return account;
    }

    /** All accounts and Regions behind the doors of this fake. */
    AccountRegistry realm() {
        return realm;
    }

    /**
     * The fake that answers requests of an account and Region which come by {@link #httpClient()}, {@link
     * #asyncHttpClient()} or {@link #serve}; it is made when it is first asked for. All have one clock, and nothing else
     * in common.
     *
     * <p>A fake built without account and Region takes those of the first signed request. The account of a request is
     * its access key if that is twelve digits, and 123456789012 otherwise.
     *
     * @throws IllegalStateException if it would be the thousandth and more; requests are refused then
     */
    public FakeAppflow at(String accountId, String region) {
        return realm.of(Optional.of(new CredentialScope(accountId, region)))
                .orElseThrow(() -> new IllegalStateException(
                        "One fake stands for " + AccountRegistry.MAX_FAKES + " accounts and Regions at most"));
    }

    /**
     * Given: a connector profile of that name exists.
     *
     * @throws IllegalArgumentException if the service would refuse the name, or the type is that of custom connectors,
     *     which need a label
     */
    public void givenConnectorProfile(String name, ConnectorType type) {
        ConnectorLabels.checkNotNeeded(type, name, "givenConnectorProfile(name, label)");
        account.steering().giveProfile(name, type, null);
    }

    /**
     * Given: a connector profile of that name exists for the custom connector of that label, which is registered.
     *
     * @throws IllegalArgumentException if the service would refuse name or label
     */
    public void givenConnectorProfile(String name, String connectorLabel) {
        givenConnector(connectorLabel);
        account.steering().giveProfile(name, ConnectorType.CUSTOM_CONNECTOR, connectorLabel);
    }

    /**
     * Given: a custom connector of that label is registered.
     *
     * @throws IllegalArgumentException if the service would refuse the label
     */
    public void givenConnector(String label) {
        account.steering().giveConnector(label);
    }

    /**
     * Given: a connector has an entity. A connector of which no entity was declared has three for show.
     *
     * @param type the connector
     * @param name the entity's name; the name of a nested entity is a path, such as {@code conversations/C01}
     * @param fields its fields; a few common ones if none are given
     * @throws IllegalArgumentException if the service would refuse the name, or the type is that of custom connectors,
     *     which need a label
     */
    public void givenEntity(ConnectorType type, String name, ConnectorEntityField... fields) {
        ConnectorLabels.checkNotNeeded(type, name, "givenEntity(label, name, fields)");
        account.steering().giveEntity(new GivenEntity(type, null, name, List.of(fields)));
    }

    /** Given: the custom connector of that label has an entity, as {@link #givenEntity(ConnectorType, String, ConnectorEntityField...)}. */
    public void givenEntity(String connectorLabel, String name, ConnectorEntityField... fields) {
        account.steering()
                .giveEntity(new GivenEntity(ConnectorType.CUSTOM_CONNECTOR, connectorLabel, name, List.of(fields)));
    }

    /**
     * Given: a flow exists, as if it had been created; no call is recorded.
     *
     * @return the answer that creating it would have had
     * @throws IllegalArgumentException if the service would refuse it
     */
    public CreateFlowResponse givenFlow(CreateFlowRequest request) {
        return account.steering().give(Operation.CREATE_FLOW, request, CreateFlowResponse.class);
    }

    /**
     * Given: the flow in a file exists, as if it had been created; no call is recorded.
     *
     * @param file a CreateFlow request in JSON, such as {@code aws appflow create-flow --cli-input-json} takes, or the
     *     output of {@code aws appflow describe-flow}
     * @return the answer that creating it would have had
     * @throws IllegalArgumentException if the service would refuse it; the message names file, line and mistake
     * @throws UncheckedIOException if the file cannot be read
     */
    public CreateFlowResponse givenFlow(Path file) {
        FlowFile flow = new FlowFile(file);
        CreateFlowRequest request = flow.request();
        try {
            return givenFlow(request);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    flow.misuse("cannot be given: " + refused.getMessage()).getMessage(), refused.getCause());
        }
    }

    /** Says how an S3 bucket looks to the service. */
    public BucketStub givenBucket(String name) {
        return new BucketStub(name, account.steering()::bucket);
    }

    /**
     * Says how the runs of a flow proceed and end.
     *
     * @throws IllegalArgumentException from its methods, if no flow of that name exists
     */
    public RunScript runs(String flowName) {
        return new RunScript(flowName, account.steering());
    }

    /**
     * Ends a run that is in progress.
     *
     * @throws IllegalArgumentException if no such run is in progress
     */
    public void finishRun(String executionId, RunResult result) {
        account.steering().finish(executionId, result);
    }

    /**
     * A change event arrives at an Event flow and runs it.
     *
     * @return the id of the run
     * @throws IllegalArgumentException if the flow is no Event flow, or not Active
     */
    public String event(String flowName) {
        return account.steering().event(flowName);
    }

    /**
     * Tells the listener of every run that starts or ends from now on, and of flows that are deactivated.
     *
     * <p>Reports come in time order, whatever the step in which the clock is moved, and the clock stands at the instant
     * of a report while the listener hears of it. The listener may call the fake; what comes of that is told after it.
     */
    public void onRunReport(Consumer<RunReport> listener) {
        account.reports().listen(listener);
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
        return account.steering().flows();
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

    /**
     * Makes the fake as it was when it was built: empty, with no calls, faults, answers or listeners, its clock at the
     * start.
     */
    public void reset() {
        realm.reset(clock::turnTo);
    }

    /** All that the fake holds now, calls, faults, answers and time included; listeners are not. */
    public Snapshot snapshot() {
        return new Snapshot(realm, realm.save(), toString());
    }

    /**
     * Makes the fake as it was when the snapshot was taken; a snapshot can be restored as often as wanted.
     *
     * @throws IllegalArgumentException if another fake's snapshot is given
     */
    public void restore(Snapshot snapshot) {
        if (snapshot.realm != realm) {
            throw new IllegalArgumentException("snapshot must come from this fake, but was another's");
        }
        realm.restore(snapshot.saved, clock::turnTo);
    }

    /** Nothing: a fake holds memory only. Here so that a fake can stand in a try statement. */
    @Override
    public void close() {}

    /** Such as {@code FakeAppflow[123456789012 in us-east-1, flows: 2, calls: 5]}. */
    @Override
    public String toString() {
        return "FakeAppflow[" + accountId() + " in " + region() + ", flows: " + flows().size() + ", calls: "
                + calls().size() + "]";
    }

    /** Options for an account. A builder can be used again; the fakes that it builds then share its clock. */
    public static final class Builder {

        private Optional<String> chosenRegion = Optional.empty();
        private Optional<String> chosenAccountId = Optional.empty();
        private ManualClock clock = new ManualClock();
        private Progression progression = Progression.atOnce();
        private RunResult runResult = RunResult.successful();
        private OptionalInt pageSize = OptionalInt.empty();
        private boolean allowUndeclaredProfiles;
        private Quotas quotas = Quotas.DEFAULTS;

        private Builder() {}

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
        public Builder region(Region value) {
            this.chosenRegion = Optional.of(value.id());
            return this;
        }

        /** The Region in ARNs; {@code us-east-1} by default. */
        public Builder region(String value) {
            this.chosenRegion = Optional.of(value);
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
            this.chosenAccountId = Optional.of(value);
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

        /** How runs end unless a test says otherwise; successful without records by default. */
        public Builder runResult(RunResult value) {
            this.runResult = value;
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
            return new FakeAppflow(settings(), clock, chosenAccountId, chosenRegion);
        }
    }

    /** All that a fake held at some moment. */
    public static final class Snapshot {

        private final AccountRegistry realm;
        private final AccountRegistry.Saved saved;

        private final String words;

        private Snapshot(AccountRegistry realm, AccountRegistry.Saved saved, String words) {
            this.realm = realm;
            this.saved = saved;
            this.words = words;
        }

        /** Such as {@code snapshot of FakeAppflow[123456789012 in us-east-1, flows: 2, calls: 5]}. */
        @Override
        public String toString() {
            return "snapshot of " + words;
        }
    }
}
