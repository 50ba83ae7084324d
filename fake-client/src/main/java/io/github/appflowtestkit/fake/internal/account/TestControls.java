package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.BucketStub.Look;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.Script;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
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
        return new FlowView(
                flow.arn(),
                flow.status(),
                flow.statusMessage(),
                flow.definition(),
                call.state().tags.getOrDefault(flow.arn(), Map.of()),
                flow.schemaVersion(),
                flow.createdAt(),
                flow.lastUpdatedAt(),
                runs(flow));
    }

    private Supplier<List<RunView>> runs(Flow flow) {
        return () -> account.within(Operation.DESCRIBE_FLOW_EXECUTION_RECORDS, call -> {
            return call
                    .state()
                    .runs
                    .find(flow.name())
                    .map(log ->
                            log.page(OptionalLong.empty(), Integer.MAX_VALUE).records())
                    .orElse(List.of())
                    .stream()
                    .map(run -> new RunView(run.executionId(), run.executionStatus(), run.startedAt(), run))
                    .toList();
        });
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

    /** Says how a bucket looks. */
    public void bucket(String name, Look look) {
        account.within(Operation.CREATE_FLOW, call -> call.state().buckets.put(name, look));
    }

    /** Scripts the runs of a flow that start from now on. */
    public void script(String flow, ScriptStep script) {
        account.within(Operation.START_FLOW, call -> {
            RunLog log = log(call, flow);
            log.script(script.added(log.script()));
            return flow;
        });
    }

    /** A step of scripting. */
    public sealed interface ScriptStep {
        /** The next run that is not scripted yet ends so. */
        record Next(RunResult result) implements ScriptStep {}

        /** All runs from now on end so, save those scripted one by one. */
        record Always(RunResult result) implements ScriptStep {}

        /** The same, by the number of the run. */
        record Each(LongFunction<RunResult> results) implements ScriptStep {}

        /** All runs from now on proceed so. */
        record Proceed(Progression progression) implements ScriptStep {}

        private Script added(Script script) {
            if (this instanceof Next next) {
                return script.andNext(next.result());
            }
            if (this instanceof Always always) {
                return script.ending(always.result());
            }
            if (this instanceof Each each) {
                return script.ending(each.results());
            }
            return script.progressing(((Proceed) this).progression());
        }
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
