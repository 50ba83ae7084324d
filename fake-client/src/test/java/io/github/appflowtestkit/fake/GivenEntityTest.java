package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.appflow.model.ConnectorEntity;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** An entity that no request could name cannot be given. */
class GivenEntityTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @Test
    void an_entity_of_a_custom_connector_is_seen_through_its_profile() {
        fake.givenConnectorProfile("erp", "acme");
        fake.givenConnectorProfile("crm", "other");
        fake.givenEntity("acme", "Invoice");

        assertThat(fake.client()
                        .listConnectorEntities(list -> list.connectorProfileName("erp"))
                        .connectorEntityMap()
                        .get("Objects"))
                .extracting(ConnectorEntity::name)
                .containsExactly("Invoice");
        assertThat(fake.client()
                        .listConnectorEntities(list -> list.connectorProfileName("crm"))
                        .connectorEntityMap()
                        .get("Objects"))
                .extracting(ConnectorEntity::name)
                .doesNotContain("Invoice");
    }

    @Test
    void an_entity_that_is_given_again_has_the_new_fields() {
        fake.givenEntity(ConnectorType.SLACK, "conversations");
        fake.givenEntity(
                ConnectorType.SLACK,
                "conversations",
                ConnectorEntityField.builder().identifier("ts").build());

        assertThat(fake.client()
                        .describeConnectorEntity(entity ->
                                entity.connectorType(ConnectorType.SLACK).connectorEntityName("conversations"))
                        .connectorEntityFields())
                .extracting(ConnectorEntityField::identifier)
                .containsExactly("ts");
    }

    @Test
    void a_name_that_no_request_could_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenEntity(ConnectorType.SALESFORCE, "Order of the shop"))
                .withMessageContaining("given DescribeConnectorEntity request")
                .withMessageContaining("at /connectorEntityName]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenEntity("acme", "i".repeat(1025)))
                .withMessageContaining("1025");
    }

    @Test
    void a_custom_connector_needs_its_label() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenEntity(ConnectorType.CUSTOM_CONNECTOR, "Invoice"))
                .withMessage("type of \"Invoice\" must not be CUSTOM_CONNECTOR, because that needs a label; use"
                        + " givenEntity(label, name, fields)");
    }

    @Test
    void a_folder_has_entities_of_several_connectors(@TempDir Path folder) throws IOException {
        entity(folder.resolve("salesforce/Account.json"), "Id");
        entity(folder.resolve("salesforce/sf-prod/Account.json"), "Id", "Rating__c");
        entity(folder.resolve("salesforce/other/Account.json"), "Id");
        entity(folder.resolve("SAPOData/sap/opu/Order.json"), "OrderID");
        entity(folder.resolve("hubspot/contacts.json"), "email");
        entity(folder.resolve("CustomConnector/erp/invoices.json"), "number");
        fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
        fake.givenConnectorProfile("crm", "HubSpot");
        fake.givenConnectorProfile("sap", ConnectorType.SAPO_DATA);
        fake.givenConnectorProfile("erp", "acme");

        fake.givenEntities(folder);

        assertThat(fields("sf-prod", "Account")).containsExactly("Id", "Rating__c");
        assertThat(fields("sf-prod", "other/Account")).containsExactly("Id");
        assertThat(fields("sap", "/sap/opu/Order")).containsExactly("OrderID");
        assertThat(fields("crm", "contacts")).containsExactly("email");
        assertThat(fields("erp", "invoices")).containsExactly("number");
    }

    @Test
    void a_server_starts_with_the_entities_of_a_folder_in_every_account(@TempDir Path folder) throws IOException {
        entity(folder.resolve("Salesforce/Account.json"), "Id");
        try (FakeAppflowServer server = FakeAppflowServer.builder(fake)
                .givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE)
                .givenEntities(folder)
                .start()) {
            assertThat(fields("sf-prod", "Account")).containsExactly("Id");
            server.fake().reset();
        }
    }

    @Test
    void a_file_that_is_no_entity_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("Salesforce")).resolve("Account.json");
        Files.writeString(file, "{\"connectorEntityFields\":[{\"label\":\"Id\"}]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenEntity(ConnectorType.SALESFORCE, "Account", file))
                .withMessage(
                        "entity file \"" + file + "\" must hold the output of DescribeConnectorEntity in JSON: each"
                                + " field must have an identifier, but number 1 has none");
        Files.writeString(file, "{\"connectorEntityFields\":[{\"identifer\":\"Id\"}]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenEntities(folder))
                .withMessageContaining("entity file \"" + file + "\"")
                .withMessageContaining("identifer");
        Files.writeString(file, "{}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenEntities(folder))
                .withMessageContaining("it has no array connectorEntityFields with at least one field");
    }

    @Test
    void a_folder_must_have_entities(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenEntities(folder))
                .withMessage("folder \"" + folder
                        + "\" must contain at least one entity, such as Salesforce/Account.json, but contains none");
        assertThatThrownBy(() -> fake.givenEntities(folder.resolve("missing")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("folder of entities \"" + folder.resolve("missing") + "\" does not exist");
    }

    @Test
    void an_entity_of_a_custom_connector_must_tell_its_label(@TempDir Path folder) throws IOException {
        entity(folder.resolve("CustomConnector/invoices.json"), "number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenEntities(folder))
                .withMessageContaining("must be in a folder of the connector's label");
    }

    private List<String> fields(String profile, String name) {
        return fake
                .client()
                .describeConnectorEntity(
                        request -> request.connectorProfileName(profile).connectorEntityName(name))
                .connectorEntityFields()
                .stream()
                .map(ConnectorEntityField::identifier)
                .toList();
    }

    private static void entity(Path file, String... fields) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                Stream.of(fields)
                        .map(field -> "{\"identifier\":\"" + field + "\"}")
                        .collect(Collectors.joining(",", "{\"connectorEntityFields\":[", "]}")));
    }
}
