package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

// tag::class[]
@FakeAppflowTest
class NightlySyncTest {

    @Test
    void tries_again_when_throttled(AppflowClient client, FakeAppflow fake) {
        fake.givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE);
        fake.fail(Operation.CREATE_FLOW).with(Fault.throttling());

        new NightlySync(client, fake.clock()::advance).deploy();

        assertThat(fake).received(Operation.CREATE_FLOW).times(2);
        assertThat(fake).hasFlow("orders-to-lake").isActive().isScheduled();
    }
}
// end::class[]
