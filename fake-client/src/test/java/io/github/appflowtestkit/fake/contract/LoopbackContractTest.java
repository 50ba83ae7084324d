package io.github.appflowtestkit.fake.contract;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.RealClients;
import org.junit.jupiter.api.AutoClose;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** The SDK's own client over HTTP, its requests on a socket. */
class LoopbackContractTest extends FakeContract {

    private final FakeAppflow fake = FakeAppflow.create();

    @AutoClose
    private final FakeAppflowServer server = fake.serve(0);

    @AutoClose
    private final AppflowClient client = RealClients.over(server.endpoint());

    @Override
    protected FakeAppflow fake() {
        return fake;
    }

    @Override
    protected AppflowClient client() {
        return client;
    }

    @Override
    protected boolean isRemote() {
        return true;
    }

    @Override
    protected int attempts() {
        return RealClients.ATTEMPTS;
    }
}
