package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

@FakeAppflowTest
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
class RealClientTest {

    // tag::real[]
    @Test
    void the_sdk_retries_throttled_calls(FakeAppflow fake) {
        fake.fail(Operation.CREATE_FLOW).times(2).with(Fault.throttling());

        try (AppflowClient client = AppflowClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(fake.httpClient())
                .overrideConfiguration(
                        configuration -> configuration.retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                                .build()))
                .build()) {
            client.createFlow(OrdersToLake.definition());
        }

        assertThat(fake).received(Operation.CREATE_FLOW).times(3);
        assertThat(fake).hasFlow("orders-to-lake");
    }
    // end::real[]
}
