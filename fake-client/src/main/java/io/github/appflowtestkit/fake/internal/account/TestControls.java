package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.BucketStub;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.PrivateConnectionStub;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.errors.Hints;
import io.github.appflowtestkit.fake.internal.errors.ServiceError;
import io.github.appflowtestkit.fake.internal.runs.ActivePeriod;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.ScriptedFlows;
import io.github.appflowtestkit.fake.internal.wire.PartialRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DeleteConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityRequest;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningFailureCause;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningState;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningStatus;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** What tests do with an account without a call: set up, script and look. */
public final class TestControls {

    private static final String PROFILE = "connector profile";

    private final Account account;
    private final Hints hints;

    TestControls(Account account, Hints hints) {
        this.account = account;
        this.hints = hints;
    }

    /** Returns all flows, in order of creation. */
    public List<FlowView> flows() {
        return account.with(state ->
                state.flows.values().stream().map(flow -> view(state, flow)).toList());
    }

    private FlowView view(State state, Flow flow) {
        Map<String, String> tags = state.tags.getOrDefault(flow.arn(), Map.of());
        return new FlowSnapshot(
                flow,
                Collections.unmodifiableMap(new LinkedHashMap<>(tags)),
                () -> newestRuns(flow.name(), Integer.MAX_VALUE),
                () -> account.with(now -> NextRun.of(now, flow.name())));
    }

    /**
     * Returns the request that would create a flow as it is now, tags included.
     *
     * @throws IllegalArgumentException if the flow is unknown
     */
    public CreateFlowRequest createRequest(String name) {
        return account.with(state -> {
            Flow flow = Objects.requireNonNull(
                    state.flows.get(log(state, name).state().flow()), name);
            Map<String, String> tags = state.tags.getOrDefault(flow.arn(), Map.of());
            return tags.isEmpty()
                    ? flow.definition()
                    : flow.definition().toBuilder().tags(tags).build();
        });
    }

    /** Returns the runs of a flow, the newest first, as many as the limit allows; none if the flow is unknown. */
    public List<RunView> newestRuns(String flow, int limit) {
        return account.with(state -> state.runs.find(flow).stream()
                .flatMap(log -> log.page(OptionalLong.empty(), limit).records().stream())
                .<RunView>map(RunSnapshot::new)
                .toList());
    }

    /** Returns when the schedule of a flow starts its next run; empty if it starts none. */
    public Optional<Instant> nextRun(String flow) {
        return account.with(state -> state.runs.find(flow).flatMap(RunLog::nextStart));
    }

    /** Returns the active schedules of all flows; what is due now has happened. */
    public List<ActivePeriod> activeSchedules() {
        return account.with(state -> state.runs.activePeriods());
    }

    /** Returns all connector profiles as the service shows them, in order of creation. */
    public List<ConnectorProfile> connectorProfiles() {
        return account.with(
                state -> state.profiles.values().stream().map(Profile::shown).toList());
    }

    /** Returns the custom connectors as the service shows them: the registered ones, then declared ones by AWS. */
    public List<ConnectorConfiguration> connectors() {
        return account.with(CustomConnectors::all);
    }

    /** Returns all declared entities, by connector and in order of declaration. */
    public List<GivenEntity> entities() {
        return account.with(Entities::declared);
    }

    /**
     * Carries out an operation for a test.
     *
     * @throws IllegalArgumentException if the service would refuse the request
     */
    public <R extends AppflowResponse> R give(Operation operation, AppflowRequest request, Class<R> type) {
        return given(operation, request, call -> type.cast(Operations.perform(call)));
    }

    private <R> R given(Operation operation, AppflowRequest request, Function<CallContext, R> action) {
        return given(operation.apiName() + " request", operation, request, action);
    }

    private <R> R given(String what, Operation operation, AppflowRequest request, Function<CallContext, R> action) {
        CallContext call = CallContext.ofTest(operation, request, hints);
        try {
            call.check();
            return account.perform(call, action);
        } catch (ServiceError error) {
            throw new IllegalArgumentException(
                    "given " + what
                            + " must be one that the service accepts, but it would say \"" + error.text()
                            + "\""
                            + error.hint().map(hint -> ": " + hint.getMessage()).orElse(""),
                    error.hint().orElse(null));
        }
    }

    /** Creates a connector profile; replaces one of the same name. */
    public void giveProfile(String name, ConnectorType type, @Nullable String label) {
        // The smallest requests with a label and a name: that of CreateConnectorProfile would load a hundred classes of
        // the
        // SDK and a large schema in nearly every first test.
        if (label != null) {
            given(PROFILE, Operation.REGISTER_CONNECTOR, registration(label), CallContext::now);
        }
        DeleteConnectorProfileRequest named = DeleteConnectorProfileRequest.builder()
                .connectorProfileName(name)
                .build();
        given(PROFILE, Operation.DELETE_CONNECTOR_PROFILE, named, call -> Profiles.give(call, name, type, label));
    }

    /** Registers a custom connector, unless it is one by AWS; replaces the registration of the same label. */
    public void giveConnector(String label) {
        given(Operation.REGISTER_CONNECTOR, registration(label), call -> CustomConnectors.give(call, label));
    }

    /**
     * Sets what a custom connector says about itself, now and when it is registered anew.
     *
     * @throws IllegalArgumentException if the service would refuse the label, or the configuration is missing or that of
     *     another connector type
     */
    public void declareConnector(String label, @Nullable ConnectorConfiguration declared) {
        String type = declared == null ? null : declared.connectorTypeAsString();
        if (declared == null || (type != null && !type.equals(ConnectorType.CUSTOM_CONNECTOR.toString()))) {
            throw new IllegalArgumentException("answer for connector \"" + label
                    + "\" must have a connectorConfiguration of connectorType CustomConnector, but has "
                    + (type == null ? "none" : "one of \"" + type + "\""));
        }
        given(
                Operation.REGISTER_CONNECTOR,
                registration(label),
                call -> CustomConnectors.declare(call.state(), label, declared));
    }

    private static RegisterConnectorRequest registration(String label) {
        return RegisterConnectorRequest.builder().connectorLabel(label).build();
    }

    /** Adds an entity to a connector; replaces one of the same name. Returns it with the fields that it has. */
    public GivenEntity giveEntity(GivenEntity entity) {
        return given(
                Operation.DESCRIBE_CONNECTOR_ENTITY,
                DescribeConnectorEntityRequest.builder()
                        .connectorType(entity.type())
                        .connectorEntityName(entity.name())
                        .build(),
                call -> Entities.declare(call.state(), entity));
    }

    /** Sets how the service sees a bucket. */
    public void bucket(String name, BucketState state) {
        account.with(current -> current.buckets.put(name, state));
    }

    /** Returns the stub of a bucket. */
    public BucketStub bucket(String name) {
        return new BucketStub() {
            @Override
            public void reachable() {
                bucket(name, BucketState.REACHABLE);
            }

            @Override
            public void missing() {
                bucket(name, BucketState.MISSING);
            }

            @Override
            public void empty() {
                bucket(name, BucketState.EMPTY);
            }

            @Override
            public void forbidden() {
                bucket(name, BucketState.FORBIDDEN);
            }
        };
    }

    /** Sets the state of the private connection of a connector profile. */
    public void privateConnection(String profile, PrivateConnectionProvisioningState connection) {
        account.with(state -> PrivateConnections.set(state, profile, connection));
    }

    /** Returns the stub of a private connection. */
    public PrivateConnectionStub privateConnection(String profile) {
        return new PrivateConnectionStub() {
            @Override
            public void pending() {
                set(connection -> connection.status(PrivateConnectionProvisioningStatus.PENDING));
            }

            @Override
            public void created() {
                set(connection -> connection.status(PrivateConnectionProvisioningStatus.CREATED));
            }

            @Override
            public void failed(PrivateConnectionProvisioningFailureCause cause, String message) {
                Objects.requireNonNull(cause, "cause must not be null");
                Objects.requireNonNull(message, "message must not be null");
                set(connection -> connection
                        .status(PrivateConnectionProvisioningStatus.FAILED)
                        .failureCause(cause)
                        .failureMessage(message));
            }

            private void set(Consumer<PrivateConnectionProvisioningState.Builder> change) {
                privateConnection(
                        profile,
                        PrivateConnectionProvisioningState.builder()
                                .applyMutation(change)
                                .build());
            }
        };
    }

    /** Returns the script of a flow's runs; the flow may not exist yet. */
    public RunScript runs(String flow) {
        return ScriptedRuns.of(account, flow);
    }

    /** Returns the script of the runs of several flows. */
    public RunScript runs(ScriptedFlows flows) {
        return ScriptedRuns.of(account, flows);
    }

    /** Returns how many of the flows that exist are among these. */
    public long count(ScriptedFlows flows) {
        return account.with(state -> state.flows.values().stream()
                .filter(flow -> isOneOf(flows, state, flow))
                .count());
    }

    boolean isOneOf(ScriptedFlows flows, State state, Flow flow) {
        if (flows instanceof ScriptedFlows.Like like) {
            return PartialRequest.of(like.request()).test(flow.definition());
        }
        return !(flows instanceof ScriptedFlows.Chosen chosen)
                || chosen.predicate().test(view(state, flow));
    }

    /** Returns the names of the flows that have a script and have not existed since. */
    public List<String> awaitedFlows() {
        return account.with(state -> List.copyOf(state.runs.scripts().awaited()));
    }

    private static RunLog log(State state, String flow) {
        return state.runs
                .find(flow)
                .orElseThrow(() -> new IllegalArgumentException(
                        "flow must exist, but \"" + flow + "\" does not; " + Names.instead(state.flows.keySet())));
    }

    /** Ends a run that is in progress. */
    public void finish(String executionId, RunResult result) {
        if (!account.with(state -> state.runs.finish(executionId, result))) {
            throw new IllegalArgumentException(
                    "executionId must be the id of a run in progress, but is \"" + executionId + "\"");
        }
        account.reports().deliver();
    }

    /** Sends a change event to an Event flow; returns the id of the run that it starts. */
    public String event(String name) {
        String id = account.with(state -> {
            RunLog log = log(state, name);
            Flow flow = Objects.requireNonNull(state.flows.get(name), name);
            if (flow.trigger() != TriggerType.EVENT || !flow.isActive()) {
                throw new IllegalArgumentException("flow must be an Event flow that is Active, but \"" + name + "\" is "
                        + flow.trigger() + " and " + flow.status());
            }
            return log.start();
        });
        account.reports().deliver();
        return id;
    }
}
