package io.github.appflowtestkit.fake.examples;

import static io.github.appflowtestkit.fake.examples.Example.Verdict.ACCEPTED;
import static io.github.appflowtestkit.fake.examples.Example.Verdict.AGREES;
import static io.github.appflowtestkit.fake.examples.Example.Verdict.DIFFERS;
import static io.github.appflowtestkit.fake.examples.Example.Verdict.NO_PROJECTION;
import static io.github.appflowtestkit.fake.examples.Example.Verdict.SAME_WORDS;
import static software.amazon.awssdk.services.appflow.model.ConnectorType.MARKETO;
import static software.amazon.awssdk.services.appflow.model.ConnectorType.SALESFORCE;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Requests;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;
import software.amazon.awssdk.services.appflow.model.OperatorPropertiesKeys;
import software.amazon.awssdk.services.appflow.model.Task;

/** All examples of the API Reference, with what comes of them. */
public final class Examples {

    private static final String NAME_CUT = "the printed ARN lacks the end of the name that was asked for";
    private static final String UNPROJECTED =
            "the flow has no projection, which the service refuses (terraform-provider-aws 34482)";
    private static final String OTHER_FLOW = "the printed ARN is that of another flow than was asked for";
    private static final String ENTITY_LABELS = "the fake's entities are labelled with their names";
    private static final String TRENDMICRO =
            "Request failed with Trendmicro Status Code 404: , RequestId: RequestId_value";
    private static final RunResult SUCCESS = new RunResult(23_342, 234, 0, 0, Optional.empty());

    private Examples() {}

    /** The table. */
    public static List<Example> all() {
        return Stream.of(profiles(), flows(), connectors(), runs())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> profiles() {
        Operation create = Operation.CREATE_CONNECTOR_PROFILE;
        Operation delete = Operation.DELETE_CONNECTOR_PROFILE;
        Operation describe = Operation.DESCRIBE_CONNECTOR_PROFILES;
        String java = "Connector profile creation (Java, on the CreateFlow page)";
        Consumer<FakeAppflow> marketo = fake -> fake.client().createConnectorProfile(marketo("OldMarketoProfile"));
        return List.of(
                example(
                        create,
                        "CustomConnector",
                        DIFFERS,
                        "the page prints properties and credentials of Salesforce for a custom connector; the fake refuses"
                                + " them",
                        fake -> fake.givenConnector("MyCustomConnector")),
                differing(
                        create, "Salesforce without OAuth", Set.of("connectorProfileArn"), NAME_CUT, Examples::nothing),
                differing(create, "Salesforce with OAuth", Set.of("connectorProfileArn"), NAME_CUT, Examples::nothing),
                example(create, "Zendesk", AGREES, "", Examples::nothing),
                example(create, "Google Analytics", AGREES, "", Examples::nothing),
                example(create, "Marketo", AGREES, "", Examples::nothing),
                example(create, java, ACCEPTED, "", Examples::nothing),
                example(delete, "Marketo (success)", AGREES, "", profile("testMarketoProfile", MARKETO)),
                example(delete, "Marketo (conflict)", SAME_WORDS, "", Examples::profileInUse),
                example(describe, "example 1", AGREES, "", marketo),
                example(describe, "example 2 (with connectorLabel)", AGREES, "", marketo),
                differing(
                        Operation.UPDATE_CONNECTOR_PROFILE,
                        "UpdateConnectorProfile example using Salesforce",
                        Set.of("connectorProfileArn"),
                        NAME_CUT,
                        profile("Connector_Profile_Name_value", SALESFORCE)));
    }

    private static List<Example> flows() {
        Operation create = Operation.CREATE_FLOW;
        Operation update = Operation.UPDATE_FLOW;
        Operation delete = Operation.DELETE_FLOW;
        return List.of(
                example(create, "Salesforce", NO_PROJECTION, UNPROJECTED, Examples::nothing),
                example(create, "Zendesk", NO_PROJECTION, UNPROJECTED, Examples::nothing),
                example(create, "Google Analytics", NO_PROJECTION, UNPROJECTED, Examples::nothing),
                example(create, "Marketo", NO_PROJECTION, UNPROJECTED, Examples::nothing),
                example(
                        create,
                        "Tasks / Mapping task (Java, examples 8 to 11)",
                        ACCEPTED,
                        "",
                        profile("salesforceProfileName", SALESFORCE)),
                example(update, "Salesforce", NO_PROJECTION, UNPROJECTED, flow("testFlow-newpayload")),
                example(update, "Zendesk", NO_PROJECTION, UNPROJECTED, flow("testFlowZendesk")),
                example(update, "Google Analytics", NO_PROJECTION, UNPROJECTED, flow("testFlowGAnalytics")),
                example(update, "Marketo", NO_PROJECTION, UNPROJECTED, flow("testMarketo")),
                differing(
                        Operation.DESCRIBE_FLOW,
                        "DescribeFlow example",
                        Set.of("flowName", "tasks.taskType"),
                        "the page prints another flow than was asked for, and task types that the service model does"
                                + " not have",
                        Examples::describedFlow),
                differing(
                        Operation.LIST_FLOWS,
                        "ListFlows examples",
                        Set.of("flows.sourceConnectorLabel", "flows.destinationConnectorLabel"),
                        "the page prints labels of custom connectors for a flow from Salesforce to S3",
                        Examples::listedFlow),
                example(
                        delete,
                        "An active scheduled flow with forceDelete false",
                        SAME_WORDS,
                        "",
                        active("flowName_value")),
                example(
                        delete,
                        "An active scheduled flow with forceDelete true",
                        AGREES,
                        "",
                        active("flowName_value")));
    }

    private static List<Example> connectors() {
        return List.of(
                differing(
                        Operation.DESCRIBE_CONNECTOR,
                        "Describing the given connector",
                        Set.of(
                                "connectorConfiguration.connectorType",
                                "connectorConfiguration.logoURL",
                                "connectorConfiguration.supportedDestinationConnectors"),
                        "logos are not imitated; the page spells the connector type in a way that the service model"
                                + " does not have, and lists destinations that the model does not have",
                        Examples::nothing),
                new Example(
                        Operation.DESCRIBE_CONNECTOR_ENTITY,
                        "DescribeConnectorEntity example",
                        AGREES,
                        Set.of(),
                        "",
                        Examples::printedFields),
                differing(
                        Operation.DESCRIBE_CONNECTORS,
                        "first page",
                        Set.of(
                                "connectorConfigurations.canUseAsDestination",
                                "connectorConfigurations.isPrivateLinkEnabled",
                                "connectorConfigurations.supportedDestinationConnectors",
                                "connectorConfigurations.supportedSchedulingFrequencies"),
                        "the page is older than the User Guide's lists of destinations and private connections, and spells"
                                + " frequencies in a way that the service model does not have",
                        Examples::nothing),
                example(Operation.DESCRIBE_CONNECTORS, "with nextToken", ACCEPTED, "", Examples::nothing),
                differing(
                        Operation.LIST_CONNECTOR_ENTITIES,
                        "with connectorType",
                        Set.of("connectorEntityMap.label"),
                        ENTITY_LABELS,
                        Examples::slack),
                differing(
                        Operation.LIST_CONNECTOR_ENTITIES,
                        "without connectorType",
                        Set.of("connectorEntityMap.label"),
                        ENTITY_LABELS,
                        Examples::slack),
                differing(
                        Operation.LIST_CONNECTOR_ENTITIES,
                        "with entitiesPath",
                        Set.of(
                                "connectorEntityMap.name",
                                "connectorEntityMap.label",
                                "connectorEntityMap.hasNestedEntities"),
                        "the fake lists all entities in the group Objects, the page these in Channels",
                        Examples::slack),
                differing(
                        Operation.LIST_CONNECTORS,
                        "Listing connectors",
                        Set.of(
                                "connectors.applicationType",
                                "connectors.connectorDescription",
                                "connectors.connectorLabel",
                                "connectors.connectorModes",
                                "connectors.connectorName",
                                "connectors.connectorOwner",
                                "connectors.connectorProvisioningType",
                                "connectors.connectorType",
                                "connectors.connectorVersion",
                                "connectors.registeredAt",
                                "connectors.registeredBy"),
                        "the page spells the connector type in a way that the service model does not have, and prints two"
                                + " connectors with one label, though one connector was asked for; a connector's answer"
                                + " has no application type",
                        Examples::listedConnectors),
                differing(
                        Operation.REGISTER_CONNECTOR,
                        "Registering a connector",
                        Set.of("connectorArn"),
                        NAME_CUT,
                        Examples::nothing),
                example(
                        Operation.RESET_CONNECTOR_METADATA_CACHE,
                        "Reset cache of entity names",
                        AGREES,
                        "",
                        profile("MyCustomConnector", SALESFORCE)),
                example(
                        Operation.RESET_CONNECTOR_METADATA_CACHE,
                        "Reset cache of entity details",
                        AGREES,
                        "",
                        profile("MyCustomConnector", SALESFORCE)),
                differing(
                        Operation.UNREGISTER_CONNECTOR,
                        "Unregister connectors",
                        Set.of(),
                        "the page prints the refusal beside a request with forceDelete, which the refusal asks for; without"
                                + " it the fake refuses in the same words",
                        fake -> fake.givenConnectorProfile("myTestProfile1", "MySampleCustomConnector")));
    }

    private static List<Example> runs() {
        Operation records = Operation.DESCRIBE_FLOW_EXECUTION_RECORDS;
        return List.of(
                example(records, "page 1 of 3", AGREES, "", runs("name", SUCCESS, SUCCESS, failure(978_978))),
                example(records, "page 2 of 3", AGREES, "", runs("test-new-create", SUCCESS, SUCCESS, SUCCESS)),
                example(
                        records,
                        "page 3 of 3",
                        AGREES,
                        "",
                        runs("name", SUCCESS, new RunResult(0, 0, 0, 0, Optional.of(TRENDMICRO)), SUCCESS)),
                differing(Operation.START_FLOW, "StartFlow example", Set.of("flowArn"), OTHER_FLOW, flow("name")),
                differing(Operation.STOP_FLOW, "StopFlow example", Set.of("flowArn"), OTHER_FLOW, active("name")));
    }

    private static Example example(
            Operation operation, String title, Example.Verdict verdict, String why, Consumer<FakeAppflow> given) {
        return new Example(operation, title, verdict, Set.of(), why, (fake, printed) -> given.accept(fake));
    }

    private static Example differing(
            Operation operation, String title, Set<String> members, String why, Consumer<FakeAppflow> given) {
        return new Example(operation, title, DIFFERS, members, why, (fake, printed) -> given.accept(fake));
    }

    private static void nothing(FakeAppflow fake) {}

    private static Consumer<FakeAppflow> profile(String name, ConnectorType type) {
        return fake -> fake.givenConnectorProfile(name, type);
    }

    private static CreateConnectorProfileRequest marketo(String name) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName(name)
                .connectorType(MARKETO)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config -> config.connectorProfileProperties(
                                properties -> properties.marketo(marketo -> marketo.instanceUrl("MarketoUrl")))
                        .connectorProfileCredentials(credentials -> credentials.marketo(
                                marketo -> marketo.clientId("id").clientSecret("secret"))))
                .build();
    }

    private static Consumer<FakeAppflow> flow(String name) {
        return fake -> give(fake, Requests.onDemand(name));
    }

    private static void give(FakeAppflow fake, CreateFlowRequest.Builder flow) {
        fake.givenConnectorProfile(Requests.PROFILE, SALESFORCE);
        fake.givenFlow(flow.build());
    }

    private static Consumer<FakeAppflow> active(String name) {
        return fake -> {
            give(fake, Requests.scheduled(name, "rate(1hours)"));
            fake.client().startFlow(request -> request.flowName(name));
        };
    }

    private static void profileInUse(FakeAppflow fake) {
        fake.givenConnectorProfile("testMarketoProfile", SALESFORCE);
        give(
                fake,
                Requests.onDemand("myTestFlow1")
                        .sourceFlowConfig(Requests.salesforce("Account")
                                .copy(source -> source.connectorProfileName("testMarketoProfile"))));
    }

    private static void describedFlow(FakeAppflow fake) {
        fake.givenConnectorProfile("connectorProfileName", SALESFORCE);
        fake.givenConnectorProfile("connector_profile_name", SALESFORCE);
        give(
                fake,
                Requests.onDemand("name")
                        .sourceFlowConfig(Requests.salesforce("Account")
                                .copy(source -> source.connectorProfileName("connectorProfileName")))
                        .destinationFlowConfigList(Requests.s3("salesforceaccountflowbucket")
                                .copy(destination -> destination.connectorProfileName("connector_profile_name")))
                        .tasks(
                                mapping("Id", "id"),
                                mapping("Name", "string"),
                                Requests.projection().copy(task -> task.sourceFields("Id", "Name")))
                        .tags(Map.of("internalId", "1", "resourceArn", "arn")));
    }

    private static Task mapping(String field, String type) {
        return Requests.map()
                .copy(task -> task.sourceFields(field)
                        .destinationField(field)
                        .taskProperties(Map.of(
                                OperatorPropertiesKeys.SOURCE_DATA_TYPE, type,
                                OperatorPropertiesKeys.DESTINATION_DATA_TYPE, type)));
    }

    private static void listedFlow(FakeAppflow fake) {
        give(
                fake,
                Requests.onDemand("test-flow-1")
                        .description("test flow 1 description")
                        .tags(Map.of(
                                "internalId",
                                "1",
                                "resourceArn",
                                "arn:aws:appflow:us-east-1:123456789012:flow/test-flow-1")));
        give(fake, Requests.onDemand("test-flow-2"));
        fake.client().startFlow(request -> request.flowName("test-flow-1"));
    }

    private static void printedFields(FakeAppflow fake, Optional<byte[]> printed) {
        DescribeConnectorEntityResponse answer = (DescribeConnectorEntityResponse)
                RestJson.response(Operation.DESCRIBE_CONNECTOR_ENTITY, printed.orElseThrow());
        fake.givenConnectorProfile("connector_profile_name", ConnectorType.ZENDESK);
        fake.givenEntity(
                ConnectorType.ZENDESK, "tickets", answer.connectorEntityFields().toArray(new ConnectorEntityField[0]));
    }

    /** The sample shows a later page, so another connector is on the page before. */
    private static void listedConnectors(FakeAppflow fake) {
        fake.givenConnector("AnotherConnector");
        fake.givenConnector(
                "MyCustomConnector",
                DescribeConnectorResponse.builder()
                        .connectorConfiguration(connector -> connector
                                .connectorDescription("Some Sample Connector1")
                                .connectorName("Salesforce custom connector1")
                                .connectorOwner("AppFlow")
                                .connectorVersion("1.0")
                                .connectorModes("SOURCE", "DESTINATION"))
                        .build());
    }

    private static void slack(FakeAppflow fake) {
        fake.givenConnectorProfile("vmSlackProfile", ConnectorType.SLACK);
        fake.givenEntity(ConnectorType.SLACK, "conversations");
        fake.givenEntity(ConnectorType.SLACK, "conversations/CQCFDC534");
    }

    private static RunResult failure(long putFailures) {
        return new RunResult(23_342, 234, 0, putFailures, Optional.of(TRENDMICRO));
    }

    private static Consumer<FakeAppflow> runs(String flow, RunResult... results) {
        return fake -> {
            give(fake, Requests.onDemand(flow));
            fake.runs(flow).next(results);
            for (int run = 0; run < results.length; run++) {
                fake.client().startFlow(request -> request.flowName(flow));
            }
        };
    }
}
