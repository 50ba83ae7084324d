package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.BucketStub;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.Script;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityRequest;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** What a test takes as given in an account, steers and sees; none of it is a call. */
public final class TestControls {

    private final Account account;

    TestControls(Account account) {
        this.account = account;
    }

    /** All flows, in order of creation. */
    public List<FlowView> flows() {
        return account.within(
                Operation.LIST_FLOWS,
                call -> FlowOperations.all(call).stream()
                        .map(flow -> view(call, flow))
                        .toList());
    }

    private FlowView view(Call call, Flow flow) {
        Map<String, String> tags = call.state().tags.getOrDefault(flow.arn(), Map.of());
        return new FlowSnapshot(flow, Collections.unmodifiableMap(new LinkedHashMap<>(tags)), () -> views(flow.name()));
    }

    private List<RunView> views(String flow) {
        return account.within(
                Operation.DESCRIBE_FLOW_EXECUTION_RECORDS,
                call -> call.state().runs.find(flow).stream()
                        .flatMap(log -> log.page(OptionalLong.empty(), Integer.MAX_VALUE).records().stream())
                        .<RunView>map(RunSnapshot::new)
                        .toList());
    }

    /** All connector profiles as the service shows them, in order of creation. */
    public List<ConnectorProfile> connectorProfiles() {
        return account.within(
                Operation.DESCRIBE_CONNECTOR_PROFILES,
                call -> call.state().profiles.values().stream()
                        .map(Profile::description)
                        .toList());
    }

    /** All custom connectors as the service shows them, in order of registration. */
    public List<ConnectorConfiguration> connectors() {
        return account.within(
                Operation.DESCRIBE_CONNECTORS,
                call -> call.state().connectors.values().stream()
                        .map(RegisteredConnector::configuration)
                        .toList());
    }

    /** All entities that were declared, connector by connector, in the order in which they were. */
    public List<GivenEntity> entities() {
        return account.within(Operation.LIST_CONNECTOR_ENTITIES, Entities::declared);
    }

    /** Does what an operation does; what it would refuse is a mistake of the test. */
    public <R extends AppflowResponse> R give(Operation operation, AppflowRequest request, Class<R> type) {
        return accepted(
                operation,
                request,
                verdict -> account.within(
                        operation,
                        call -> type.cast(
                                Operations.perform(operation, request, call.with(verdict.serviceFindings())))));
    }

    private static <R> R accepted(
            Operation operation, AppflowRequest request, Function<RequestCheck.Verdict, R> action) {
        try {
            return action.apply(RequestCheck.check(operation, request));
        } catch (Refused refused) {
            throw refused.asMisuse(operation);
        }
    }

    /** A connector profile exists from now on; one of the same name is replaced. */
    public void giveProfile(String name, ConnectorType type, @Nullable String label) {
        Operation operation = Operation.CREATE_CONNECTOR_PROFILE;
        accepted(
                operation,
                Profiles.request(name, type, label),
                verdict -> account.within(operation, call -> Profiles.give(call, name, type, label)));
    }

    /** A custom connector is registered from now on; one of the same label is replaced. */
    public void giveConnector(String label) {
        Operation operation = Operation.REGISTER_CONNECTOR;
        accepted(
                operation,
                RegisterConnectorRequest.builder().connectorLabel(label).build(),
                verdict -> account.within(operation, call -> ConnectorOperations.give(call, label, null, null)));
    }

    /** A connector has an entity from now on; one of the same name is replaced. Answers it with the fields it has. */
    public GivenEntity giveEntity(GivenEntity entity) {
        Operation operation = Operation.DESCRIBE_CONNECTOR_ENTITY;
        return accepted(
                operation,
                DescribeConnectorEntityRequest.builder()
                        .connectorType(entity.type())
                        .connectorEntityName(entity.name())
                        .build(),
                verdict -> account.within(operation, call -> Entities.declare(call, entity)));
    }

    /** Sets how the service sees a bucket. */
    public void bucket(String name, BucketState state) {
        account.within(Operation.CREATE_FLOW, call -> call.state().buckets.put(name, state));
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

    /** Returns the script of a flow's runs. */
    public RunScript runs(String flow) {
        return new RunScript() {
            @Override
            public RunScript next(RunResult... results) {
                return change(script -> {
                    Script changed = script;
                    for (RunResult result : results) {
                        changed = changed.andNext(result);
                    }
                    return changed;
                });
            }

            @Override
            public RunScript always(RunResult result) {
                return change(script -> script.ending(result));
            }

            @Override
            public RunScript each(LongFunction<RunResult> results) {
                return change(script -> script.ending(results));
            }

            @Override
            public RunScript progress(Progression progression) {
                return change(script -> script.progressing(progression));
            }

            private RunScript change(UnaryOperator<Script> step) {
                account.within(Operation.START_FLOW, call -> {
                    RunLog log = log(call, flow);
                    log.script(step.apply(log.script()));
                    return flow;
                });
                return this;
            }
        };
    }

    private static RunLog log(Call call, String flow) {
        return call.state()
                .runs
                .find(flow)
                .orElseThrow(() -> new IllegalArgumentException("flow must be one that exists, but was \"" + flow
                        + "\"; there are " + Names.of(call.state().flows.keySet(), "none")));
    }

    /** Ends a run that is going on. */
    public void finish(String executionId, RunResult result) {
        boolean finished =
                account.within(Operation.START_FLOW, call -> call.state().runs.finish(executionId, result));
        if (!finished) {
            throw new IllegalArgumentException(
                    "executionId must be that of a run in progress, but was \"" + executionId + "\"");
        }
        account.reports().deliver();
    }

    /** A change event arrives at an Event flow that is Active, and runs it; answers the id of the run. */
    public String event(String name) {
        String id = account.within(Operation.START_FLOW, call -> {
            log(call, name);
            Flow flow = FlowOperations.existing(call, name);
            if (flow.trigger() != TriggerType.EVENT || !flow.isActive()) {
                throw new IllegalArgumentException("flow must be an Event flow that is Active, but \"" + name + "\" is "
                        + flow.trigger() + " and " + flow.status());
            }
            return FlowRuns.log(call, flow).start();
        });
        account.reports().deliver();
        return id;
    }
}
