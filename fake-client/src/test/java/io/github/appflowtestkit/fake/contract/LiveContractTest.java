package io.github.appflowtestkit.fake.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.services.appflow.AppflowClient;

/**
 * The contract against a real account: {@code mvn test -Plive}, with credentials and Region as the SDK finds them.
 *
 * <p>Needs two buckets whose policies let AppFlow in, the first with an object below {@code in}; see the profile for the
 * properties that name them.
 */
@EnabledIfSystemProperty(named = "appflow.live", matches = "true")
class LiveContractTest extends DescriptionContract {

    private static AppflowClient client;

    @BeforeAll
    static void open() {
        client = AppflowClient.create();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    protected AppflowClient client() {
        return client;
    }

    @Override
    protected S3Flows flows() {
        return new S3Flows(System.getProperty("appflow.live.source"), System.getProperty("appflow.live.destination"));
    }
}
