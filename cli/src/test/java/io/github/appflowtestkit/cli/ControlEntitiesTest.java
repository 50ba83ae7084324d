package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.ConnectorEntity;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityResponse;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;

/** Entities of connectors, as tests in other languages declare them. */
class ControlEntitiesTest {

    private static final String PATH = "/_testkit/connector-entities";

    /** A field with every member that the service's answers can have. */
    private static final String WHOLE_FIELD = """
            {"identifier":"Total","parentIdentifier":"Invoice","label":"","isPrimaryKey":false,"defaultValue":"0",\
            "isDeprecated":true,"supportedFieldTypeDetails":{"v1":{"fieldType":"decimal",\
            "filterOperators":["EQUAL_TO","BETWEEN"],"supportedValues":["0","1"],"valueRegexPattern":"[0-9]+",\
            "supportedDateFormat":"","fieldValueRange":{"maximum":9.5,"minimum":-1.5},\
            "fieldLengthRange":{"maximum":12.0,"minimum":1.0}}},"description":"what is due",\
            "sourceProperties":{"isRetrievable":true,"isQueryable":true,"isTimestampFieldForIncrementalQueries":false},\
            "destinationProperties":{"isCreatable":true,"isNullable":false,"isUpsertable":true,"isUpdatable":true,\
            "isDefaultedOnCreate":false,"supportedWriteOperations":["INSERT","DELETE"]},\
            "customProperties":{"acme/unit":"EUR"}}""";

    private final FakeAppflow fake =
            FakeAppflow.builder().account("123456789012").region("us-east-1").build();
    private final FakeAppflowServer server = fake.serve(0);
    private final ControlClient control = new ControlClient(server.endpoint());

    @AfterEach
    void close() {
        server.close();
    }

    private List<ConnectorEntityField> fields(ConnectorType type, String name) {
        return fake.client()
                .describeConnectorEntity(entity -> entity.connectorType(type).connectorEntityName(name))
                .connectorEntityFields();
    }

    @Test
    void an_entity_has_the_fields_that_were_declared() {
        String entity = "{\"connectorType\":\"Zendesk\",\"connectorEntityName\":\"tickets\",\"connectorEntityFields\":["
                + WHOLE_FIELD + ",{\"identifier\":\"Id\"}]}";

        assertThat(control.ask("POST", PATH, entity)).isEqualTo(entity);

        assertThat(fields(ConnectorType.ZENDESK, "tickets"))
                .isEqualTo(((DescribeConnectorEntityResponse) RestJson.response(
                                Operation.DESCRIBE_CONNECTOR_ENTITY, entity.getBytes(StandardCharsets.UTF_8)))
                        .connectorEntityFields())
                .hasSize(2);
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("\"connectorEntities\":[" + entity + "]");
    }

    @Test
    void the_whole_field_leaves_out_no_member_that_the_sdk_knows() {
        assertThat(unset(wholeField()).toList()).isEmpty();
    }

    private ConnectorEntityField wholeField() {
        control.ask(
                "POST",
                PATH,
                "{\"connectorType\":\"Slack\",\"connectorEntityName\":\"x\",\"connectorEntityFields\":[" + WHOLE_FIELD
                        + "]}");
        return fields(ConnectorType.SLACK, "x").get(0);
    }

    private static Stream<String> unset(SdkPojo value) {
        return value.sdkFields().stream().flatMap(field -> unset(field, field.getValueOrDefault(value)));
    }

    private static Stream<String> unset(SdkField<?> field, Object value) {
        if (value instanceof SdkPojo part) {
            return unset(part);
        }
        boolean isSet = value != null && !List.of().equals(value);
        return isSet ? Stream.empty() : Stream.of(field.locationName());
    }

    @Test
    void an_entity_without_fields_has_a_few_common_ones_and_says_so() {
        assertThat(control.ask("POST", PATH, "{\"connectorType\":\"Slack\",\"connectorEntityName\":\"conversations\"}"))
                .contains("\"identifier\":\"Id\"", "\"identifier\":\"LastModifiedDate\"");

        assertThat(fields(ConnectorType.SLACK, "conversations"))
                .extracting(ConnectorEntityField::identifier)
                .containsExactly("Id", "Name", "CreatedDate", "LastModifiedDate");
    }

    @Test
    void an_entity_of_a_custom_connector_is_seen_through_its_profile() {
        control.ask(
                "POST",
                "/_testkit/connector-profiles",
                "{\"connectorProfileName\":\"erp\",\"connectorLabel\":\"acme\"}");
        control.ask("POST", PATH, "{\"connectorLabel\":\"acme\",\"connectorEntityName\":\"Invoice\"}");
        control.ask(
                "POST",
                PATH,
                "{\"connectorType\":\"CustomConnector\",\"connectorLabel\":\"acme\",\"connectorEntityName\":\"Order\"}");

        assertThat(fake.client()
                        .listConnectorEntities(list -> list.connectorProfileName("erp"))
                        .connectorEntityMap()
                        .get("Objects"))
                .extracting(ConnectorEntity::name)
                .containsExactly("Invoice", "Order");
    }

    @Test
    void accounts_and_regions_have_entities_of_their_own_until_a_reset() {
        control.ask(
                "POST",
                PATH + "?account=999999999999&region=eu-west-1",
                "{\"connectorType\":\"Slack\",\"connectorEntityName\":\"theirs\"}");
        control.ask("POST", PATH, "{\"connectorType\":\"Slack\",\"connectorEntityName\":\"ours\"}");

        assertThat(control.ask("GET", "/_testkit/state?account=999999999999&region=eu-west-1", ""))
                .contains("theirs")
                .doesNotContain("ours");
        assertThatThrownBy(() -> fields(ConnectorType.SLACK, "theirs")).isInstanceOf(ResourceNotFoundException.class);

        control.ask("POST", "/_testkit/reset?account=999999999999&region=eu-west-1", "");
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("ours").doesNotContain("theirs");
        control.ask("POST", "/_testkit/reset", "");
        assertThat(control.ask("GET", "/_testkit/state", "")).doesNotContain("ours");
    }

    @Test
    void a_call_over_http_for_an_unknown_entity_names_the_route_that_declares_one() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.endpoint().resolve("/describe-connector-entity"))
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"connectorType\":\"Slack\",\"connectorEntityName\":\"nothing\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(control.ask("GET", "/_testkit/calls", ""))
                .contains("declare another with POST /_testkit/connector-entities")
                .doesNotContain("fake.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "entity-neither | {`connectorEntityName`:`x`}",
                "entity-nameless | {`connectorType`:`Slack`}",
                "entity-unknown | {`connectorType`:`Slack`,`connectorEntityName`:`x`,`connectorEntityField`:[]}",
                "entity-fields | {`connectorType`:`Slack`,`connectorEntityName`:`x`,`connectorEntityFields`:{`Id`:`string`}}",
                "entity-no-fields | {`connectorType`:`Slack`,`connectorEntityName`:`x`,`connectorEntityFields`:[]}"
            })
    void what_the_schema_refuses_is_refused_with_its_place(String name, String body) {
        refused(name, body);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "field-text | `Id`",
                "field-identifier | {`label`:`Id`}",
                "field-identifier-empty | {`identifier`:``}",
                "field-member | {`identifier`:`Id`,`isPrimarykey`:true}",
                "field-flag | {`identifier`:`Id`,`isPrimaryKey`:`yes`}",
                "field-no-type | {`identifier`:`Id`,`supportedFieldTypeDetails`:{`fieldType`:`string`}}",
                "field-operators | {`identifier`:`Id`,`supportedFieldTypeDetails`:{`v1`:{`fieldType`:`string`}}}",
                "field-operator | {`identifier`:`Id`,`supportedFieldTypeDetails`:{`v1`:{`fieldType`:`string`,`filterOperators`:[`EQUAL_T0`]}}}",
                "field-write | {`identifier`:`Id`,`destinationProperties`:{`supportedWriteOperations`:[`INSERT`,null]}}",
                "field-range | {`identifier`:`Id`,`supportedFieldTypeDetails`:{`v1`:{`fieldType`:`int`,`filterOperators`:[],`fieldValueRange`:{`maximum`:`9`}}}}",
                "field-property | {`identifier`:`Id`,`customProperties`:{`acme/unit`:7}}"
            })
    void what_is_wrong_with_a_field_is_said_with_its_place(String name, String field) {
        refused(
                name,
                "{`connectorType`:`Slack`,`connectorEntityName`:`x`,`connectorEntityFields`:[{`identifier`:`ts`},"
                        + field + "]}");
    }

    private void refused(String name, String body) {
        String json = body.replace('`', '"');
        ControlClient.Answer answer = control.refused("POST", PATH, json);
        assertThat(ControlClient.errors("POST " + PATH, json)).isNotEmpty();
        Golden.check("control/" + name + ".txt", answer.status() + "\n" + json + "\n" + answer.body() + "\n");
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("\"connectorEntities\":[]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "entity-type | {`connectorType`:`Slak`,`connectorEntityName`:`x`}",
                "entity-no-label | {`connectorType`:`CustomConnector`,`connectorEntityName`:`x`}",
                "entity-label | {`connectorType`:`Slack`,`connectorLabel`:`acme`,`connectorEntityName`:`x`}",
                "entity-name | {`connectorType`:`Slack`,`connectorEntityName`:`two words`}"
            })
    void what_else_is_wrong_is_said_too(String name, String body) {
        String json = body.replace('`', '"');
        ControlClient.Answer answer = control.refused("POST", PATH, json);
        Golden.check("control/" + name + ".txt", answer.status() + "\n" + json + "\n" + answer.body() + "\n");
    }
}
