package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.additions.DescribedFlow;
import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.diff.UpdateEffect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DeleteFlowRequest;
import software.amazon.awssdk.services.appflow.model.DeleteFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.ExecutionDetails;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogDetail;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowResponse;

/** Creates, changes, describes, lists and deletes flows. */
final class FlowOperations {

    private FlowOperations() {}

    static CreateFlowResponse create(CreateFlowRequest request, CallContext call) {
        FlowRules.check(call, ErrorMessage.CREATE_FLOW_FAILED, request, List.of());
        if (call.state().flows.containsKey(request.flowName())) {
            throw call.error(ErrorMessage.FLOW_EXISTS, request.flowName())
                    .because("a flow named \"" + request.flowName()
                            + "\" exists; delete it first, or send the client token of the call that created it");
        }
        if (call.state().flows.size() >= call.settings().quotas().flows()) {
            throw call.error(
                            ErrorMessage.TOO_MANY_FLOWS,
                            call.settings().quotas().flows())
                    .because(call.hints().quotas() + " sets how many flows the account may hold");
        }
        Connections.check(call, request.sourceFlowConfig(), request.destinationFlowConfigList());
        Flow flow = created(call, request);
        call.state().flows.put(flow.name(), flow);
        FlowRuns.add(call, flow);
        call.state().tags.put(flow.arn(), request.hasTags() ? request.tags() : Map.of());
        return CreateFlowResponse.builder()
                .flowArn(flow.arn())
                .flowStatus(flow.status())
                .build();
    }

    /** OnDemand flows start as Active, the others as Draft (CFN roadmap 1214, terraform-provider-aws 34574). */
    private static FlowStatus firstStatus(TriggerType trigger) {
        return trigger == TriggerType.ON_DEMAND ? FlowStatus.ACTIVE : FlowStatus.DRAFT;
    }

    private static Flow created(CallContext call, CreateFlowRequest request) {
        CreateFlowRequest definition =
                request.toBuilder().clientToken(null).tags(null).build();
        return new Flow(
                call.state().nextSequence(),
                call.settings().arn("flow/" + request.flowName()),
                definition,
                firstStatus(request.triggerConfig().triggerType()),
                Optional.empty(),
                1,
                call.now(),
                call.now());
    }

    static UpdateFlowResponse update(UpdateFlowRequest request, CallContext call) {
        Flow flow = existing(call, request.flowName());
        CreateFlowRequest changed = merged(flow.definition(), request);
        UpdateEffect effect =
                FlowDiff.between(compared(flow.definition()), compared(changed)).update();
        FlowRules.check(call, ErrorMessage.UPDATE_FLOW_FAILED, changed, FlowRules.fixedParts(effect));
        Connections.check(call, request.sourceFlowConfig(), request.destinationFlowConfigList());
        long version = effect.schemaVersionChanges() ? flow.schemaVersion() + 1 : flow.schemaVersion();
        Flow updated = retriggered(flow.withDefinition(changed, version, call.now()), flow.trigger());
        call.state().flows.put(flow.name(), updated);
        FlowRuns.configure(call, updated);
        if (updated.isActive()) {
            FlowRuns.activate(call, updated);
        } else {
            FlowRuns.log(call, updated).deactivate();
        }
        return UpdateFlowResponse.builder().flowStatus(updated.status()).build();
    }

    /** A new trigger gives the flow the status of a new flow; what the service does is not recorded. */
    private static Flow retriggered(Flow flow, TriggerType before) {
        return flow.trigger() == before ? flow : flow.withStatus(firstStatus(flow.trigger()), Optional.empty());
    }

    static FlowRequest compared(CreateFlowRequest definition) {
        return FlowRequest.of(new String(RestJson.requestJson(definition), StandardCharsets.UTF_8));
    }

    /** An update replaces everything except the key, which it has no member for. */
    private static CreateFlowRequest merged(CreateFlowRequest before, UpdateFlowRequest request) {
        return CreateFlowRequest.builder()
                .flowName(request.flowName())
                .kmsArn(before.kmsArn())
                .description(request.description())
                .triggerConfig(request.triggerConfig())
                .sourceFlowConfig(request.sourceFlowConfig())
                .destinationFlowConfigList(request.destinationFlowConfigList())
                .tasks(request.tasks())
                .metadataCatalogConfig(request.metadataCatalogConfig())
                .build();
    }

    static DeleteFlowResponse delete(DeleteFlowRequest request, CallContext call) {
        Flow flow = existing(call, request.flowName());
        boolean forced = Boolean.TRUE.equals(request.forceDelete());
        if (!forced && flow.isActive() && !flow.isOnDemand()) {
            throw call.error(ErrorMessage.FLOW_ACTIVE, flow.name())
                    .because("flow \"" + flow.name() + "\" is " + flow.trigger()
                            + " and Active: stop it first, or set forceDelete");
        }
        call.state().flows.remove(flow.name());
        call.state().runs.remove(flow.name());
        call.state().tags.remove(flow.arn());
        return DeleteFlowResponse.builder().build();
    }

    static DescribeFlowResponse describe(DescribeFlowRequest request, CallContext call) {
        Flow flow = existing(call, request.flowName());
        RunLog log = FlowRuns.log(call, flow);
        Optional<ExecutionDetails> lastRun = log.lastRun();
        List<MetadataCatalogDetail> lastCatalog = log.lastCatalogDetails();
        log.poll();
        CreateFlowRequest definition = flow.definition();
        return DescribedFlow.complete(DescribeFlowResponse.builder()
                .flowArn(flow.arn())
                .flowName(flow.name())
                .description(definition.description())
                .kmsArn(Optional.ofNullable(definition.kmsArn())
                        .orElseGet(() -> call.settings().serviceKeyArn()))
                .flowStatus(flow.status())
                .flowStatusMessage(flow.statusMessage().orElse(null))
                .sourceFlowConfig(definition.sourceFlowConfig())
                .destinationFlowConfigList(definition.destinationFlowConfigList())
                .triggerConfig(definition.triggerConfig())
                .tasks(definition.tasks())
                .metadataCatalogConfig(definition.metadataCatalogConfig())
                .lastRunExecutionDetails(lastRun.orElse(null))
                .lastRunMetadataCatalogDetails(lastCatalog.isEmpty() ? null : lastCatalog)
                .createdAt(flow.createdAt())
                .lastUpdatedAt(flow.lastUpdatedAt())
                .createdBy(call.settings().caller())
                .lastUpdatedBy(call.settings().caller())
                .schemaVersion(flow.schemaVersion())
                .tags(tags(call, flow))
                .build());
    }

    static ListFlowsResponse list(ListFlowsRequest request, CallContext call) {
        Pages.Page<Flow> page = Pages.of(
                call,
                new Pages.PageRequest("", request.maxResults(), request.nextToken()),
                call.state().flows.values(),
                Flow::sequence);
        List<FlowDefinition> listed =
                page.entries().stream().map(flow -> listed(call, flow)).toList();
        page.entries().forEach(flow -> FlowRuns.log(call, flow).poll());
        return ListFlowsResponse.builder()
                .flows(listed)
                .nextToken(page.nextToken())
                .build();
    }

    /** All flows as they are now, in order of creation. */
    static List<Flow> all(CallContext call) {
        return List.copyOf(call.state().flows.values());
    }

    private static FlowDefinition listed(CallContext call, Flow flow) {
        SourceFlowConfig source = flow.definition().sourceFlowConfig();
        DestinationFlowConfig destination =
                flow.definition().destinationFlowConfigList().get(0);
        return FlowDefinition.builder()
                .flowArn(flow.arn())
                .flowName(flow.name())
                .description(flow.definition().description())
                .flowStatus(flow.status())
                .sourceConnectorType(source.connectorTypeAsString())
                .sourceConnectorLabel(Connections.label(call, source.connectorType(), source.connectorProfileName()))
                .destinationConnectorType(destination.connectorTypeAsString())
                .destinationConnectorLabel(
                        Connections.label(call, destination.connectorType(), destination.connectorProfileName()))
                .triggerType(flow.trigger())
                .lastRunExecutionDetails(FlowRuns.log(call, flow).lastRun().orElse(null))
                .createdAt(flow.createdAt())
                .lastUpdatedAt(flow.lastUpdatedAt())
                .createdBy(call.settings().caller())
                .lastUpdatedBy(call.settings().caller())
                .tags(tags(call, flow))
                .build();
    }

    private static Map<String, String> tags(CallContext call, Flow flow) {
        return call.state().tags.getOrDefault(flow.arn(), Map.of());
    }

    /** Returns a flow; throws an error of the service if it does not exist. */
    static Flow existing(CallContext call, String name) {
        Flow flow = call.state().flows.get(name);
        if (flow == null) {
            throw call.error(ErrorMessage.FLOW_NOT_FOUND, name)
                    .because("no flow named \"" + name + "\" exists; "
                            + Names.instead(call.state().flows.keySet())
                            + "; create it first, or declare it with "
                            + call.hints().givenFlow());
        }
        return flow;
    }

    /** Changes the status of a flow. */
    static Flow changeStatus(CallContext call, Flow flow, FlowStatus status, Optional<String> message) {
        Flow changed = flow.withStatus(status, message);
        call.state().flows.put(flow.name(), changed);
        return changed;
    }
}
