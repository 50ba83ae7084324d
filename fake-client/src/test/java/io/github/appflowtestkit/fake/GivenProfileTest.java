package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** A profile or connector that the service would refuse cannot be given, since no account can have it. */
class GivenProfileTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @Test
    void a_name_that_the_service_takes_is_given() {
        String longest = "sf-prod/eu_1!@#+=.".repeat(20).substring(0, 256);
        fake.givenConnectorProfile("s", ConnectorType.SALESFORCE);
        fake.givenConnectorProfile(longest, "acme");

        assertThat(fake.client().describeConnectorProfiles(all -> {}).connectorProfileDetails())
                .extracting(ConnectorProfile::connectorProfileName)
                .containsExactly("s", longest);
    }

    @Test
    void a_name_that_the_service_refuses_is_refused_with_its_constraint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnectorProfile("crm of the shop", ConnectorType.SALESFORCE))
                .withMessageContaining("crm of the shop")
                .withMessageContaining("[AF1006 at /connectorProfileName]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnectorProfile("", ConnectorType.SALESFORCE))
                .withMessageContaining("connectorProfileName");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnectorProfile("s".repeat(257), ConnectorType.SALESFORCE))
                .withMessageContaining("257");

        assertThat(fake.client().describeConnectorProfiles(all -> {}).connectorProfileDetails())
                .isEmpty();
    }

    @Test
    void one_name_is_for_one_connector() {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        fake.givenConnectorProfile("erp", "acme");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnectorProfile("crm", ConnectorType.ZENDESK))
                .withMessage("connector profile \"crm\" must be for one connector, but is for Salesforce and was given"
                        + " again for Zendesk; use two names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnectorProfile("erp", "umbrella"))
                .withMessageContaining(
                        "is for CustomConnector \"acme\" and was given again for CustomConnector \"umbrella\"");
    }

    @Test
    void a_custom_connector_needs_its_label() {
        String refusal = "type of \"erp\" must not be CUSTOM_CONNECTOR, because that needs a label; use"
                + " givenConnectorProfile(name, label)";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnectorProfile("erp", ConnectorType.CUSTOM_CONNECTOR))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FakeAppflowServer.builder(fake).givenConnectorProfile("erp", ConnectorType.CUSTOM_CONNECTOR))
                .withMessage(refusal);

        assertThat(fake.client().describeConnectorProfiles(all -> {}).connectorProfileDetails())
                .isEmpty();
    }

    @Test
    void a_label_that_the_service_refuses_is_refused_too() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnector("acme connector"))
                .withMessageContaining("given RegisterConnector request")
                .withMessageContaining("connectorLabel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnectorProfile("crm", "?"))
                .withMessageContaining("connectorLabel");

        assertThat(fake.client().describeConnectorProfiles(all -> {}).connectorProfileDetails())
                .isEmpty();
    }
}
