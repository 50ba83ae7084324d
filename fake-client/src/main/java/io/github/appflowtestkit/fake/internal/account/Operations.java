package io.github.appflowtestkit.fake.internal.account;

import software.amazon.awssdk.core.SdkPojo;
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

    private Operations() {}

    static AppflowResponse perform(CallContext call) {
        return (AppflowResponse) response(call);
    }

    /** Returns the response as the interface: for a class, the JVM would load all responses to verify the switch. */
    private static SdkPojo response(CallContext call) {
        AppflowRequest request = call.request();
        return switch (call.operation()) {
            case CREATE_FLOW -> FlowOperations.create((CreateFlowRequest) request, call);
            case UPDATE_FLOW -> FlowOperations.update((UpdateFlowRequest) request, call);
            case DELETE_FLOW -> FlowOperations.delete((DeleteFlowRequest) request, call);
            case DESCRIBE_FLOW -> FlowOperations.describe((DescribeFlowRequest) request, call);
            case LIST_FLOWS -> FlowOperations.list((ListFlowsRequest) request, call);
            case CREATE_CONNECTOR_PROFILE -> ProfileOperations.create((CreateConnectorProfileRequest) request, call);
            case UPDATE_CONNECTOR_PROFILE -> ProfileOperations.update((UpdateConnectorProfileRequest) request, call);
            case DELETE_CONNECTOR_PROFILE -> ProfileOperations.delete((DeleteConnectorProfileRequest) request, call);
            case DESCRIBE_CONNECTOR_PROFILES ->
                ProfileOperations.describe((DescribeConnectorProfilesRequest) request, call);
            case CANCEL_FLOW_EXECUTIONS -> ExecutionOperations.cancel((CancelFlowExecutionsRequest) request, call);
            case START_FLOW -> ExecutionOperations.start((StartFlowRequest) request, call);
            case STOP_FLOW -> ExecutionOperations.stop((StopFlowRequest) request, call);
            case DESCRIBE_FLOW_EXECUTION_RECORDS ->
                ExecutionOperations.records((DescribeFlowExecutionRecordsRequest) request, call);
            case DESCRIBE_CONNECTOR -> ConnectorOperations.describe((DescribeConnectorRequest) request, call);
            case DESCRIBE_CONNECTORS -> ConnectorOperations.describeAll((DescribeConnectorsRequest) request, call);
            case LIST_CONNECTORS -> ConnectorOperations.list((ListConnectorsRequest) request, call);
            case REGISTER_CONNECTOR -> ConnectorOperations.register((RegisterConnectorRequest) request, call);
            case UPDATE_CONNECTOR_REGISTRATION ->
                ConnectorOperations.update((UpdateConnectorRegistrationRequest) request, call);
            case UNREGISTER_CONNECTOR -> ConnectorOperations.unregister((UnregisterConnectorRequest) request, call);
            case LIST_CONNECTOR_ENTITIES -> EntityOperations.list((ListConnectorEntitiesRequest) request, call);
            case DESCRIBE_CONNECTOR_ENTITY -> EntityOperations.describe((DescribeConnectorEntityRequest) request, call);
            case RESET_CONNECTOR_METADATA_CACHE ->
                EntityOperations.reset((ResetConnectorMetadataCacheRequest) request, call);
            case TAG_RESOURCE -> TagOperations.tag((TagResourceRequest) request, call);
            case UNTAG_RESOURCE -> TagOperations.untag((UntagResourceRequest) request, call);
            case LIST_TAGS_FOR_RESOURCE -> TagOperations.list((ListTagsForResourceRequest) request, call);
        };
    }
}
