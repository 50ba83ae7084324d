package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorDetail;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;

/** Custom connectors, as tests in other languages declare them. */
class ControlConnectorsTest {

    private static final String PATH = "/_testkit/connectors";

    private final FakeAppflow fake =
            FakeAppflow.builder().account("123456789012").region("us-east-1").build();
    private final FakeAppflowServer server = fake.serve(0);
    private final ControlClient control = new ControlClient(server.endpoint());

    @AfterEach
    void close() {
        server.close();
    }

    private ConnectorConfiguration described(String label) {
        return fake.client()
                .describeConnector(request ->
                        request.connectorType(ConnectorType.CUSTOM_CONNECTOR).connectorLabel(label))
                .connectorConfiguration();
    }

    @Test
    void a_connector_is_registered_and_says_what_was_declared() {
        control.ask("POST", PATH, "{\"connectorLabel\":\"plain\"}");
        control.ask(
                "POST",
                PATH,
                "{\"connectorLabel\":\"acme\",\"connectorConfiguration\":{\"connectorType\":\"CustomConnector\","
                        + "\"connectorName\":\"Acme ERP\",\"connectorMetadata\":null,\"connectorModes\":[\"SOURCE\"],"
                        + "\"registeredAt\":\"2025-11-03T09:12:44.120000+00:00\"}}");

        assertThat(fake.client().listConnectors(all -> {}).connectors())
                .extracting(ConnectorDetail::connectorLabel, ConnectorDetail::connectorName)
                .containsExactly(tuple("plain", null), tuple("acme", "Acme ERP"));
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("\"connectorName\":\"Acme ERP\"");
    }

    @Test
    void a_connector_can_be_declared_for_a_client_to_register() {
        control.ask(
                "POST",
                PATH,
                "{\"connectorLabel\":\"later\",\"connectorConfiguration\":{\"connectorVersion\":\"3\"},\"registered\":false}");
        assertThatThrownBy(() -> described("later")).isInstanceOf(ResourceNotFoundException.class);

        fake.client()
                .registerConnector(register -> register.connectorLabel("later")
                        .connectorProvisioningConfig(config -> config.lambda(
                                lambda -> lambda.lambdaArn("arn:aws:lambda:us-east-1:123456789012:function:f"))));

        assertThat(described("later").connectorVersion()).isEqualTo("3");
    }

    @Test
    void a_connector_by_aws_is_declared_and_never_registered() {
        control.ask(
                "POST",
                PATH,
                "{\"connectorLabel\":\"HubSpot\",\"connectorConfiguration\":{\"connectorVersion\":\"2\"},\"registered\":true}");
        control.ask(
                "POST",
                "/_testkit/connector-profiles",
                "{\"connectorProfileName\":\"erp\",\"connectorLabel\":\"Asana\"}");

        assertThat(described("HubSpot").connectorVersion()).isEqualTo("2");
        assertThat(fake.client().listConnectors(all -> {}).connectors()).isEmpty();
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("HubSpot");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "connector-no-label | {`connectorConfiguration`:{}}",
                "connector-unknown | {`connectorLabel`:`acme`,`connectorConfigurations`:{}}",
                "connector-array | {`connectorLabel`:`acme`,`connectorConfiguration`:[]}",
                "connector-registered | {`connectorLabel`:`acme`,`registered`:`no`}",
                "connector-nothing | {`connectorLabel`:`acme`,`registered`:false}"
            })
    void what_the_schema_refuses_is_refused_with_its_place(String name, String body) {
        assertThat(ControlClient.errors("POST " + PATH, refused(name, body))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "connector-label | {`connectorLabel`:`two words`}",
                "connector-member | {`connectorLabel`:`acme`,`connectorConfiguration`:{`connectorMode`:[`SOURCE`]}}",
                "connector-value | {`connectorLabel`:`acme`,`connectorConfiguration`:{`connectorModes`:`SOURCE`}}",
                "connector-type | {`connectorLabel`:`acme`,`connectorConfiguration`:{`connectorType`:`Salesforce`}}"
            })
    void what_else_is_wrong_is_said_too(String name, String body) {
        refused(name, body);
    }

    private String refused(String name, String body) {
        String json = body.replace('`', '"');
        ControlClient.Answer answer = control.refused("POST", PATH, json);
        Golden.check("control/" + name + ".txt", answer.status() + "\n" + json + "\n" + answer.body() + "\n");
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("\"connectors\":[]");
        return json;
    }
}
