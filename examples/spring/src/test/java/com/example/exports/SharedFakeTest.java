package com.example.exports;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

// tag::shared[]
@SpringBootTest
@Import(FakeAppflowConfiguration.class)
class SharedFakeTest {

    @Autowired
    FakeAppflow fake;

    @Autowired
    CustomerExport export;

    @BeforeEach
    void prepareFake() {
        fake.reset();
        fake.givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE);
        fake.givenFlow(Path.of("src/test/resources/flows/customers-to-lake.json"));
    }

    @Test
    void starts_the_flow() {
        assertThat(export.start()).isTrue();
        assertThat(export.lastRunSucceeded()).contains(true);
        assertThat(fake).hasFlow("customers-to-lake").hasRun(1);
    }
    // end::shared[]

    @Test
    void returns_false_if_too_many_flows_are_running() {
        fake.fail(Operation.START_FLOW).with(Fault.serviceQuotaExceeded("Too many flows are running"));

        assertThat(export.start()).isFalse();
        assertThat(fake).received(Operation.START_FLOW).once().hasNoUnusedFaults();
    }
}
