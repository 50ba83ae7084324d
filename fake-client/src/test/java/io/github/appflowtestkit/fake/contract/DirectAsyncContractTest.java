package io.github.appflowtestkit.fake.contract;

import io.github.appflowtestkit.fake.FakeAppflow;
import software.amazon.awssdk.services.appflow.AppflowClient;

class DirectAsyncContractTest extends FakeContract {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = AsyncAsSync.of(fake.asyncClient());

    @Override
    protected FakeAppflow fake() {
        return fake;
    }

    @Override
    protected AppflowClient client() {
        return client;
    }
}
