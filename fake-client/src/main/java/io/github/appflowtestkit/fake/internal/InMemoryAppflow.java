package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.BucketStub;
import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.PrivateConnectionStub;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.RunReport;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.account.Account;
import io.github.appflowtestkit.fake.internal.account.AccountSettings;
import io.github.appflowtestkit.fake.internal.account.Caller;
import io.github.appflowtestkit.fake.internal.account.FaultBuilder;
import io.github.appflowtestkit.fake.internal.account.GivenEntity;
import io.github.appflowtestkit.fake.internal.account.Reports;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.fake.internal.client.DirectAsyncClient;
import io.github.appflowtestkit.fake.internal.client.DirectClient;
import io.github.appflowtestkit.fake.internal.errors.Hints;
import io.github.appflowtestkit.fake.internal.journal.OtherAccounts;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.journal.Unfinished;
import io.github.appflowtestkit.fake.internal.runs.ScriptedFlows;
import io.github.appflowtestkit.fake.internal.transport.AppflowHandler;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.MemoryAsyncHttpClient;
import io.github.appflowtestkit.fake.internal.transport.MemoryHttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;

/** Gives tests one account, its clients and its clock; the account does the work. */
public final class InMemoryAppflow implements FakeAppflow, OtherAccounts {

    private final VirtualClock clock;
    private final Account account;
    private final TestControls controls;
    private final AccountRegistry registry;

    InMemoryAppflow(AccountSettings settings, VirtualClock clock, Optional<String> accountId, Optional<String> region) {
        this.clock = clock;
        this.account = new Account(settings, clock, clock::advance);
        this.controls = account.controls(Hints.JAVA);
        this.registry = new AccountRegistry(this, accountId, region);
        clock.addListener(new ReportStops(account.reports()));
    }

    private InMemoryAppflow(AccountSettings settings, VirtualClock clock, AccountRegistry registry) {
        this.clock = clock;
        this.account = new Account(settings, clock, clock::advance);
        this.controls = account.controls(Hints.JAVA);
        this.registry = registry;
        clock.addListener(new ReportStops(account.reports()));
    }

    /** Stops the clock where runs have something to report, so that listeners see the time of the report. */
    private record ReportStops(Reports reports) implements VirtualClock.Listener {
        @Override
        public Optional<Instant> nextStop() {
            return reports.nextDue();
        }

        @Override
        public void moved() {
            reports.deliver();
        }
    }

    /**
     * Returns the implementation behind a fake.
     *
     * @throws IllegalArgumentException if it is another implementation of the interface
     */
    public static InMemoryAppflow of(FakeAppflow fake) {
        if (fake instanceof InMemoryAppflow ours) {
            return ours;
        }
        throw new IllegalArgumentException("fake must come from FakeAppflow.builder(), but is a "
                + fake.getClass().getName());
    }

    /** Returns an empty fake for another account and Region, on the same clock. */
    InMemoryAppflow sibling(String accountId, String region) {
        return new InMemoryAppflow(account.settings().in(accountId, region), clock, registry);
    }

    /** Returns a handler for requests of all accounts and Regions. */
    public HttpHandler handler(Supplier<Caller> callers) {
        return new AppflowHandler(scope -> registry.of(scope).map(InMemoryAppflow::account), callers);
    }

    /** Returns the account. */
    public Account account() {
        return account;
    }

    @Override
    public List<FakeAppflow> others() {
        return registry.all().stream()
                .filter(other -> other != this)
                .<FakeAppflow>map(other -> other)
                .toList();
    }

    /** Returns all accounts and Regions that share the clock of this fake. */
    public AccountRegistry registry() {
        return registry;
    }

    @Override
    public AppflowClient client() {
        return new DirectClient(account);
    }

    @Override
    public AppflowAsyncClient asyncClient() {
        return new DirectAsyncClient(account);
    }

    @Override
    public SdkHttpClient httpClient() {
        return new MemoryHttpClient(handler(Caller::inThisProcess));
    }

    @Override
    public SdkAsyncHttpClient asyncHttpClient() {
        return new MemoryAsyncHttpClient(handler(Caller::inThisProcess));
    }

    @Override
    public FakeAppflow at(String accountId, String region) {
        Objects.requireNonNull(accountId, "accountId must not be null");
        Objects.requireNonNull(region, "region must not be null");
        return registry.of(Optional.of(new CredentialScope(accountId, region)))
                .orElseThrow(() -> new IllegalStateException(
                        "one fake must not have more than " + AccountRegistry.MAX_FAKES + " accounts and Regions"));
    }

    @Override
    public void givenConnectorProfile(String name, ConnectorType type) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(type, "type must not be null");
        checkBuiltIn(type, name, "givenConnectorProfile(name, label)");
        controls.giveProfile(name, type, null);
    }

    @Override
    public void givenConnectorProfile(String name, String connectorLabel) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(connectorLabel, "connectorLabel must not be null");
        givenConnector(connectorLabel);
        controls.giveProfile(name, ConnectorType.CUSTOM_CONNECTOR, connectorLabel);
    }

    @Override
    public void givenConnector(String label) {
        Objects.requireNonNull(label, "label must not be null");
        controls.giveConnector(label);
    }

    @Override
    public void givenConnector(String label, DescribeConnectorResponse answer) {
        Objects.requireNonNull(label, "label must not be null");
        Objects.requireNonNull(answer, "answer must not be null");
        controls.declareConnector(label, answer.connectorConfiguration());
        controls.giveConnector(label);
    }

    @Override
    public void givenConnector(String label, Path file) {
        Objects.requireNonNull(label, "label must not be null");
        Objects.requireNonNull(file, "file must not be null");
        givenConnector(label, new ConnectorFile(file).answer());
    }

    @Override
    public void givenEntity(ConnectorType type, String name, ConnectorEntityField... fields) {
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(name, "name must not be null");
        checkNoNull(fields);
        checkBuiltIn(type, name, "givenEntity(label, name, fields)");
        controls.giveEntity(new GivenEntity(type, null, name, List.of(fields)));
    }

    @Override
    public void givenEntity(String connectorLabel, String name, ConnectorEntityField... fields) {
        Objects.requireNonNull(connectorLabel, "connectorLabel must not be null");
        Objects.requireNonNull(name, "name must not be null");
        checkNoNull(fields);
        controls.giveEntity(new GivenEntity(ConnectorType.CUSTOM_CONNECTOR, connectorLabel, name, List.of(fields)));
    }

    private static void checkNoNull(ConnectorEntityField... fields) {
        Objects.requireNonNull(fields, "fields must not be null");
        for (ConnectorEntityField field : fields) {
            Objects.requireNonNull(field, "fields must not contain null");
        }
    }

    /** Refuses the type of custom connectors, which have labels. */
    public static void checkBuiltIn(ConnectorType type, String name, String methodWithLabel) {
        if (type == ConnectorType.CUSTOM_CONNECTOR) {
            throw new IllegalArgumentException("type of " + Shown.text(name)
                    + " must not be CUSTOM_CONNECTOR, because that needs a label; use " + methodWithLabel);
        }
    }

    @Override
    public CreateFlowResponse givenFlow(CreateFlowRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return controls.give(Operation.CREATE_FLOW, request, CreateFlowResponse.class);
    }

    @Override
    public CreateFlowResponse givenFlow(Path file) {
        Objects.requireNonNull(file, "file must not be null");
        FlowFile flow = new FlowFile(file);
        CreateFlowRequest request = flow.request();
        try {
            return givenFlow(request);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    flow.misuse("cannot be given: " + refused.getMessage()).getMessage(), refused.getCause());
        }
    }

    @Override
    public BucketStub givenBucket(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return controls.bucket(name);
    }

    @Override
    public PrivateConnectionStub givenPrivateConnection(String profileName) {
        Objects.requireNonNull(profileName, "profileName must not be null");
        return controls.privateConnection(profileName);
    }

    @Override
    public RunScript runs(String flowName) {
        Objects.requireNonNull(flowName, "flowName must not be null");
        return controls.runs(flowName);
    }

    @Override
    public RunScript runs() {
        return controls.runs(new ScriptedFlows.All());
    }

    @Override
    public RunScript runs(Predicate<FlowView> flows) {
        Objects.requireNonNull(flows, "flows must not be null");
        return controls.runs(new ScriptedFlows.Chosen(flows));
    }

    @Override
    public List<String> unusedRunScripts() {
        return controls.awaitedFlows();
    }

    @Override
    public void finishRun(String executionId, RunResult result) {
        Objects.requireNonNull(executionId, "executionId must not be null");
        Objects.requireNonNull(result, "result must not be null");
        controls.finish(executionId, result);
    }

    @Override
    public String event(String flowName) {
        Objects.requireNonNull(flowName, "flowName must not be null");
        return controls.event(flowName);
    }

    @Override
    public void onRunReport(Consumer<RunReport> listener) {
        Objects.requireNonNull(listener, "listener must not be null");
        account.reports().listen(listener);
    }

    @Override
    public FaultScript fail(Operation operation) {
        Objects.requireNonNull(operation, "operation must not be null");
        Unfinished unfinished = Unfinished.of(this);
        unfinished.check();
        return new FaultBuilder(
                operation,
                account::add,
                unfinished.begin("fail(" + operation.name() + ") does nothing without with(fault)"));
    }

    @Override
    public void answer(Operation operation, Function<AppflowRequest, Optional<? extends AppflowResponse>> function) {
        Objects.requireNonNull(operation, "operation must not be null");
        Objects.requireNonNull(function, "function must not be null");
        account.answer(operation, function);
    }

    @Override
    public List<ScriptedFault> unusedFaults() {
        return account.faults().stream()
                .filter(fault -> fault.used() == 0 && !fault.isLenient())
                .toList();
    }

    @Override
    public List<RecordedCall> calls() {
        return account.journal();
    }

    @Override
    public List<FlowView> flows() {
        return controls.flows();
    }

    @Override
    public Optional<FlowView> flow(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return flows().stream().filter(flow -> flow.name().equals(name)).findFirst();
    }

    @Override
    public VirtualClock clock() {
        return clock;
    }

    @Override
    public String region() {
        return account.settings().region();
    }

    @Override
    public String accountId() {
        return account.settings().accountId();
    }

    @Override
    public void reset() {
        Unfinished.of(this).check();
        registry.reset(clock::turnTo);
    }

    @Override
    public Snapshot snapshot() {
        return new SavedFakes(registry, registry.save(), toString());
    }

    @Override
    public void restore(Snapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot must not be null");
        if (!(snapshot instanceof SavedFakes fakes) || fakes.registry != registry) {
            throw new IllegalArgumentException("snapshot must be from this fake, but is from another");
        }
        registry.restore(fakes.saved, clock::turnTo);
    }

    @Override
    public void close() {
        Unfinished.of(this).check();
    }

    /** Such as {@code FakeAppflow[123456789012 in us-east-1, flows: 2, calls: 5]}. */
    @Override
    public String toString() {
        return "FakeAppflow[" + accountId() + " in " + region() + ", flows: " + flows().size() + ", calls: "
                + calls().size() + "]";
    }

    private record SavedFakes(AccountRegistry registry, AccountRegistry.Saved saved, String description)
            implements Snapshot {
        /** Such as {@code snapshot of FakeAppflow[123456789012 in us-east-1, flows: 2, calls: 5]}. */
        @Override
        public String toString() {
            return "snapshot of " + description;
        }
    }
}
