package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.Requests;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorDetail;
import software.amazon.awssdk.services.appflow.model.ConnectorEntity;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorProvisioningType;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;
import software.amazon.awssdk.services.appflow.model.Operators;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.SupportedDataTransferType;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** The part of the contract that is about connectors and their entities. */
public abstract class ConnectorContract extends ProfilesContract {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:";

    private static CreateConnectorProfileRequest custom(String name, String label) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName(name)
                .connectorType(ConnectorType.CUSTOM_CONNECTOR)
                .connectorLabel(label)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config -> config.connectorProfileProperties(
                                properties -> properties.customConnector(custom -> custom.profileProperties(Map.of())))
                        .connectorProfileCredentials(credentials -> credentials.customConnector(connector ->
                                connector.authenticationType("APIKEY").apiKey(key -> key.apiKey("k")))))
                .build();
    }

    private void register(String label) {
        client().registerConnector(request -> request.connectorLabel(label)
                .description("what the caller says")
                .connectorProvisioningType(ConnectorProvisioningType.LAMBDA)
                .connectorProvisioningConfig(config -> config.lambda(lambda -> lambda.lambdaArn(FUNCTION + "f"))));
    }

    private ConnectorConfiguration described(String label) {
        return client().describeConnector(request ->
                        request.connectorType(ConnectorType.CUSTOM_CONNECTOR).connectorLabel(label))
                .connectorConfiguration();
    }

    private List<ConnectorDetail> listed() {
        return client().listConnectors(request -> {}).connectors();
    }

    private static void assertRefused(
            ThrowingCallable call, Class<? extends AppflowException> type, String message, String hint) {
        AppflowException refused = catchThrowableOfType(type, call);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
        assertThat(FakeAppflowHint.of(refused).orElseThrow()).hasMessageContaining(hint);
    }

    @Test
    void a_custom_connector_is_registered_used_and_unregistered() {
        assertThatThrownBy(() -> client().createConnectorProfile(custom("p", "MyConnector")))
                .isInstanceOf(ResourceNotFoundException.class);

        register("MyConnector");
        client().updateConnectorRegistration(request -> request.connectorLabel("MyConnector")
                .connectorProvisioningConfig(config -> config.lambda(lambda -> lambda.lambdaArn(FUNCTION + "g"))));
        assertThat(described("MyConnector")
                        .connectorProvisioningConfig()
                        .lambda()
                        .lambdaArn())
                .isEqualTo(FUNCTION + "g");
        client().createConnectorProfile(custom("p", "MyConnector"));

        assertThatThrownBy(() -> client().unregisterConnector(request -> request.connectorLabel("MyConnector")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Some of the associated connector profiles are: [p]");
        client().unregisterConnector(
                        request -> request.connectorLabel("MyConnector").forceDelete(true));
        assertThatThrownBy(() -> client().unregisterConnector(request -> request.connectorLabel("MyConnector")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void only_registered_connectors_are_listed_and_they_have_labels() {
        assertThat(listed()).isEmpty();

        register("first");
        register("second");
        client().createConnectorProfile(custom("hub", "HubSpot"));

        assertThat(listed()).extracting(ConnectorDetail::connectorLabel).containsExactly("first", "second");
        assertThat(listed()).extracting(ConnectorDetail::connectorType).containsOnly(ConnectorType.CUSTOM_CONNECTOR);
        assertThat(listed())
                .allSatisfy(connector -> assertThat(connector.registeredAt()).isNotNull());
        assertThat(client().describeConnectors(request -> request.maxResults(100))
                        .connectors())
                .extracting(ConnectorDetail::connectorType)
                .hasSize(ConnectorType.knownValues().size() - 1)
                .doesNotContain(ConnectorType.CUSTOM_CONNECTOR);
    }

    @Test
    void a_connector_says_itself_what_it_is_and_nothing_is_made_up() {
        register("acme");
        client().updateConnectorRegistration(
                        request -> request.connectorLabel("acme").description("what the caller says later"));

        assertThat(described("acme"))
                .isEqualTo(ConnectorConfiguration.builder()
                        .connectorType(ConnectorType.CUSTOM_CONNECTOR)
                        .connectorLabel("acme")
                        .connectorArn(
                                "arn:aws:appflow:" + fake().region() + ":" + fake().accountId() + ":connector/acme")
                        .connectorProvisioningType(ConnectorProvisioningType.LAMBDA)
                        .connectorProvisioningConfig(
                                config -> config.lambda(lambda -> lambda.lambdaArn(FUNCTION + "f")))
                        .registeredAt(fake().clock().now())
                        .registeredBy(described("acme").registeredBy())
                        .build());
    }

    @Test
    void a_declared_answer_is_what_the_connector_says() {
        fake().givenConnector("acme", Path.of("src/test/resources/acme-connector.json"));

        ConnectorConfiguration acme = described("acme");
        assertThat(acme.connectorName()).isEqualTo("Acme ERP");
        assertThat(acme.connectorOwner()).isEqualTo("Acme");
        assertThat(acme.connectorDescription()).isEqualTo("Invoices and orders");
        assertThat(acme.connectorLabel()).isEqualTo("acme");
        assertThat(acme.connectorArn()).endsWith(":" + fake().accountId() + ":connector/acme");
        assertThat(acme.supportedOperators()).contains(Operators.PROJECTION);
        assertThat(acme.authenticationConfig()
                        .customAuthConfigs()
                        .get(0)
                        .authParameters()
                        .get(0)
                        .key())
                .isEqualTo("tenant");
        assertThat(acme.connectorProvisioningConfig().lambda().lambdaArn()).endsWith(":function:acme-erp");
        assertThat(listed()).singleElement().satisfies(detail -> {
            assertThat(detail.connectorName()).isEqualTo("Acme ERP");
            assertThat(detail.connectorModes()).containsExactly("SOURCE", "DESTINATION");
            assertThat(detail.supportedDataTransferTypes()).containsExactly(SupportedDataTransferType.RECORD);
        });

        client().unregisterConnector(request -> request.connectorLabel("acme"));
        assertThat(listed()).isEmpty();
        register("acme");
        assertThat(described("acme").connectorName()).isEqualTo("Acme ERP");
        assertThat(described("acme").connectorProvisioningConfig().lambda().lambdaArn())
                .isEqualTo(FUNCTION + "f");
    }

    @Test
    void connectors_by_aws_need_no_registration() {
        client().createConnectorProfile(custom("hub", "HubSpot"));

        assertThat(described("HubSpot"))
                .isEqualTo(ConnectorConfiguration.builder()
                        .connectorType(ConnectorType.CUSTOM_CONNECTOR)
                        .connectorLabel("HubSpot")
                        .build());
        fake().givenConnector(
                        "HubSpot",
                        DescribeConnectorResponse.builder()
                                .connectorConfiguration(connector -> connector.connectorVersion("2.0"))
                                .build());
        assertThat(described("HubSpot").connectorVersion()).isEqualTo("2.0");
        assertThat(listed()).isEmpty();
        assertRefused(
                () -> client().unregisterConnector(request -> request.connectorLabel("HubSpot")),
                ResourceNotFoundException.class,
                "Connector with label HubSpot does not exist.",
                "by AWS and not registered in the account");
    }

    @Test
    void a_misspelled_label_is_refused_in_the_recorded_words() {
        assertRefused(
                () -> client().createConnectorProfile(custom("hub", "Hubspot")),
                ResourceNotFoundException.class,
                "Connector:Hubspot is not registered. Please register it first before creating ConnectorProfile.",
                "no connector with the label \"Hubspot\" is registered; did you mean \"HubSpot\", which is by AWS and needs no"
                        + " registration? If not, register it with RegisterConnector, or ");
        register("acme-tickets");
        assertRefused(
                () -> described("acme-ticket"),
                ResourceNotFoundException.class,
                "Connector with label acme-ticket does not exist.",
                "did you mean \"acme-tickets\"? If not, register it with RegisterConnector, or ");
    }

    @Test
    void no_profile_is_looked_up_beside_a_connector_that_needs_none() {
        String flow = name("a");
        fake().givenConnectorProfile("erp", "acme");
        client().createFlow(flows().onDemand(flow)
                .sourceFlowConfig(flows().source().copy(source -> source.connectorProfileName("erp")))
                .destinationFlowConfigList(flows().onDemand(flow).build().destinationFlowConfigList().stream()
                        .map(destination -> destination.copy(side -> side.connectorProfileName("invented")))
                        .toList())
                .build());

        FlowDefinition listed = client().listFlows(request -> {}).flows().get(0);
        assertThat(listed.sourceConnectorLabel()).isNull();
        assertThat(client().describeFlow(request -> request.flowName(flow))
                        .sourceFlowConfig()
                        .connectorProfileName())
                .isEqualTo("erp");
        assertThat(client().listConnectorEntities(request ->
                                request.connectorType(ConnectorType.S3).connectorProfileName("invented"))
                        .connectorEntityMap())
                .isNotEmpty();
        client().deleteConnectorProfile(request -> request.connectorProfileName("erp"));

        assertThatThrownBy(
                        () -> client().createFlow(Requests.onDemand(name("b")).build()))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void entities_are_those_that_the_test_declares() {
        fake().givenConnectorProfile("slack", ConnectorType.SLACK);
        fake().givenEntity(ConnectorType.SLACK, "conversations");
        fake().givenEntity(
                        ConnectorType.SLACK,
                        "conversations/C01",
                        ConnectorEntityField.builder().identifier("ts").build());

        assertThat(entities("slack", null)).containsExactly(entity("conversations", true));
        assertThat(entities("slack", "conversations")).containsExactly(entity("conversations/C01", false));
        assertThat(client().describeConnectorEntity(request ->
                                request.connectorProfileName("slack").connectorEntityName("conversations/C01"))
                        .connectorEntityFields())
                .extracting(ConnectorEntityField::identifier)
                .containsExactly("ts");
        assertThatThrownBy(() -> client().describeConnectorEntity(
                                request -> request.connectorProfileName("slack").connectorEntityName("other")))
                .isInstanceOf(ResourceNotFoundException.class);
        client().resetConnectorMetadataCache(request -> request.connectorProfileName("slack"));
    }

    private List<ConnectorEntity> entities(String profile, @Nullable String path) {
        return client().listConnectorEntities(
                        request -> request.connectorProfileName(profile).entitiesPath(path))
                .connectorEntityMap()
                .getOrDefault("Objects", List.of());
    }

    private static ConnectorEntity entity(String name, boolean hasNested) {
        return ConnectorEntity.builder()
                .name(name)
                .label(name)
                .hasNestedEntities(hasNested)
                .build();
    }

    @Test
    void every_part_of_a_path_is_an_entity_from_the_roots_down() {
        fake().givenConnectorProfile("erp", "acme");
        fake().givenEntity("acme", "sales/orders/open");
        fake().givenEntity("acme", "Invoice");
        fake().givenEntity("acme", "sales/leads");
        fake().givenEntity("acme", "salesrep");
        fake().givenEntity("acme", "/sap/opu/odata/Order");

        assertThat(entities("erp", null))
                .containsExactly(
                        entity("sales", true),
                        entity("Invoice", false),
                        entity("salesrep", false),
                        entity("/sap", true));
        assertThat(entities("erp", "sales"))
                .containsExactly(entity("sales/orders", true), entity("sales/leads", false));
        assertThat(entities("erp", "sales/orders")).containsExactly(entity("sales/orders/open", false));
        assertThat(entities("erp", "sales/orders/open")).isEmpty();
        assertThat(entities("erp", "/sap/opu")).containsExactly(entity("/sap/opu/odata", true));
        String token = client().listConnectorEntities(
                        request -> request.connectorProfileName("erp").maxResults(1))
                .nextToken();
        assertThat(client().listConnectorEntities(request -> request.connectorProfileName("erp")
                                .maxResults(1)
                                .nextToken(token))
                        .connectorEntityMap()
                        .get("Objects"))
                .containsExactly(entity("Invoice", false));
    }

    @Test
    void the_cache_of_a_connector_is_named_by_its_profile_or_a_type_without_profiles() {
        fake().givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        fake().givenConnectorProfile("erp", "acme");
        fake().givenConnectorProfile("lake", ConnectorType.S3);
        for (ConnectorType type : List.of(
                ConnectorType.CUSTOMER_PROFILES,
                ConnectorType.EVENT_BRIDGE,
                ConnectorType.LOOKOUT_METRICS,
                ConnectorType.S3,
                ConnectorType.UPSOLVER)) {
            client().resetConnectorMetadataCache(request -> request.connectorType(type));
        }
        client().resetConnectorMetadataCache(
                        request -> request.connectorProfileName("crm").connectorEntityName("Account"));
        client().resetConnectorMetadataCache(request ->
                request.connectorProfileName("erp").apiVersion("v1").entitiesPath("sales"));

        String profile = "connectorProfileName is required unless connectorType is CustomerProfiles, EventBridge,"
                + " LookoutMetrics, S3 or Upsolver.";
        assertRefused(
                () -> client().resetConnectorMetadataCache(request -> {}),
                ValidationException.class,
                profile,
                "set connectorProfileName");
        assertRefused(
                () -> client().resetConnectorMetadataCache(request -> request.connectorType(ConnectorType.SALESFORCE)),
                ValidationException.class,
                profile,
                "set connectorProfileName");
        assertRefused(
                () -> client().resetConnectorMetadataCache(request -> request.connectorProfileName("erp")),
                ValidationException.class,
                "apiVersion is required for connector type CustomConnector.",
                "set apiVersion");
        assertRefused(
                () -> client().resetConnectorMetadataCache(request -> request.connectorProfileName("lake")),
                ValidationException.class,
                "connectorType is required for connector type S3.",
                "set connectorType to S3");
        assertThatThrownBy(() -> client().resetConnectorMetadataCache(request -> request.connectorProfileName("none")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void connectors_of_the_service_say_what_aws_prints_of_them() {
        ConnectorConfiguration salesforce = client().describeConnector(
                        request -> request.connectorType(ConnectorType.SALESFORCE))
                .connectorConfiguration();
        assertThat(salesforce.connectorDescription()).isEqualTo("Salesforce");
        assertThat(salesforce.connectorMetadata().salesforce().oAuthScopes())
                .containsExactly("api", "refresh_token", "id");
        assertThat(salesforce.isPrivateLinkEnabled()).isTrue();
        assertThat(salesforce.connectorName()).isNull();
        assertThat(salesforce.connectorOwner()).isNull();
        assertThat(salesforce.hasConnectorModes()).isFalse();
        assertThat(salesforce.hasSupportedWriteOperations()).isFalse();
        assertThat(
                        client()
                                .describeConnectors(request -> request.maxResults(100))
                                .connectorConfigurations()
                                .values()
                                .stream()
                                .filter(ConnectorConfiguration::isPrivateLinkEnabled)
                                .map(ConnectorConfiguration::connectorType))
                .containsExactlyInAnyOrder(
                        ConnectorType.SALESFORCE,
                        ConnectorType.SAPO_DATA,
                        ConnectorType.SINGULAR,
                        ConnectorType.SNOWFLAKE,
                        ConnectorType.TRENDMICRO);
    }
}
