package io.github.appflowtestkit.fake.internal.client;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.account.Account;
import io.github.appflowtestkit.fake.internal.account.Caller;
import io.github.appflowtestkit.fake.internal.account.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowServiceClientConfiguration;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
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
 * The async client of an account. The calling thread does the work, so a future is complete when it is returned, and tests
 * need not wait, unless the test makes it late or has an executor complete it.
 *
 * <p>Not final, so that Mockito can spy on it. Consumer overloads and paginators are the interface's own.
 */
public class DirectAsyncClient implements AppflowAsyncClient {

    private final Account account;
    private final Executor executor;
    private final DirectClient sync;

    /**
     * Creates a client of an account.
     *
     * @param executor completes the futures
     */
    public DirectAsyncClient(Account account, Executor executor) {
        this.account = account;
        this.executor = executor;
        this.sync = new DirectClient(account);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public AppflowServiceClientConfiguration serviceClientConfiguration() {
        return DirectClient.configuration(account);
    }

    @Override
    public void close() {
        sync.close();
    }

    /** Takes the request as the interface: for a class, the JVM would load all requests to verify the calls below. */
    private <R> CompletableFuture<R> call(Operation operation, SdkPojo request, Class<R> type) {
        Outcome outcome;
        try {
            outcome = sync.outcome(operation, (AppflowRequest) request, Caller.ofAsyncClient());
        } catch (RuntimeException | Error failure) {
            return response(CompletableFuture.failedFuture(failure), type);
        }
        CompletableFuture<R> response = response(arrival(outcome), type);
        if (outcome instanceof Outcome.Held held) {
            // A future that was cancelled, or has timed out, is not pending any more.
            CompletableFuture<R> unused =
                    response.whenComplete((arrived, problem) -> held.release().cancel(false));
        }
        return response;
    }

    private static CompletableFuture<Outcome> arrival(Outcome outcome) {
        if (outcome instanceof Outcome.Held held) {
            return held.release().thenCompose(released -> arrival(held.then()));
        }
        if (outcome instanceof Outcome.Delayed delayed && !delayed.delay().isZero()) {
            Executor later = CompletableFuture.delayedExecutor(delayed.delay().toNanos(), TimeUnit.NANOSECONDS);
            return CompletableFuture.supplyAsync(delayed::then, later);
        }
        return CompletableFuture.completedFuture(outcome);
    }

    /** The SDK's clients answer with a dependent stage, too: its callbacks see a CompletionException (seen with 2.40.2). */
    private <R> CompletableFuture<R> response(CompletableFuture<Outcome> arrival, Class<R> type) {
        return arrival.handleAsync(
                (outcome, problem) -> {
                    if (problem != null) {
                        throw problem instanceof CompletionException wrapped
                                ? wrapped
                                : new CompletionException(problem);
                    }
                    return type.cast(DirectClient.answer(outcome));
                },
                executor);
    }

    @Override
    public CompletableFuture<CancelFlowExecutionsResponse> cancelFlowExecutions(CancelFlowExecutionsRequest request) {
        return call(Operation.CANCEL_FLOW_EXECUTIONS, request, CancelFlowExecutionsResponse.class);
    }

    @Override
    public CompletableFuture<CreateConnectorProfileResponse> createConnectorProfile(
            CreateConnectorProfileRequest request) {
        return call(Operation.CREATE_CONNECTOR_PROFILE, request, CreateConnectorProfileResponse.class);
    }

    @Override
    public CompletableFuture<CreateFlowResponse> createFlow(CreateFlowRequest request) {
        return call(Operation.CREATE_FLOW, request, CreateFlowResponse.class);
    }

    @Override
    public CompletableFuture<DeleteConnectorProfileResponse> deleteConnectorProfile(
            DeleteConnectorProfileRequest request) {
        return call(Operation.DELETE_CONNECTOR_PROFILE, request, DeleteConnectorProfileResponse.class);
    }

    @Override
    public CompletableFuture<DeleteFlowResponse> deleteFlow(DeleteFlowRequest request) {
        return call(Operation.DELETE_FLOW, request, DeleteFlowResponse.class);
    }

    @Override
    public CompletableFuture<DescribeConnectorResponse> describeConnector(DescribeConnectorRequest request) {
        return call(Operation.DESCRIBE_CONNECTOR, request, DescribeConnectorResponse.class);
    }

    @Override
    public CompletableFuture<DescribeConnectorEntityResponse> describeConnectorEntity(
            DescribeConnectorEntityRequest request) {
        return call(Operation.DESCRIBE_CONNECTOR_ENTITY, request, DescribeConnectorEntityResponse.class);
    }

    @Override
    public CompletableFuture<DescribeConnectorProfilesResponse> describeConnectorProfiles(
            DescribeConnectorProfilesRequest request) {
        return call(Operation.DESCRIBE_CONNECTOR_PROFILES, request, DescribeConnectorProfilesResponse.class);
    }

    @Override
    public CompletableFuture<DescribeConnectorsResponse> describeConnectors(DescribeConnectorsRequest request) {
        return call(Operation.DESCRIBE_CONNECTORS, request, DescribeConnectorsResponse.class);
    }

    @Override
    public CompletableFuture<DescribeFlowResponse> describeFlow(DescribeFlowRequest request) {
        return call(Operation.DESCRIBE_FLOW, request, DescribeFlowResponse.class);
    }

    @Override
    public CompletableFuture<DescribeFlowExecutionRecordsResponse> describeFlowExecutionRecords(
            DescribeFlowExecutionRecordsRequest request) {
        return call(Operation.DESCRIBE_FLOW_EXECUTION_RECORDS, request, DescribeFlowExecutionRecordsResponse.class);
    }

    @Override
    public CompletableFuture<ListConnectorEntitiesResponse> listConnectorEntities(
            ListConnectorEntitiesRequest request) {
        return call(Operation.LIST_CONNECTOR_ENTITIES, request, ListConnectorEntitiesResponse.class);
    }

    @Override
    public CompletableFuture<ListConnectorsResponse> listConnectors(ListConnectorsRequest request) {
        return call(Operation.LIST_CONNECTORS, request, ListConnectorsResponse.class);
    }

    @Override
    public CompletableFuture<ListFlowsResponse> listFlows(ListFlowsRequest request) {
        return call(Operation.LIST_FLOWS, request, ListFlowsResponse.class);
    }

    @Override
    public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(ListTagsForResourceRequest request) {
        return call(Operation.LIST_TAGS_FOR_RESOURCE, request, ListTagsForResourceResponse.class);
    }

    @Override
    public CompletableFuture<RegisterConnectorResponse> registerConnector(RegisterConnectorRequest request) {
        return call(Operation.REGISTER_CONNECTOR, request, RegisterConnectorResponse.class);
    }

    @Override
    public CompletableFuture<ResetConnectorMetadataCacheResponse> resetConnectorMetadataCache(
            ResetConnectorMetadataCacheRequest request) {
        return call(Operation.RESET_CONNECTOR_METADATA_CACHE, request, ResetConnectorMetadataCacheResponse.class);
    }

    @Override
    public CompletableFuture<StartFlowResponse> startFlow(StartFlowRequest request) {
        return call(Operation.START_FLOW, request, StartFlowResponse.class);
    }

    @Override
    public CompletableFuture<StopFlowResponse> stopFlow(StopFlowRequest request) {
        return call(Operation.STOP_FLOW, request, StopFlowResponse.class);
    }

    @Override
    public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
        return call(Operation.TAG_RESOURCE, request, TagResourceResponse.class);
    }

    @Override
    public CompletableFuture<UnregisterConnectorResponse> unregisterConnector(UnregisterConnectorRequest request) {
        return call(Operation.UNREGISTER_CONNECTOR, request, UnregisterConnectorResponse.class);
    }

    @Override
    public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
        return call(Operation.UNTAG_RESOURCE, request, UntagResourceResponse.class);
    }

    @Override
    public CompletableFuture<UpdateConnectorProfileResponse> updateConnectorProfile(
            UpdateConnectorProfileRequest request) {
        return call(Operation.UPDATE_CONNECTOR_PROFILE, request, UpdateConnectorProfileResponse.class);
    }

    @Override
    public CompletableFuture<UpdateConnectorRegistrationResponse> updateConnectorRegistration(
            UpdateConnectorRegistrationRequest request) {
        return call(Operation.UPDATE_CONNECTOR_REGISTRATION, request, UpdateConnectorRegistrationResponse.class);
    }

    @Override
    public CompletableFuture<UpdateFlowResponse> updateFlow(UpdateFlowRequest request) {
        return call(Operation.UPDATE_FLOW, request, UpdateFlowResponse.class);
    }
}
