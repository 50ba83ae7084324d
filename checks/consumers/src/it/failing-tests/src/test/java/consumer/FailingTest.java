package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;

/** Each test fails on purpose. */
@FakeAppflowTest
class FailingTest {

    @Test
    void by_its_own_assertion(AppflowClient client) {
        client.createConnectorProfile(profile -> profile.connectorProfileName("desk")
                .connectorType(ConnectorType.SERVICENOW)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config -> config.connectorProfileProperties(properties ->
                                properties.serviceNow(desk -> desk.instanceUrl("https://shop.service-now.com")))
                        .connectorProfileCredentials(credentials -> credentials.serviceNow(
                                desk -> desk.username("hunter").password("hunter2")))));
        assertEquals(1, started(client));
    }

    private static int started(AppflowClient client) {
        try {
            client.startFlow(flow -> flow.flowName("orders"));
            return 1;
        } catch (ResourceNotFoundException e) {
            return 0;
        }
    }

    @Test
    void by_a_refusal(AppflowClient client) {
        client.startFlow(flow -> flow.flowName("refused"));
    }

    @Test
    void by_a_refusal_of_a_real_client(FakeAppflow fake) {
        try (AppflowClient client = AppflowClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(fake.httpClient())
                .build()) {
            client.startFlow(flow -> flow.flowName("refused-for-real"));
        }
    }
}
