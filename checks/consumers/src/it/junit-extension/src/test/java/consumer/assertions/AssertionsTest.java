package consumer.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.GivenFlows;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;

@FakeAppflowTest
@GivenConnectorProfile(name = "crm", type = ConnectorType.SALESFORCE)
@GivenFlows("flows/orders.json")
class AssertionsTest {

    @Test
    void theySayWhatTheClientWasAsked(AppflowClient client, FakeAppflow fake) {
        client.startFlow(request -> request.flowName("orders"));
        assertThat(fake)
                .received(Operation.START_FLOW)
                .with(StartFlowRequest.builder().flowName("orders").build())
                .once();
        assertThat(fake).didNotReceive(Operation.DELETE_FLOW).hasFlow("orders").isActive();
    }

    @Test
    void theirFailuresListTheCalls(AppflowClient client, FakeAppflow fake) {
        client.startFlow(request -> request.flowName("orders"));
        Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(fake).didNotReceive(Operation.START_FLOW))
                .withMessageContaining("StartFlow")
                .withMessageContaining("flowName=\"orders\"");
    }
}
