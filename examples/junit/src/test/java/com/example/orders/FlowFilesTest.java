package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowJson;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.FlowSource;
import io.github.appflowtestkit.junit.FlowTests;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.GivenFlows;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

class FlowFilesTest {

    @Test
    void a_flow_file_is_valid() {
        // tag::validate[]
        Report report = FlowValidator.create().validate(Path.of("flows/customers-to-lake.json"));
        boolean valid = report.isValid();
        List<Finding> findings = report.findings(); // rule, severity, pointer, range, message, hint
        // end::validate[]
        assertThat(valid).isTrue();
        assertThat(findings).isEmpty();
    }

    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    @Test
    void a_flow_file_becomes_requests(AppflowClient client, FakeAppflow fake) {
        // tag::flow-json[]
        FlowJson customers = FlowJson.ofFile(Path.of("flows/customers-to-lake.json"));
        client.createFlow(customers.createRequest());
        client.updateFlow(customers.updateRequest());
        String json = FlowJson.of(fake.flow("customers-to-lake").orElseThrow().definition())
                .toString();
        // end::flow-json[]
        assertThat(FlowJson.of(json).createRequest().tasks())
                .isEqualTo(customers.createRequest().tasks());
    }

    // tag::same[]
    @Test
    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    void the_flow_is_the_one_of_its_file(AppflowClient client, FakeAppflow fake) {
        Path file = Path.of("flows/customers-to-lake.json");
        client.createFlow(FlowJson.ofFile(file).createRequest());

        assertThat(fake).hasFlow("customers-to-lake").isSameAs(file);
        assertThat(client.describeFlow(flow -> flow.flowName("customers-to-lake")))
                .isSameAs(file);
    }
    // end::same[]

    // tag::given-template[]
    @Test
    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    @GivenFlows(value = "infrastructure/template.yaml", values = "Bucket=acme-lake")
    void flows_of_a_template_are_given(FakeAppflow fake) {
        assertThat(fake).hasFlow("orders-to-lake-test").isOnDemand().hasTag("team");
    }
    // end::given-template[]

    @Test
    void a_flow_of_a_template_becomes_a_request() {
        // tag::flow-of-template[]
        CreateFlowRequest orders = FlowJson.ofFile(Path.of("infrastructure/template.yaml"))
                .flow("OrdersToLake")
                .with("Bucket", "acme-lake")
                .createRequest();
        // end::flow-of-template[]
        assertThat(orders.flowName()).isEqualTo("orders-to-lake-test");
    }

    // tag::flow-tests[]
    @TestFactory
    Stream<DynamicNode> flow_files_are_valid() {
        return FlowTests.in(Path.of("flows"));
    }
    // end::flow-tests[]

    // tag::flow-source[]
    @ParameterizedTest
    @FlowSource("flows/*.json")
    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    void flows_run_on_demand_and_have_an_owner(CreateFlowRequest flow, AppflowClient client, FakeAppflow fake) {
        client.createFlow(flow);

        assertThat(fake).hasFlow(flow.flowName()).isOnDemand().hasTag("team");
    }
    // end::flow-source[]

    @ParameterizedClass
    @FlowSource("flows/*.json")
    @Nested
    class EachFile {

        private final CreateFlowRequest flow;

        EachFile(CreateFlowRequest flow) {
            this.flow = flow;
        }

        @Test
        void belongs_to_a_team() {
            assertThat(flow.tags()).containsKey("team");
        }
    }
}
