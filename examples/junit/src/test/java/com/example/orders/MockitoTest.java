package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DeleteFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;

@FakeAppflowTest
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
class MockitoTest {

    // tag::spy[]
    @Test
    void creates_the_flow_before_it_starts_it(AppflowClient client, FakeAppflow fake) {
        AppflowClient spy = spy(client);

        new NightlySync(spy, fake.clock()::advance).deploy();

        InOrder order = inOrder(spy);
        order.verify(spy)
                .createFlow(argThat((CreateFlowRequest flow) -> flow.flowName().equals("orders-to-lake")));
        order.verify(spy)
                .startFlow(argThat((StartFlowRequest flow) -> flow.flowName().equals("orders-to-lake")));
        verify(spy, never()).deleteFlow(any(DeleteFlowRequest.class));
    }
    // end::spy[]

    // tag::stub[]
    @Test
    void reports_a_suspended_flow(AppflowClient client, FakeAppflow fake) {
        AppflowClient spy = spy(client);
        NightlySync sync = new NightlySync(spy, fake.clock()::advance);
        doReturn(DescribeFlowResponse.builder()
                        .flowStatus(FlowStatus.SUSPENDED)
                        .flowStatusMessage("stopped by an administrator")
                        .build())
                .when(spy)
                .describeFlow(any(DescribeFlowRequest.class));

        sync.deploy();

        assertThat(sync.problem()).contains("the flow is suspended: stopped by an administrator");
    }
    // end::stub[]
}
