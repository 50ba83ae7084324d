package io.github.appflowtestkit.fake.contract;

import io.github.appflowtestkit.fake.RealClients;
import org.junit.jupiter.api.AutoClose;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;

/** Late futures of the SDK's own client. */
class InMemoryLateTest extends LateContract {

    @AutoClose
    private final AppflowAsyncClient client = RealClients.inMemoryAsync(fake, configuration -> {});

    @Override
    protected AppflowAsyncClient client() {
        return client;
    }
}
