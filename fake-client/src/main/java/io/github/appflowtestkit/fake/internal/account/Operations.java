package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.CancelFlowExecutionsRequest;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DeleteConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.DeleteFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorProfilesRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorsRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowExecutionRecordsRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.ListConnectorEntitiesRequest;
import software.amazon.awssdk.services.appflow.model.ListConnectorsRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.ResetConnectorMetadataCacheRequest;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;
import software.amazon.awssdk.services.appflow.model.StopFlowRequest;
import software.amazon.awssdk.services.appflow.model.TagResourceRequest;
import software.amazon.awssdk.services.appflow.model.UnregisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.UntagResourceRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorRegistrationRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Finds the method that carries an operation out. */
final class Operations {

    private static final Map<Operation, Function<CallContext, AppflowResponse>> HANDLERS =
            new EnumMap<>(Operation.class);

    static {
        on(Operation.CREATE_FLOW, CreateFlowRequest.class, FlowOperations::create);
        on(Operation.UPDATE_FLOW, UpdateFlowRequest.class, FlowOperations::update);
        on(Operation.DELETE_FLOW, DeleteFlowRequest.class, FlowOperations::delete);
        on(Operation.DESCRIBE_FLOW, DescribeFlowRequest.class, FlowOperations::describe);
        on(Operation.LIST_FLOWS, ListFlowsRequest.class, FlowOperations::list);
        on(Operation.CREATE_CONNECTOR_PROFILE, CreateConnectorProfileRequest.class, ProfileOperations::create);
        on(Operation.UPDATE_CONNECTOR_PROFILE, UpdateConnectorProfileRequest.class, ProfileOperations::update);
        on(Operation.DELETE_CONNECTOR_PROFILE, DeleteConnectorProfileRequest.class, ProfileOperations::delete);
        on(Operation.DESCRIBE_CONNECTOR_PROFILES, DescribeConnectorProfilesRequest.class, ProfileOperations::describe);
        on(Operation.CANCEL_FLOW_EXECUTIONS, CancelFlowExecutionsRequest.class, ExecutionOperations::cancel);
        on(Operation.START_FLOW, StartFlowRequest.class, ExecutionOperations::start);
        on(Operation.STOP_FLOW, StopFlowRequest.class, ExecutionOperations::stop);
        on(
                Operation.DESCRIBE_FLOW_EXECUTION_RECORDS,
                DescribeFlowExecutionRecordsRequest.class,
                ExecutionOperations::records);
        on(Operation.DESCRIBE_CONNECTOR, DescribeConnectorRequest.class, ConnectorOperations::describe);
        on(Operation.DESCRIBE_CONNECTORS, DescribeConnectorsRequest.class, ConnectorOperations::describeAll);
        on(Operation.LIST_CONNECTORS, ListConnectorsRequest.class, ConnectorOperations::list);
        on(Operation.REGISTER_CONNECTOR, RegisterConnectorRequest.class, ConnectorOperations::register);
        on(
                Operation.UPDATE_CONNECTOR_REGISTRATION,
                UpdateConnectorRegistrationRequest.class,
                ConnectorOperations::update);
        on(Operation.UNREGISTER_CONNECTOR, UnregisterConnectorRequest.class, ConnectorOperations::unregister);
        on(Operation.LIST_CONNECTOR_ENTITIES, ListConnectorEntitiesRequest.class, EntityOperations::list);
        on(Operation.DESCRIBE_CONNECTOR_ENTITY, DescribeConnectorEntityRequest.class, EntityOperations::describe);
        on(Operation.RESET_CONNECTOR_METADATA_CACHE, ResetConnectorMetadataCacheRequest.class, EntityOperations::reset);
        on(Operation.TAG_RESOURCE, TagResourceRequest.class, TagOperations::tag);
        on(Operation.UNTAG_RESOURCE, UntagResourceRequest.class, TagOperations::untag);
        on(Operation.LIST_TAGS_FOR_RESOURCE, ListTagsForResourceRequest.class, TagOperations::list);
    }

    private Operations() {}

    /** Carries out an operation. */
    @FunctionalInterface
    private interface Handler<Q extends AppflowRequest> {
        AppflowResponse handle(Q request, CallContext call);
    }

    private static <Q extends AppflowRequest> void on(Operation operation, Class<Q> type, Handler<Q> handler) {
        HANDLERS.put(operation, call -> handler.handle(type.cast(call.request()), call));
    }

    static AppflowResponse perform(CallContext call) {
        return Objects.requireNonNull(
                        HANDLERS.get(call.operation()), call.operation().apiName())
                .apply(call);
    }
}
