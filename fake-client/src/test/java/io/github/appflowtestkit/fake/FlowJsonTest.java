package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

class FlowJsonTest {

    private static final CreateFlowRequest ORDERS = Requests.onDemand("orders")
            .description("all orders")
            .tasks(
                    Requests.projection().toBuilder()
                            .sourceFields("Id", "a \"field\" {of} [the], \\ and: more\\")
                            .build(),
                    Requests.map())
            .tags(Map.of("team", "crm"))
            .clientToken("one")
            .build();

    @TempDir
    Path folder;

    @Test
    void a_request_becomes_a_file_and_a_file_a_request() throws IOException {
        Path file = Files.writeString(
                folder.resolve("orders.json"), FlowJson.of(ORDERS).toString());

        assertThat(FlowJson.ofFile(file).createRequest()).isEqualTo(ORDERS);
        assertThat(FlowJson.of("\uFEFF" + Files.readString(file)).createRequest())
                .isEqualTo(ORDERS);
    }

    @Test
    void a_request_is_written_for_people() {
        CreateFlowRequest small = CreateFlowRequest.builder()
                .flowName("orders")
                .tasks(Requests.map().toBuilder().sourceFields("Id", "Na\"me").build())
                .tags(Map.of())
                .build();

        assertThat(FlowJson.of(small).toString()).startsWith("""
                        {
                          "flowName": "orders",
                          "tasks": [
                            {
                              "sourceFields": [
                                "Id",
                                "Na\\"me"
                              ],
                        """).endsWith("\n  \"tags\": {}\n}\n");
    }

    @Test
    void an_update_leaves_out_what_only_a_creation_has() {
        UpdateFlowRequest update = FlowJson.of(ORDERS).updateRequest();

        assertThat(update.flowName()).isEqualTo("orders");
        assertThat(update.description()).isEqualTo(ORDERS.description());
        assertThat(update.tasks()).isEqualTo(ORDERS.tasks());
        assertThat(update.sourceFlowConfig()).isEqualTo(ORDERS.sourceFlowConfig());
        assertThat(update.destinationFlowConfigList()).isEqualTo(ORDERS.destinationFlowConfigList());
        assertThat(update.triggerConfig()).isEqualTo(ORDERS.triggerConfig());
        assertThat(FlowJson.of(update).updateRequest()).isEqualTo(update);
        assertThat(FlowJson.of(update).createRequest().tags()).isEmpty();
    }

    @Test
    void an_update_has_all_members_that_it_can_have() {
        CreateFlowRequest flow = ORDERS.toBuilder()
                .metadataCatalogConfig(
                        config -> config.glueDataCatalog(glue -> glue.roleArn("arn:aws:iam::123456789012:role/glue")
                                .databaseName("crm")
                                .tablePrefix("orders")))
                .build();

        assertThat(FlowJson.of(flow).updateRequest().sdkFields())
                .allSatisfy(field -> assertThat(
                                field.getValueOrDefault(FlowJson.of(flow).updateRequest()))
                        .as(field.memberName())
                        .isNotNull());
    }

    @Test
    void a_time_comes_back() {
        CreateFlowRequest scheduled = Requests.scheduled("orders", "rate(5minutes)")
                .applyMutation(flow -> flow.triggerConfig(trigger -> trigger.triggerType("Scheduled")
                        .triggerProperties(properties ->
                                properties.scheduled(schedule -> schedule.scheduleExpression("rate(5minutes)")
                                        .scheduleStartTime(Instant.parse("2026-03-01T08:00:00.250Z"))))))
                .build();

        assertThat(FlowJson.of(scheduled).createRequest()).isEqualTo(scheduled);
    }

    @Test
    void a_file_on_the_class_path_is_found_with_and_without_a_slash() {
        assertThat(FlowJson.ofResource("flows/orders.json").createRequest().flowName())
                .isEqualTo("orders");
        assertThat(FlowJson.ofResource("/flows/orders.json").createRequest().flowName())
                .isEqualTo("orders");
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowJson.ofResource("flows/odrers.json"))
                .withMessage(
                        "flow file \"flows/odrers.json\" must be on the class path, but is not; FlowJson.ofFile reads"
                                + " other files");
        assertThatThrownBy(() -> FlowJson.ofFile(folder.resolve("none.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("flow file \"" + folder.resolve("none.json") + "\" does not exist");
    }

    @Test
    void mistakes_are_named_with_line_and_column() throws IOException {
        String bad = FlowJson.of(ORDERS).toString().replace("\"tasks\"", "\"taks\"");
        Path file = Files.writeString(folder.resolve("orders.json"), bad);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowJson.ofFile(file).updateRequest())
                .withMessageStartingWith("flow file \"" + file
                        + "\" must hold a CreateFlow request that the service accepts, but has errors:\n  orders.json:")
                .withMessageContaining(": unknown member \"taks\" in the request; did you mean \"tasks\"? [AF1002]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowJson.of("{").createRequest())
                .withMessageStartingWith(
                        "flow must hold a CreateFlow request that the service accepts, but has errors:\n"
                                + "  flow:1:");
    }

    private static final String TEMPLATE = """
            Parameters:
              Bucket: {Type: String}
            Resources:
              Orders: &orders
                Type: AWS::AppFlow::Flow
                Properties: &properties
                  FlowName: orders
                  TriggerConfig: {TriggerType: OnDemand}
                  SourceFlowConfig:
                    ConnectorType: Salesforce
                    ConnectorProfileName: !ImportValue crm
                    SourceConnectorProperties: {Salesforce: {Object: Order}}
                  DestinationFlowConfigList:
                    - ConnectorType: S3
                      DestinationConnectorProperties: {S3: {BucketName: !Ref Bucket}}
                  Tasks:
                    - TaskType: Map_all
                      SourceFields: []
                      ConnectorOperator: {Salesforce: NO_OP}
                      TaskProperties: []
              Customers:
                Type: AWS::AppFlow::Flow
                Metadata: {"aws:cdk:path": Stack/Customers}
                Properties:
                  <<: *properties
                  FlowName: customers
            """;

    private static final String PROFILE = "/Resources/Orders/Properties/SourceFlowConfig/ConnectorProfileName";

    @Test
    void a_flow_of_a_template_is_chosen_and_gets_the_values_that_it_lacks() throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        FlowJson orders = FlowJson.ofFile(file).flow("Orders").with("Bucket", "lake");

        assertThatIllegalArgumentException()
                .isThrownBy(orders::createRequest)
                .withMessage(
                        "flow file \"" + file + "\" must contain all values of the flow \"Orders\", but 1 is unknown:\n"
                                + "  template.yaml:11:31: \"Fn::ImportValue crm\", given by \"" + PROFILE + "\"\n"
                                + "give each value, such as with FlowJson.with(\"" + PROFILE + "\", \"VALUE\")");
        CreateFlowRequest request = orders.with(PROFILE, "crm").createRequest();
        assertThat(request.flowName()).isEqualTo("orders");
        assertThat(request.sourceFlowConfig().connectorProfileName()).isEqualTo("crm");
        assertThat(request.destinationFlowConfigList()
                        .get(0)
                        .destinationConnectorProperties()
                        .s3()
                        .bucketName())
                .isEqualTo("lake");
        assertThat(orders.with(PROFILE, "crm").updateRequest().flowName()).isEqualTo("orders");
    }

    @Test
    void a_document_with_several_flows_names_them() {
        FlowJson template = FlowJson.of(TEMPLATE);

        assertThatIllegalArgumentException()
                .isThrownBy(template::createRequest)
                .withMessage(
                        "flow must hold one flow, but holds \"Orders\", \"Customers (Stack/Customers)\"; choose one with"
                                + " FlowJson.flow(\"Orders\")");
        assertThatIllegalArgumentException()
                .isThrownBy(template.flow("orderz")::createRequest)
                .withMessage(
                        "flow must hold one flow \"orderz\", but holds \"Orders\", \"Customers (Stack/Customers)\"");
        for (String name : List.of("Customers", "customers", "Customers (Stack/Customers)")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(template.flow(name)::createRequest)
                    .withMessageContaining("of the flow \"Customers (Stack/Customers)\", but 2 are unknown");
        }
    }

    @Test
    void errors_of_other_flows_do_not_matter() {
        FlowJson template = FlowJson.of(TEMPLATE.replace("FlowName: customers", "FlowName: c*"))
                .with(Map.of("Bucket", "lake", PROFILE, "crm"));

        assertThat(template.flow("Orders").createRequest().flowName()).isEqualTo("orders");
        assertThatIllegalArgumentException()
                .isThrownBy(template.flow("Customers")::createRequest)
                .withMessageContaining("  flow:26:17: ");
    }

    @Test
    void several_requests_are_chosen_by_their_names() {
        FlowJson both = FlowJson.of("[" + FlowJson.of(ORDERS) + ", "
                + FlowJson.of(ORDERS.toBuilder().flowName("more").build()) + "]");

        assertThat(both.flow("more").createRequest().flowName()).isEqualTo("more");
        assertThat(FlowJson.of("[" + FlowJson.of(ORDERS) + "]").createRequest()).isEqualTo(ORDERS);
    }

    @Test
    void a_mistake_in_a_given_value_is_where_it_is_used() {
        assertThatIllegalArgumentException()
                .isThrownBy(FlowJson.of(TEMPLATE).flow("Orders").with(Map.of("Bucket", "la"))::createRequest)
                .withMessageContaining(
                        "  flow:15:61: DestinationFlowConfigList[0].DestinationConnectorProperties.S3.BucketName must"
                                + " have at least 3 characters, but has 2");
    }

    @Test
    void a_flow_of_terraform_is_given_to_a_fake() throws IOException {
        Path file = Files.writeString(folder.resolve("main.tf"), """
                resource "aws_appflow_flow" "orders" {
                  name = "orders"
                  trigger_config { trigger_type = "OnDemand" }
                  source_flow_config {
                    connector_type         = "Salesforce"
                    connector_profile_name = var.profile
                    source_connector_properties {
                      salesforce { object = "Order" }
                    }
                  }
                  destination_flow_config {
                    connector_type = "S3"
                    destination_connector_properties {
                      s3 { bucket_name = "acme-lake" }
                    }
                  }
                  task {
                    task_type     = "Map_all"
                    source_fields = []
                    connector_operator { salesforce = "NO_OP" }
                  }
                }
                """);
        FakeAppflow fake = FakeAppflow.create();
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenFlow(file))
                .withMessageContaining("  main.tf:6:30: \"var.profile\"\ngive each value, such as with"
                        + " FlowJson.with(\"var.profile\", \"VALUE\")");
        fake.givenFlow(FlowJson.ofFile(file).with("profile", "crm").createRequest());
        assertThat(fake.flow("orders")).isPresent();
    }

    @Test
    void what_the_service_describes_can_be_created_elsewhere() throws IOException {
        FakeAppflow fake = FakeAppflow.create();
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        AppflowClient client = fake.client();
        client.createFlow(FlowJson.of(ORDERS).createRequest());
        client.updateFlow(FlowJson.of(ORDERS).updateRequest());

        assertThat(fake.flow("orders").orElseThrow().definition().tasks()).isEqualTo(ORDERS.tasks());
    }
}
