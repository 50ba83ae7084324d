package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.FakeAnswer;
import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.RunReport;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.account.Account;
import io.github.appflowtestkit.fake.internal.account.AccountSettings;
import io.github.appflowtestkit.fake.internal.account.Caller;
import io.github.appflowtestkit.fake.internal.account.FaultBuilder;
import io.github.appflowtestkit.fake.internal.account.Holds;
import io.github.appflowtestkit.fake.internal.account.Reports;
import io.github.appflowtestkit.fake.internal.account.RequestTypes;
import io.github.appflowtestkit.fake.internal.account.ScriptedAnswer;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.fake.internal.client.DirectAsyncClient;
import io.github.appflowtestkit.fake.internal.client.DirectClient;
import io.github.appflowtestkit.fake.internal.errors.Hints;
import io.github.appflowtestkit.fake.internal.journal.OtherAccounts;
import io.github.appflowtestkit.fake.internal.journal.Unfinished;
import io.github.appflowtestkit.fake.internal.runs.ScriptedFlows;
import io.github.appflowtestkit.fake.internal.transport.AppflowHandler;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.MemoryAsyncHttpClient;
import io.github.appflowtestkit.fake.internal.transport.MemoryHttpClient;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
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

/** Gives tests one account, its clients and its clock; the account does the work. */
public final class InMemoryAppflow extends InMemoryResources implements FakeAppflow, OtherAccounts {

    private final VirtualClock clock;
    private final Account account;
    private final TestControls controls;
    private final AccountRegistry registry;

    InMemoryAppflow(AccountSettings settings, VirtualClock clock, Optional<String> accountId, Optional<String> region) {
        this.clock = clock;
        this.account = new Account(settings, clock, clock::advance);
        this.controls = account.controls(Hints.JAVA);
        this.registry = new AccountRegistry(this, accountId, region);
        listenToClock();
    }

    private InMemoryAppflow(AccountSettings settings, VirtualClock clock, AccountRegistry registry) {
        this.clock = clock;
        this.account = new Account(settings, clock, clock::advance);
        this.controls = account.controls(Hints.JAVA);
        this.registry = registry;
        listenToClock();
    }

    private void listenToClock() {
        clock.addListener(new ReportStops(account.reports()));
        clock.addListener(new HoldStops(account.holds()));
    }

    /** Stops the clock where runs have something to report, so that listeners see the time of the report. */
    private record ReportStops(Reports reports) implements VirtualClock.Listener {
        @Override
        public Optional<Instant> nextStop() {
            return reports.nextDue();
        }

        @Override
        public void moved() {
            reports.moved();
        }
    }

    /** Stops the clock where a held call is released, so that the code that waits for it sees the right time. */
    private record HoldStops(Holds holds) implements VirtualClock.Listener {
        @Override
        public Optional<Instant> nextStop() {
            return holds.nextDue();
        }

        @Override
        public void moved() {
            holds.releaseDue();
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

    /**
     * Makes this fake as another one was built, so that clients and clock that a test holds already stay valid.
     *
     * @param fresh a fake without resources
     */
    public void rebuildAs(InMemoryAppflow fresh) {
        registry.rebuildAs(fresh.registry);
        account.rebuildAs(fresh.account.settings(), clock::turnTo);
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
    TestControls controls() {
        return controls;
    }

    @Override
    public AppflowClient client() {
        return new DirectClient(account);
    }

    @Override
    public AppflowAsyncClient asyncClient() {
        return asyncClient(Runnable::run);
    }

    @Override
    public AppflowAsyncClient asyncClient(Executor executor) {
        return new DirectAsyncClient(account, Objects.requireNonNull(executor, "executor must not be null"));
    }

    @Override
    public SdkHttpClient httpClient() {
        return new MemoryHttpClient(handler(Caller::ofSyncClient));
    }

    @Override
    public SdkAsyncHttpClient asyncHttpClient() {
        return new MemoryAsyncHttpClient(handler(Caller::ofAsyncClient));
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
    public HeldCalls hold(Operation operation) {
        return account.holds().add(Objects.requireNonNull(operation, "operation must not be null"));
    }

    @Override
    public void answer(Operation operation, Function<AppflowRequest, Optional<? extends AppflowResponse>> function) {
        account.answer(ScriptedAnswer.replacing(operation, function));
    }

    @Override
    public void answer(
            Operation operation, BiFunction<AppflowRequest, FakeAnswer, ? extends AppflowResponse> function) {
        account.answer(ScriptedAnswer.decorating(operation, function));
    }

    @Override
    public <R extends AppflowRequest> void answer(
            Class<R> requestType, BiFunction<? super R, FakeAnswer, ? extends AppflowResponse> function) {
        Objects.requireNonNull(function, "function must not be null");
        answer(RequestTypes.operation(requestType), (request, own) -> function.apply(requestType.cast(request), own));
    }

    @Override
    public List<ScriptedFault> unusedFaults() {
        return account.faults().stream()
                .filter(fault -> fault.used() == 0 && !fault.isLenient())
                .toList();
    }

    @Override
    public List<HeldCalls> unusedHolds() {
        return account.holds().unused();
    }

    @Override
    public List<RecordedCall> calls() {
        return account.journal();
    }

    @Override
    public <R extends AppflowRequest> List<R> calls(Class<R> requestType) {
        Operation operation = RequestTypes.operation(requestType);
        return calls().stream()
                .filter(call -> call.operation() == operation)
                .map(call -> requestType.cast(call.request()))
                .toList();
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
        registry.all().forEach(fake -> fake.account.holds().end("closed"));
        Unfinished.of(this).check();
        registry.undelivered().rethrow();
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
