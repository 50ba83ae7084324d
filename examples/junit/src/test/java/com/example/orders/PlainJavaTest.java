package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Without the extension, as in TestNG or in a main method. */
class PlainJavaTest {

    // tag::plain[]
    @Test
    void deploys() {
        try (FakeAppflow fake = FakeAppflow.create()) {
            fake.givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE);

            new NightlySync(fake.client(), fake.clock()::advance).deploy();

            assertThat(fake).inOrder(Operation.CREATE_FLOW, Operation.START_FLOW);
        }
    }
    // end::plain[]

    // tag::snapshot[]
    @Test
    void goes_back_to_where_it_was() {
        FakeAppflow fake =
                FakeAppflow.builder().region("eu-central-1").pageSize(1).build();
        fake.givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE);
        FakeAppflow.Snapshot given = fake.snapshot();

        new NightlySync(fake.client(), fake.clock()::advance).deploy();
        fake.restore(given);

        assertThat(fake).hasNoFlows().receivedNothing();
    }
    // end::snapshot[]
}
