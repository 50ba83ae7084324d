package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.GivenFlows;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;

// tag::async[]
@FakeAppflowTest
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
@GivenFlows("flows/*.json")
class RefreshTest {

    @Test
    void starts_all_flows_that_exist(AppflowAsyncClient client, FakeAppflow fake) {
        List<String> started = new Refresh(client)
                .start(List.of("customers-to-lake", "deleted", "invoices-to-lake"))
                .join();

        assertThat(started).containsExactly("customers-to-lake", "invoices-to-lake");
        assertThat(fake).received(Operation.START_FLOW).times(3);
        assertThat(fake).hasFlow("invoices-to-lake").hasRun(1);
    }

    @Test
    void names_the_flow_that_did_not_start(AppflowAsyncClient client, FakeAppflow fake) {
        fake.fail(Operation.START_FLOW)
                .when(StartFlowRequest.class, request -> request.flowName().equals("invoices-to-lake"))
                .with(Fault.internalServer());

        assertThatThrownBy(() -> new Refresh(client)
                        .start(List.of("customers-to-lake", "invoices-to-lake"))
                        .join())
                .hasMessageContaining("flow invoices-to-lake did not start");
    }
    // end::async[]

    // tag::held[]
    @Test
    void keeps_the_order_whatever_completes_first(AppflowAsyncClient client, FakeAppflow fake) {
        HeldCalls customers = fake.hold(Operation.START_FLOW)
                .when(StartFlowRequest.builder().flowName("customers-to-lake").build());
        HeldCalls invoices = fake.hold(Operation.START_FLOW)
                .when(StartFlowRequest.builder().flowName("invoices-to-lake").build());
        CompletableFuture<List<String>> started =
                new Refresh(client).start(List.of("customers-to-lake", "invoices-to-lake"));

        invoices.release();
        assertThat(started).isNotDone();
        customers.release();

        assertThat(started).isCompletedWithValue(List.of("customers-to-lake", "invoices-to-lake"));
    }
    // end::held[]

    // tag::by-clock[]
    @Test
    void a_late_throttling_is_a_problem_too(AppflowAsyncClient client, FakeAppflow fake) {
        fake.fail(Operation.START_FLOW).with(Fault.throttling());
        fake.hold(Operation.START_FLOW).releaseAfter(Duration.ofSeconds(30));
        CompletableFuture<List<String>> started = new Refresh(client).start(List.of("invoices-to-lake"));

        fake.clock().advance(Duration.ofSeconds(29));
        assertThat(started).isNotDone();
        fake.clock().advance(Duration.ofSeconds(1));

        assertThat(started).isCompletedExceptionally();
    }
    // end::by-clock[]
}
