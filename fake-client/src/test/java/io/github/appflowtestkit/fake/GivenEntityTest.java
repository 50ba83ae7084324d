package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
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
}
