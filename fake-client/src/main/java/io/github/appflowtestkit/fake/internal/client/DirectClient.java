package io.github.appflowtestkit.fake.internal.client;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.account.Account;
import io.github.appflowtestkit.fake.internal.account.Caller;
import io.github.appflowtestkit.fake.internal.account.Outcome;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.AppflowServiceClientConfiguration;
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

/**
 * The sync client of an account.
 *
 * <p>Not final, so that Mockito can spy on it. Consumer overloads and paginators are the interface's own.
 */
public class DirectClient implements AppflowClient {

    private final Account account;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Creates a client of an account. */
    public DirectClient(Account account) {
        this.account = account;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public AppflowServiceClientConfiguration serviceClientConfiguration() {
        return configuration(account);
    }

    static AppflowServiceClientConfiguration configuration(Account account) {
        return AppflowServiceClientConfiguration.builder()
                .region(Region.of(account.settings().region()))
                .build();
    }

    @Override
    public void close() {
        closed.set(true);
    }

    /** Takes the request as the interface: for a class, the JVM would load all requests to verify the calls below. */
    private <R> R call(Operation operation, SdkPojo request, Class<R> type) {
        return type.cast(answer(outcome(operation, (AppflowRequest) request, Caller.ofSyncClient())));
    }

    /** Brings a call to the account; for the async client, too. */
    final Outcome outcome(Operation operation, AppflowRequest request, Caller caller) {
        if (closed.get()) {
            throw new IllegalStateException("client must be open for " + operation.apiName()
                    + ", but is closed; get another from fake.client() or fake.asyncClient()");
        }
        return account.call(operation, request, caller);
    }

    /** The response of an outcome that has arrived; throws its exception if it has one. */
    static AppflowResponse answer(Outcome outcome) {
        outcome.exception().ifPresent(exception -> {
            throw exception;
        });
        if (outcome instanceof Outcome.Delayed delayed) {
            return answer(delayed.then());
        }
        if (outcome instanceof Outcome.Held held) {
            return answer(held.then());
        }
        return ((Outcome.Answered) outcome).response();
    }

    @Override
    public CancelFlowExecutionsResponse cancelFlowExecutions(CancelFlowExecutionsRequest request) {
        return call(Operation.CANCEL_FLOW_EXECUTIONS, request, CancelFlowExecutionsResponse.class);
    }

    @Override
    public CreateConnectorProfileResponse createConnectorProfile(CreateConnectorProfileRequest request) {
        return call(Operation.CREATE_CONNECTOR_PROFILE, request, CreateConnectorProfileResponse.class);
    }

    @Override
    public CreateFlowResponse createFlow(CreateFlowRequest request) {
        return call(Operation.CREATE_FLOW, request, CreateFlowResponse.class);
    }

    @Override
    public DeleteConnectorProfileResponse deleteConnectorProfile(DeleteConnectorProfileRequest request) {
        return call(Operation.DELETE_CONNECTOR_PROFILE, request, DeleteConnectorProfileResponse.class);
    }

    @Override
    public DeleteFlowResponse deleteFlow(DeleteFlowRequest request) {
        return call(Operation.DELETE_FLOW, request, DeleteFlowResponse.class);
    }

    @Override
    public DescribeConnectorResponse describeConnector(DescribeConnectorRequest request) {
        return call(Operation.DESCRIBE_CONNECTOR, request, DescribeConnectorResponse.class);
    }

    @Override
    public DescribeConnectorEntityResponse describeConnectorEntity(DescribeConnectorEntityRequest request) {
        return call(Operation.DESCRIBE_CONNECTOR_ENTITY, request, DescribeConnectorEntityResponse.class);
    }

    @Override
    public DescribeConnectorProfilesResponse describeConnectorProfiles(DescribeConnectorProfilesRequest request) {
        return call(Operation.DESCRIBE_CONNECTOR_PROFILES, request, DescribeConnectorProfilesResponse.class);
    }

    @Override
    public DescribeConnectorsResponse describeConnectors(DescribeConnectorsRequest request) {
        return call(Operation.DESCRIBE_CONNECTORS, request, DescribeConnectorsResponse.class);
    }

    @Override
    public DescribeFlowResponse describeFlow(DescribeFlowRequest request) {
        return call(Operation.DESCRIBE_FLOW, request, DescribeFlowResponse.class);
    }

    @Override
    public DescribeFlowExecutionRecordsResponse describeFlowExecutionRecords(
            DescribeFlowExecutionRecordsRequest request) {
        return call(Operation.DESCRIBE_FLOW_EXECUTION_RECORDS, request, DescribeFlowExecutionRecordsResponse.class);
    }

    @Override
    public ListConnectorEntitiesResponse listConnectorEntities(ListConnectorEntitiesRequest request) {
        return call(Operation.LIST_CONNECTOR_ENTITIES, request, ListConnectorEntitiesResponse.class);
    }

    @Override
    public ListConnectorsResponse listConnectors(ListConnectorsRequest request) {
        return call(Operation.LIST_CONNECTORS, request, ListConnectorsResponse.class);
    }

    @Override
    public ListFlowsResponse listFlows(ListFlowsRequest request) {
        return call(Operation.LIST_FLOWS, request, ListFlowsResponse.class);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return call(Operation.LIST_TAGS_FOR_RESOURCE, request, ListTagsForResourceResponse.class);
    }

    @Override
    public RegisterConnectorResponse registerConnector(RegisterConnectorRequest request) {
        return call(Operation.REGISTER_CONNECTOR, request, RegisterConnectorResponse.class);
    }

    @Override
    public ResetConnectorMetadataCacheResponse resetConnectorMetadataCache(ResetConnectorMetadataCacheRequest request) {
        return call(Operation.RESET_CONNECTOR_METADATA_CACHE, request, ResetConnectorMetadataCacheResponse.class);
    }

    @Override
    public StartFlowResponse startFlow(StartFlowRequest request) {
        return call(Operation.START_FLOW, request, StartFlowResponse.class);
    }

    @Override
    public StopFlowResponse stopFlow(StopFlowRequest request) {
        return call(Operation.STOP_FLOW, request, StopFlowResponse.class);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return call(Operation.TAG_RESOURCE, request, TagResourceResponse.class);
    }

    @Override
    public UnregisterConnectorResponse unregisterConnector(UnregisterConnectorRequest request) {
        return call(Operation.UNREGISTER_CONNECTOR, request, UnregisterConnectorResponse.class);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return call(Operation.UNTAG_RESOURCE, request, UntagResourceResponse.class);
    }

    @Override
    public UpdateConnectorProfileResponse updateConnectorProfile(UpdateConnectorProfileRequest request) {
        return call(Operation.UPDATE_CONNECTOR_PROFILE, request, UpdateConnectorProfileResponse.class);
    }

    @Override
    public UpdateConnectorRegistrationResponse updateConnectorRegistration(UpdateConnectorRegistrationRequest request) {
        return call(Operation.UPDATE_CONNECTOR_REGISTRATION, request, UpdateConnectorRegistrationResponse.class);
    }

    @Override
    public UpdateFlowResponse updateFlow(UpdateFlowRequest request) {
        return call(Operation.UPDATE_FLOW, request, UpdateFlowResponse.class);
    }
}
