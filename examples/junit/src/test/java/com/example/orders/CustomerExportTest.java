package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.GivenFlows;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

@FakeAppflowTest
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
@GivenFlows("flows/customers-to-lake.json")
class CustomerExportTest {

    @Test
    void starts_the_flow(AppflowClient client, FakeAppflow fake) {
        boolean started = new CustomerExport(client).start();

        assertThat(started).isTrue();
        assertThat(fake).hasFlow("customers-to-lake").lastRun().isSuccessful();
    }

    @Test
    void returns_false_if_too_many_flows_are_running(AppflowClient client, FakeAppflow fake) {
        fake.fail(Operation.START_FLOW).with(Fault.serviceQuotaExceeded("Too many flows are running"));

        assertThat(new CustomerExport(client).start()).isFalse();
    }
}
