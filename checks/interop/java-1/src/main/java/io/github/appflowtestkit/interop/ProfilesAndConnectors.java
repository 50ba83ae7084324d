package io.github.appflowtestkit.interop;

import com.amazonaws.services.appflow.AmazonAppflow;
import com.amazonaws.services.appflow.model.ConflictException;
import com.amazonaws.services.appflow.model.ConnectionMode;
import com.amazonaws.services.appflow.model.ConnectorConfiguration;
import com.amazonaws.services.appflow.model.ConnectorEntity;
import com.amazonaws.services.appflow.model.ConnectorEntityField;
import com.amazonaws.services.appflow.model.ConnectorProfile;
import com.amazonaws.services.appflow.model.ConnectorProfileConfig;
import com.amazonaws.services.appflow.model.ConnectorProfileCredentials;
import com.amazonaws.services.appflow.model.ConnectorProfileProperties;
import com.amazonaws.services.appflow.model.ConnectorProvisioningConfig;
import com.amazonaws.services.appflow.model.ConnectorProvisioningType;
import com.amazonaws.services.appflow.model.ConnectorType;
import com.amazonaws.services.appflow.model.CreateConnectorProfileRequest;
import com.amazonaws.services.appflow.model.DescribeConnectorEntityRequest;
import com.amazonaws.services.appflow.model.DescribeConnectorProfilesRequest;
import com.amazonaws.services.appflow.model.DescribeConnectorRequest;
import com.amazonaws.services.appflow.model.DescribeConnectorsRequest;
import com.amazonaws.services.appflow.model.LambdaConnectorProvisioningConfig;
import com.amazonaws.services.appflow.model.ListConnectorEntitiesRequest;
import com.amazonaws.services.appflow.model.ListConnectorsRequest;
import com.amazonaws.services.appflow.model.ListConnectorsResult;
import com.amazonaws.services.appflow.model.RegisterConnectorRequest;
import com.amazonaws.services.appflow.model.ResetConnectorMetadataCacheRequest;
import com.amazonaws.services.appflow.model.ResourceNotFoundException;
import com.amazonaws.services.appflow.model.SalesforceConnectorProfileCredentials;
import com.amazonaws.services.appflow.model.SalesforceConnectorProfileProperties;
import com.amazonaws.services.appflow.model.UnregisterConnectorRequest;
import com.amazonaws.services.appflow.model.UpdateConnectorProfileRequest;
import com.amazonaws.services.appflow.model.UpdateConnectorRegistrationRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Connector profiles, what a connector holds, and custom connectors. */
final class ProfilesAndConnectors {

    private static final String PROFILE = "crm-production";
    private static final String LABEL = "acme-tickets";

    /** Fields of an entity, with a value of each kind. */
    private static final String FIELDS = """
            [{"identifier": "Id", "label": "Order", "isPrimaryKey": true, "isDeprecated": false},
             {"identifier": "Total__c",
              "supportedFieldTypeDetails": {"v1": {
                "fieldType": "currency",
                "filterOperators": ["EQUAL_TO", "GREATER_THAN"],
                "fieldValueRange": {"minimum": 0.5, "maximum": 1000000}}},
              "destinationProperties": {"isCreatable": true, "supportedWriteOperations": ["INSERT", "UPSERT"]},
              "customProperties": {"acme/unit": "EUR"}}]
            """;

    private final Client client;
    private final Checks checks;
    private final ServedFake fake;

    ProfilesAndConnectors(Client client, ServedFake fake) {
        this.client = client;
        this.checks = client.checks();
        this.fake = fake;
    }

    void check() throws IOException, InterruptedException {
        profiles();
        entities();
        connectors();
    }

    private void profiles() {
        CreateConnectorProfileRequest request = new CreateConnectorProfileRequest()
                .withConnectorProfileName(PROFILE)
                .withConnectorType(ConnectorType.Salesforce)
                .withConnectionMode(ConnectionMode.Public)
                .withClientToken("profile-1")
                .withConnectorProfileConfig(config("https://crm.example.com"));
        String arn = client.call(AmazonAppflow::createConnectorProfile, request).getConnectorProfileArn();
        checks.that("a profile has an ARN", arn, ServedFake.arn("connectorprofile", PROFILE));
        checks.that(
                "the same token acts once",
                client.call(AmazonAppflow::createConnectorProfile, request).getConnectorProfileArn(),
                arn);
        client.refused(
                AmazonAppflow::createConnectorProfile,
                request.clone().withClientToken("profile-2"),
                ConflictException.class,
                409,
                "Conflict executing request: Connector Profile with name crm-production already exists.");
        client.call(
                AmazonAppflow::updateConnectorProfile,
                new UpdateConnectorProfileRequest()
                        .withConnectorProfileName(PROFILE)
                        .withConnectionMode(ConnectionMode.Public)
                        .withConnectorProfileConfig(config("https://new.example.com")));
        List<ConnectorProfile> details = client.call(
                        AmazonAppflow::describeConnectorProfiles,
                        new DescribeConnectorProfilesRequest().withConnectorProfileNames(PROFILE, "missing"))
                .getConnectorProfileDetails();
        checks.that(
                "there is one profile",
                details.stream().map(ConnectorProfile::getConnectorProfileName).toList(),
                List.of(PROFILE));
        ConnectorProfile profile = details.get(0);
        checks.that(
                "it was updated",
                profile.getConnectorProfileProperties().getSalesforce().getInstanceUrl(),
                "https://new.example.com");
        checks.that("its time is a Date", profile.getCreatedAt(), Date.from(Instant.parse(ServedFake.START)));
    }

    private static ConnectorProfileConfig config(String instanceUrl) {
        return new ConnectorProfileConfig()
                .withConnectorProfileProperties(new ConnectorProfileProperties()
                        .withSalesforce(new SalesforceConnectorProfileProperties().withInstanceUrl(instanceUrl)))
                .withConnectorProfileCredentials(new ConnectorProfileCredentials()
                        .withSalesforce(new SalesforceConnectorProfileCredentials()
                                .withAccessToken("very-secret")
                                .withRefreshToken("also-secret")));
    }

    private void entities() throws IOException, InterruptedException {
        String first = declared().get(0).getName();
        checks.that(
                "an entity has fields",
                client.call(AmazonAppflow::describeConnectorEntity, entity(first))
                        .getConnectorEntityFields()
                        .isEmpty(),
                false);
        client.call(
                AmazonAppflow::resetConnectorMetadataCache,
                new ResetConnectorMetadataCacheRequest().withConnectorProfileName(PROFILE));
        String declaration = "{\"connectorType\": \"Salesforce\", \"connectorEntityName\": \"Order__c\","
                + " \"connectorEntityFields\": " + FIELDS + "}";
        checks.that("an entity is declared", fake.admin("connector-entities", declaration), 200);
        checks.that(
                "the connector has what was declared",
                declared(),
                List.of(new ConnectorEntity()
                        .withName("Order__c")
                        .withLabel("Order__c")
                        .withHasNestedEntities(false)));
        checks.that(
                "its fields are those that were declared",
                client.call(AmazonAppflow::describeConnectorEntity, entity("Order__c"))
                        .getConnectorEntityFields(),
                ServedFake.list(FIELDS, ConnectorEntityField.class));
    }

    private List<ConnectorEntity> declared() {
        return client
                .call(
                        AmazonAppflow::listConnectorEntities,
                        new ListConnectorEntitiesRequest().withConnectorProfileName(PROFILE))
                .getConnectorEntityMap()
                .values()
                .stream()
                .flatMap(Collection::stream)
                .toList();
    }

    private static DescribeConnectorEntityRequest entity(String name) {
        return new DescribeConnectorEntityRequest()
                .withConnectorProfileName(PROFILE)
                .withConnectorEntityName(name);
    }

    private static ConnectorProvisioningConfig lambda(String function) {
        return new ConnectorProvisioningConfig()
                .withLambda(new LambdaConnectorProvisioningConfig().withLambdaArn(function));
    }

    private void connectors() {
        String function = "arn:aws:lambda:" + ServedFake.REGION + ":" + ServedFake.ACCOUNT + ":function:tickets";
        client.call(
                AmazonAppflow::registerConnector,
                new RegisterConnectorRequest()
                        .withConnectorLabel(LABEL)
                        .withConnectorProvisioningType(ConnectorProvisioningType.LAMBDA)
                        .withConnectorProvisioningConfig(lambda(function)));
        client.call(
                AmazonAppflow::updateConnectorRegistration,
                new UpdateConnectorRegistrationRequest()
                        .withConnectorLabel(LABEL)
                        .withDescription("Tickets - second edition")
                        .withConnectorProvisioningConfig(lambda(function + "-2")));
        DescribeConnectorRequest described = new DescribeConnectorRequest()
                .withConnectorType(ConnectorType.CustomConnector)
                .withConnectorLabel(LABEL);
        ConnectorConfiguration configuration =
                client.call(AmazonAppflow::describeConnector, described).getConnectorConfiguration();
        checks.that(
                "its function was updated", configuration.getConnectorProvisioningConfig(), lambda(function + "-2"));
        checks.that("what it has not said is absent", configuration.getConnectorDescription(), null);
        Map<String, ConnectorConfiguration> types = client.call(
                        AmazonAppflow::describeConnectors,
                        new DescribeConnectorsRequest()
                                .withConnectorTypes(ConnectorType.Salesforce, ConnectorType.Marketo))
                .getConnectorConfigurations();
        checks.that(
                "connectors are described by type",
                List.copyOf(new TreeSet<>(types.keySet())),
                List.of("Marketo", "Salesforce"));
        checks.that("the custom connector is listed once", timesListed(LABEL), 1L);
        client.call(AmazonAppflow::unregisterConnector, new UnregisterConnectorRequest().withConnectorLabel(LABEL));
        client.refused(
                AmazonAppflow::describeConnector,
                described,
                ResourceNotFoundException.class,
                404,
                "Connector with label acme-tickets does not exist.");
    }

    private long timesListed(String label) {
        long times = 0;
        ListConnectorsRequest request = new ListConnectorsRequest().withMaxResults(5);
        do {
            ListConnectorsResult page = client.call(AmazonAppflow::listConnectors, request);
            times += page.getConnectors().stream()
                    .filter(connector -> label.equals(connector.getConnectorLabel()))
                    .count();
            request.setNextToken(page.getNextToken());
        } while (request.getNextToken() != null);
        return times;
    }
}
