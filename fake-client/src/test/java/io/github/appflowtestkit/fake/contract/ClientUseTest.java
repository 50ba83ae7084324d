package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Requests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;

/** The two direct clients as code under test and its tests handle them. */
class ClientUseTest {

    private final FakeAppflow fake =
            FakeAppflow.builder().region("eu-central-1").pageSize(1).build();

    private void given(int flows) {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        IntStream.range(0, flows)
                .forEach(i -> fake.givenFlow(Requests.onDemand("flow-" + i).build()));
    }

    @Test
    void mockito_can_spy_on_the_sync_client() {
        given(0);
        AppflowClient spy = spy(fake.client());
        doThrow(ThrottlingException.builder().build()).when(spy).listFlows(any(ListFlowsRequest.class));

        CreateFlowRequest orders = Requests.onDemand("orders").build();
        spy.createFlow(orders);
        assertThatThrownBy(() -> spy.listFlows(request -> {})).isInstanceOf(ThrottlingException.class);

        // Mockito sees the request of the caller, the journal also the token that the client filled in.
        verify(spy).createFlow(orders);
        assertThat(((CreateFlowRequest) fake.calls().get(0).request()).clientToken())
                .isNotEmpty();
        assertThat(fake.flow("orders")).isPresent();
    }

    @Test
    void mockito_can_spy_on_the_async_client() {
        given(0);
        AppflowAsyncClient spy = spy(fake.asyncClient());
        doReturn(CompletableFuture.completedFuture(ListFlowsResponse.builder().build()))
                .when(spy)
                .listFlows(any(ListFlowsRequest.class));

        spy.createFlow(Requests.onDemand("orders").build()).join();
        assertThat(spy.listFlows(request -> {}).join().flows()).isEmpty();

        verify(spy).createFlow(any(CreateFlowRequest.class));
        assertThat(fake.flow("orders")).isPresent();
    }

    @Test
    void paginators_of_a_spy_walk_the_fake() {
        given(3);

        assertThat(spy(fake.client()).listFlowsPaginator(request -> {}).stream().flatMap(page -> page.flows().stream()))
                .extracting(FlowDefinition::flowName)
                .containsExactly("flow-0", "flow-1", "flow-2");
    }

    @Test
    void async_paginators_walk_all_pages() {
        given(3);
        AppflowAsyncClient client = fake.asyncClient();
        client.startFlow(request -> request.flowName("flow-0")).join();
        client.startFlow(request -> request.flowName("flow-0")).join();

        List<String> flows = new ArrayList<>();
        client.listFlowsPaginator(request -> {})
                .subscribe(page -> page.flows().forEach(flow -> flows.add(flow.flowName())))
                .join();
        assertThat(flows).containsExactly("flow-0", "flow-1", "flow-2");
        List<String> runs = new ArrayList<>();
        client.describeFlowExecutionRecordsPaginator(request -> request.flowName("flow-0"))
                .subscribe(page -> page.flowExecutions().forEach(run -> runs.add(run.executionId())))
                .join();
        assertThat(runs).hasSize(2);
    }

    @Test
    void a_closed_client_says_so_and_the_fake_goes_on() {
        AppflowClient client = fake.client();
        AppflowAsyncClient async = fake.asyncClient();
        client.close();
        client.close();
        async.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> client.listFlows(request -> {}))
                .withMessage("client must be open for ListFlows, but is closed; get another from fake.client() or"
                        + " fake.asyncClient()");
        assertThat(async.listFlows(request -> {}))
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(fake.calls()).isEmpty();
        assertThat(fake.client().listFlows(request -> {}).flows()).isEmpty();
    }

    @Test
    void failures_complete_the_future() {
        fake.fail(Operation.LIST_FLOWS).with(Fault.connectionLost());
        AppflowAsyncClient client = fake.asyncClient();

        assertThat(client.listFlows(request -> {})).isCompletedExceptionally();
        assertThatThrownBy(() -> client.describeFlow(request -> request.flowName("nothing"))
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ResourceNotFoundException.class);
        given(1);
        assertThatThrownBy(() ->
                        client.createFlow(Requests.onDemand("flow-0").build()).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConflictException.class);
    }

    @Test
    void name_and_configuration_are_the_services_and_the_fakes() {
        assertThat(fake.client().serviceName()).isEqualTo(AppflowClient.SERVICE_NAME);
        assertThat(fake.asyncClient().serviceName()).isEqualTo(AppflowAsyncClient.SERVICE_NAME);
        assertThat(fake.client().serviceClientConfiguration().region()).hasToString("eu-central-1");
        assertThat(fake.asyncClient().serviceClientConfiguration().region()).hasToString("eu-central-1");
    }
}
