package com.example.exports;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.junit.Fake;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.GivenFlows;
import io.github.appflowtestkit.junit.Sharing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.convention.TestBean;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

// tag::test-bean[]
@FakeAppflowTest(sharing = Sharing.PER_CLASS)
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
@GivenFlows("flows/customers-to-lake.json")
@SpringBootTest
class CustomerExportTest {

    @Fake
    static FakeAppflow fake;

    @TestBean
    AppflowClient appflowClient;

    static AppflowClient appflowClient() {
        return fake.client();
    }

    @Autowired
    CustomerExport export;

    @Test
    void reports_a_failed_run() {
        fake.runs("customers-to-lake").next(RunResult.failed("INVALID_SESSION_ID"));

        assertThat(export.start()).isTrue();

        assertThat(export.lastRunSucceeded()).contains(false);
        assertThat(fake).hasFlow("customers-to-lake").lastRun().hasFailed();
    }
}
// end::test-bean[]
