package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Tests without the extension, as in TestNG or in a main method. */
class PlainJavaTest {

    // tag::plain[]
    @Test
    void creates_the_flow_before_it_starts_it() {
        try (FakeAppflow fake = FakeAppflow.create()) {
            fake.givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE);

            new NightlySync(fake.client(), fake.clock()::advance).deploy();

            assertThat(fake).inOrder(Operation.CREATE_FLOW, Operation.START_FLOW);
        }
    }
    // end::plain[]

    // tag::snapshot[]
    @Test
    void restores_a_snapshot() {
        FakeAppflow fake =
                FakeAppflow.builder().region("eu-central-1").pageSize(1).build();
        fake.givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE);
        FakeAppflow.Snapshot prepared = fake.snapshot();

        new NightlySync(fake.client(), fake.clock()::advance).deploy();
        fake.restore(prepared);

        assertThat(fake).hasNoFlows().receivedNothing();
    }
    // end::snapshot[]
}
