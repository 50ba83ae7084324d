package io.github.appflowtestkit.fake.internal.wire;

import io.github.appflowtestkit.fake.Operation;
import java.util.function.Supplier;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.CancelFlowExecutionsRequest;
import software.amazon.awssdk.services.appflow.model.CancelFlowExecutionsResponse;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileResponse;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DeleteConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.DeleteConnectorProfileResponse;
import software.amazon.awssdk.services.appflow.model.DeleteFlowRequest;
import software.amazon.awssdk.services.appflow.model.DeleteFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorProfilesRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorProfilesResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorsRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorsResponse;
import software.amazon.awssdk.services.appflow.model.DescribeFlowExecutionRecordsRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowExecutionRecordsResponse;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ListConnectorEntitiesRequest;
import software.amazon.awssdk.services.appflow.model.ListConnectorEntitiesResponse;
import software.amazon.awssdk.services.appflow.model.ListConnectorsRequest;
import software.amazon.awssdk.services.appflow.model.ListConnectorsResponse;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;
import software.amazon.awssdk.services.appflow.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.appflow.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.RegisterConnectorResponse;
import software.amazon.awssdk.services.appflow.model.ResetConnectorMetadataCacheRequest;
import software.amazon.awssdk.services.appflow.model.ResetConnectorMetadataCacheResponse;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;
import software.amazon.awssdk.services.appflow.model.StartFlowResponse;
import software.amazon.awssdk.services.appflow.model.StopFlowRequest;
import software.amazon.awssdk.services.appflow.model.StopFlowResponse;
import software.amazon.awssdk.services.appflow.model.TagResourceRequest;
import software.amazon.awssdk.services.appflow.model.TagResourceResponse;
import software.amazon.awssdk.services.appflow.model.UnregisterConnectorRequest;
import software.amazon.awssdk.services.appflow.model.UnregisterConnectorResponse;
import software.amazon.awssdk.services.appflow.model.UntagResourceRequest;
import software.amazon.awssdk.services.appflow.model.UntagResourceResponse;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorProfileResponse;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorRegistrationRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorRegistrationResponse;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowResponse;

/** The request and response types of the operations. */
record OperationShapes(
        Supplier<? extends AppflowRequest.Builder> request, Supplier<? extends AppflowResponse.Builder> response) {

    static OperationShapes of(Operation operation) {
        return switch (operation) {
            case CANCEL_FLOW_EXECUTIONS ->
                new OperationShapes(CancelFlowExecutionsRequest::builder, CancelFlowExecutionsResponse::builder);
            case CREATE_CONNECTOR_PROFILE ->
                new OperationShapes(CreateConnectorProfileRequest::builder, CreateConnectorProfileResponse::builder);
            case CREATE_FLOW -> new OperationShapes(CreateFlowRequest::builder, CreateFlowResponse::builder);
            case DELETE_CONNECTOR_PROFILE ->
                new OperationShapes(DeleteConnectorProfileRequest::builder, DeleteConnectorProfileResponse::builder);
            case DELETE_FLOW -> new OperationShapes(DeleteFlowRequest::builder, DeleteFlowResponse::builder);
            case DESCRIBE_CONNECTOR ->
                new OperationShapes(DescribeConnectorRequest::builder, DescribeConnectorResponse::builder);
            case DESCRIBE_CONNECTOR_ENTITY ->
                new OperationShapes(DescribeConnectorEntityRequest::builder, DescribeConnectorEntityResponse::builder);
            case DESCRIBE_CONNECTOR_PROFILES ->
                new OperationShapes(
                        DescribeConnectorProfilesRequest::builder, DescribeConnectorProfilesResponse::builder);
            case DESCRIBE_CONNECTORS ->
                new OperationShapes(DescribeConnectorsRequest::builder, DescribeConnectorsResponse::builder);
            case DESCRIBE_FLOW -> new OperationShapes(DescribeFlowRequest::builder, DescribeFlowResponse::builder);
            case DESCRIBE_FLOW_EXECUTION_RECORDS ->
                new OperationShapes(
                        DescribeFlowExecutionRecordsRequest::builder, DescribeFlowExecutionRecordsResponse::builder);
            case LIST_CONNECTOR_ENTITIES ->
                new OperationShapes(ListConnectorEntitiesRequest::builder, ListConnectorEntitiesResponse::builder);
            case LIST_CONNECTORS ->
                new OperationShapes(ListConnectorsRequest::builder, ListConnectorsResponse::builder);
            case LIST_FLOWS -> new OperationShapes(ListFlowsRequest::builder, ListFlowsResponse::builder);
            case LIST_TAGS_FOR_RESOURCE ->
                new OperationShapes(ListTagsForResourceRequest::builder, ListTagsForResourceResponse::builder);
            case REGISTER_CONNECTOR ->
                new OperationShapes(RegisterConnectorRequest::builder, RegisterConnectorResponse::builder);
            case RESET_CONNECTOR_METADATA_CACHE ->
                new OperationShapes(
                        ResetConnectorMetadataCacheRequest::builder, ResetConnectorMetadataCacheResponse::builder);
            case START_FLOW -> new OperationShapes(StartFlowRequest::builder, StartFlowResponse::builder);
            case STOP_FLOW -> new OperationShapes(StopFlowRequest::builder, StopFlowResponse::builder);
            case TAG_RESOURCE -> new OperationShapes(TagResourceRequest::builder, TagResourceResponse::builder);
            case UNREGISTER_CONNECTOR ->
                new OperationShapes(UnregisterConnectorRequest::builder, UnregisterConnectorResponse::builder);
            case UNTAG_RESOURCE -> new OperationShapes(UntagResourceRequest::builder, UntagResourceResponse::builder);
            case UPDATE_CONNECTOR_PROFILE ->
                new OperationShapes(UpdateConnectorProfileRequest::builder, UpdateConnectorProfileResponse::builder);
            case UPDATE_CONNECTOR_REGISTRATION ->
                new OperationShapes(
                        UpdateConnectorRegistrationRequest::builder, UpdateConnectorRegistrationResponse::builder);
            case UPDATE_FLOW -> new OperationShapes(UpdateFlowRequest::builder, UpdateFlowResponse::builder);
        };
    }
}
