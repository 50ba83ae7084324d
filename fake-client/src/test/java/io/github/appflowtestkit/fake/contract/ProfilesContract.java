package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.Requests;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileConfig;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileCredentials;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileProperties;
import software.amazon.awssdk.services.appflow.model.ConnectorProvisioningConfig;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CustomConnectorProfileCredentials;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningFailureCause;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningStatus;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorProfileCredentials;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** What a connector profile and a custom connector must have, and private connections. */
public abstract class ProfilesContract extends WordsContract {

    private static final String LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:tickets";

    private static final Consumer<ConnectorProfileProperties.Builder> ZENDESK =
            properties -> properties.zendesk(zendesk -> zendesk.instanceUrl("https://shop.zendesk.com"));
    private static final Consumer<ConnectorProfileCredentials.Builder> ZENDESK_SECRETS =
            credentials -> credentials.zendesk(zendesk -> zendesk.clientId("id").clientSecret("secret"));

    private static void veeva(ConnectorProfileProperties.Builder properties) {
        properties.veeva(veeva -> veeva.instanceUrl("https://shop.veevavault.com"));
    }

    private static void veevaSecrets(ConnectorProfileCredentials.Builder credentials) {
        credentials.veeva(veeva -> veeva.username("me").password("secret"));
    }

    private static ConnectorProfileConfig config(
            Consumer<ConnectorProfileProperties.Builder> properties,
            Consumer<ConnectorProfileCredentials.Builder> credentials) {
        return ConnectorProfileConfig.builder()
                .connectorProfileProperties(properties)
                .connectorProfileCredentials(credentials)
                .build();
    }

    private void create(ConnectorType type, ConnectorProfileConfig config) {
        boolean custom = type == ConnectorType.CUSTOM_CONNECTOR;
        client().createConnectorProfile(request -> request.connectorProfileName("p")
                .connectorType(type)
                .connectorLabel(custom ? "MyConnector" : null)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config));
    }

    private void update(ConnectorProfileConfig config) {
        client().updateConnectorProfile(request -> request.connectorProfileName("p")
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config));
    }

    private static void assertRefused(String words, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ValidationException.class).hasMessageContaining(words);
    }

    private ConnectorProfile described() {
        List<ConnectorProfile> details = client().describeConnectorProfiles(
                        request -> request.connectorProfileNames("p"))
                .connectorProfileDetails();
        assertThat(details).hasSize(1);
        return details.get(0);
    }

    @Test
    void a_profile_has_the_properties_of_its_own_connector_only() {
        String words = "connectorProfileProperties must hold the properties of Zendesk and of no other connector.";
        assertRefused(words, () -> create(ConnectorType.ZENDESK, config(ProfilesContract::veeva, ZENDESK_SECRETS)));
        assertRefused(
                words,
                () -> create(ConnectorType.ZENDESK, config(ZENDESK.andThen(ProfilesContract::veeva), ZENDESK_SECRETS)));
        assertRefused(words, () -> create(ConnectorType.ZENDESK, config(properties -> {}, ZENDESK_SECRETS)));
        assertRefused("Connector type S3 has no", () -> create(ConnectorType.S3, config(ZENDESK, ZENDESK_SECRETS)));

        create(ConnectorType.ZENDESK, config(ZENDESK, ZENDESK_SECRETS));

        assertRefused(words, () -> update(config(ProfilesContract::veeva, ProfilesContract::veevaSecrets)));
        assertRefused(words, () -> update(config(properties -> {}, ZENDESK_SECRETS)));
        assertThat(described().connectorProfileProperties())
                .isEqualTo(ConnectorProfileProperties.builder()
                        .applyMutation(ZENDESK)
                        .build());
    }

    @Test
    void a_profile_has_the_credentials_of_its_own_connector_only() {
        String words = "connectorProfileCredentials must hold the credentials of Zendesk and of no other connector.";
        assertRefused(words, () -> create(ConnectorType.ZENDESK, config(ZENDESK, ProfilesContract::veevaSecrets)));
        assertRefused(
                words,
                () -> create(
                        ConnectorType.ZENDESK,
                        config(ZENDESK, ZENDESK_SECRETS.andThen(ProfilesContract::veevaSecrets))));
        assertRefused(words, () -> create(ConnectorType.ZENDESK, config(ZENDESK, credentials -> {})));
        assertRefused(
                words,
                () -> create(
                        ConnectorType.ZENDESK,
                        ConnectorProfileConfig.builder()
                                .connectorProfileProperties(ZENDESK)
                                .build()));

        create(ConnectorType.ZENDESK, config(ZENDESK, ZENDESK_SECRETS));

        assertRefused(words, () -> update(config(ZENDESK, ProfilesContract::veevaSecrets)));
        update(config(ZENDESK, ZENDESK_SECRETS));
    }

    @Test
    void credentials_are_not_empty() {
        assertRefused(
                "credentials of SAPOData",
                () -> create(
                        ConnectorType.SAPO_DATA,
                        config(
                                properties ->
                                        properties.sapoData(sap -> sap.applicationHostUrl("https://sap.example.com")
                                                .applicationServicePath("/sap")
                                                .portNumber(443)
                                                .clientNumber("100")),
                                credentials -> credentials.sapoData(sap -> {}))));
        assertRefused(
                "credentials of Pardot",
                () -> create(
                        ConnectorType.PARDOT,
                        config(
                                properties -> properties.pardot(pardot -> {}),
                                credentials -> credentials.pardot(pardot -> {}))));
        assertRefused(
                "credentials of ServiceNow",
                () -> create(
                        ConnectorType.SERVICENOW,
                        config(
                                properties -> properties.serviceNow(now -> now.instanceUrl("https://x.example.com")),
                                credentials -> credentials.serviceNow(now -> {}))));
        // Amplitude and others have empty properties.
        create(
                ConnectorType.AMPLITUDE,
                config(
                        properties -> properties.amplitude(amplitude -> {}),
                        credentials -> credentials.amplitude(
                                amplitude -> amplitude.apiKey("key").secretKey("secret"))));
    }

    private void salesforce(Consumer<SalesforceConnectorProfileCredentials.Builder> credentials) {
        create(
                ConnectorType.SALESFORCE,
                config(properties -> properties.salesforce(salesforce -> {}), all -> all.salesforce(credentials)));
    }

    @Test
    void salesforce_grants_need_what_they_name() {
        assertRefused(
                "oAuth2GrantType CLIENT_CREDENTIALS is not supported for Salesforce.",
                () -> salesforce(salesforce ->
                        salesforce.oAuth2GrantType("CLIENT_CREDENTIALS").accessToken("a")));
        assertRefused(
                "Validation exception: AuthCode cannot be blank for connector: SALESFORCE",
                () -> salesforce(salesforce -> salesforce
                        .oAuth2GrantType("CLIENT_CREDENTIALS")
                        .clientCredentialsArn("arn:aws:secretsmanager:us-east-1:123456789012:secret:app")));
        assertRefused(
                "jwtToken is required for oAuth2GrantType JWT_BEARER.",
                () -> salesforce(
                        salesforce -> salesforce.oAuth2GrantType("JWT_BEARER").accessToken("a")));
        assertRefused(
                "Validation exception: AuthCode cannot be blank for connector: SALESFORCE",
                () -> salesforce(salesforce -> salesforce.oAuth2GrantType("AUTHORIZATION_CODE")));

        salesforce(salesforce -> salesforce.oAuth2GrantType("JWT_BEARER").jwtToken("a.b.c"));
    }

    private void custom(Consumer<CustomConnectorProfileCredentials.Builder> credentials) {
        create(
                ConnectorType.CUSTOM_CONNECTOR,
                config(
                        properties -> properties.customConnector(custom -> custom.profileProperties(Map.of("a", "b"))),
                        all -> all.customConnector(credentials)));
    }

    @Test
    void the_authentication_types_of_custom_connectors_need_their_member() {
        fake().givenConnector("MyConnector");
        Map.of("BASIC", "basic", "OAUTH2", "oauth2", "APIKEY", "apiKey", "CUSTOM", "custom")
                .forEach((type, member) -> assertRefused(
                        member + " is required for authenticationType " + type + ".",
                        () -> custom(custom -> custom.authenticationType(type))));
        assertRefused(
                "basic is required for authenticationType BASIC.",
                () -> custom(custom -> custom.authenticationType("BASIC").apiKey(key -> key.apiKey("k"))));

        custom(custom -> custom.authenticationType("CUSTOM").custom(own -> own.customAuthenticationType("mine")));
    }

    private void register(String label, Consumer<ConnectorProvisioningConfig.Builder> provisioning) {
        client().registerConnector(request -> request.connectorLabel(label)
                .connectorProvisioningType("LAMBDA")
                .connectorProvisioningConfig(provisioning));
    }

    @Test
    void a_connector_is_registered_with_its_lambda_function() {
        String required = "connectorProvisioningConfig must hold the Lambda function of the connector.";
        assertRefused(required, () -> client().registerConnector(request -> request.connectorLabel("tickets")));
        assertRefused(required, () -> register("tickets", config -> {}));
        for (String arn : List.of(
                "arn:aws:s3:us-east-1:123456789012:bucket",
                "arn:aws:lambda:us-east-1:123456789012:layer:tickets:1",
                "arn:aws:lambda:us-east-1:123456789012:function:")) {
            assertRefused(
                    "lambdaArn must be the ARN of a Lambda function: " + arn,
                    () -> register("tickets", config -> config.lambda(lambda -> lambda.lambdaArn(arn))));
        }

        register("tickets", config -> config.lambda(lambda -> lambda.lambdaArn(LAMBDA)));
        register("tickets-2", config -> config.lambda(lambda -> lambda.lambdaArn(LAMBDA + ":live")));

        assertRefused(
                "lambdaArn must be the ARN of a Lambda function",
                () -> client().updateConnectorRegistration(request -> request.connectorLabel("tickets")
                        .connectorProvisioningConfig(config ->
                                config.lambda(lambda -> lambda.lambdaArn("arn:aws:sqs:us-east-1:123456789012:q")))));
        client().updateConnectorRegistration(
                        request -> request.connectorLabel("tickets").description("no change of the function"));
    }

    private void createPrivate() {
        client().createConnectorProfile(request -> request.connectorProfileName("p")
                .connectorType(ConnectorType.SALESFORCE)
                .connectionMode(ConnectionMode.PRIVATE)
                .connectorProfileConfig(config(
                        properties -> properties.salesforce(salesforce -> {}),
                        all -> all.salesforce(salesforce -> salesforce.accessToken("a")))));
    }

    @Test
    void the_connection_of_a_private_profile_exists_at_once() {
        createPrivate();

        assertThat(described().privateConnectionProvisioningState().status())
                .isEqualTo(PrivateConnectionProvisioningStatus.CREATED);
        client().updateConnectorProfile(request -> request.connectorProfileName("p")
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config(
                        properties -> properties.salesforce(salesforce -> {}),
                        all -> all.salesforce(salesforce -> salesforce.accessToken("a")))));
        assertThat(described().privateConnectionProvisioningState()).isNull();
    }

    @Test
    void a_test_says_how_far_a_private_connection_is() {
        fake().givenPrivateConnection("p").pending();
        createPrivate();
        Executable createFlow = () -> client().createFlow(Requests.onDemand(name("a"))
                .sourceFlowConfig(Requests.salesforce("Account").copy(source -> source.connectorProfileName("p")))
                .build());

        assertThat(described().privateConnectionProvisioningState().status())
                .isEqualTo(PrivateConnectionProvisioningStatus.PENDING);
        assertRefused("The private connection of connector profile p is PENDING.", createFlow::execute);

        fake().givenPrivateConnection("p")
                .failed(PrivateConnectionProvisioningFailureCause.ACCESS_DENIED, "no such service");
        assertThat(described().privateConnectionProvisioningState()).satisfies(connection -> {
            assertThat(connection.status()).isEqualTo(PrivateConnectionProvisioningStatus.FAILED);
            assertThat(connection.failureCause()).isEqualTo(PrivateConnectionProvisioningFailureCause.ACCESS_DENIED);
            assertThat(connection.failureMessage()).isEqualTo("no such service");
        });

        fake().givenPrivateConnection("p").created();
        assertThat(client().createFlow(Requests.onDemand(name("b"))
                                .sourceFlowConfig(
                                        Requests.salesforce("Account").copy(source -> source.connectorProfileName("p")))
                                .build())
                        .flowArn())
                .isNotEmpty();
    }

    @Test
    void connectors_with_private_links_say_so() {
        List<ConnectorType> with = List.of(
                ConnectorType.SALESFORCE,
                ConnectorType.SAPO_DATA,
                ConnectorType.SINGULAR,
                ConnectorType.SNOWFLAKE,
                ConnectorType.TRENDMICRO);

        client().describeConnectorsPaginator(request -> {}).stream()
                .flatMap(page -> page.connectorConfigurations().entrySet().stream())
                .forEach(entry -> assertThat(entry.getValue().isPrivateLinkEnabled())
                        .as("%s", entry.getKey())
                        .isEqualTo(with.contains(entry.getKey())));
    }
}
