package io.github.appflowtestkit.fake.contract;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.RealClients;
import org.junit.jupiter.api.AutoClose;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** The SDK's own client, with all its machinery, without a network. */
class InMemoryContractTest extends FakeContract {

    private final FakeAppflow fake = FakeAppflow.create();

    @AutoClose
    private final AppflowClient client = RealClients.inMemory(fake);

    @Override
    protected FakeAppflow fake() {
        return fake;
    }

    @Override
    protected AppflowClient client() {
        return client;
    }

    @Override
    protected int attempts() {
        return RealClients.ATTEMPTS;
    }
}
