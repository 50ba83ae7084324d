package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowJson.of("[" + FlowJson.of(ORDERS) + "]").createRequest())
                .withMessageStartingWith("flow must hold one CreateFlow request: ");
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
