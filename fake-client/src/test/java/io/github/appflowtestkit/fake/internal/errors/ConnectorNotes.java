package io.github.appflowtestkit.fake.internal.errors;

import static io.github.appflowtestkit.fake.internal.errors.Confidence.ASSUMED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.DOCUMENTED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.NOT_IMITATED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.VERIFIED;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.errors.FidelityNotes.Note;
import java.util.ArrayList;
import java.util.List;

/** How well the operations on connectors and their entities are known. */
final class ConnectorNotes {

    private ConnectorNotes() {}

    static List<Note> connectors(Operation operation) {
        List<Note> notes = new ArrayList<>();
        if (operation != Operation.LIST_CONNECTORS) {
            notes.add(new Note(
                    DOCUMENTED,
                    "Roles, trigger types, frequencies and destinations of the service's own connectors",
                    "service model, User Guide"));
            notes.add(new Note(
                    DOCUMENTED,
                    "isPrivateLinkEnabled is true for Salesforce, SAP OData, Singular, Snowflake and Trend Micro",
                    "User Guide, private connections"));
            notes.add(new Note(
                    DOCUMENTED,
                    "Salesforce has a connectorDescription and oAuthScopes, and neither connectorName nor connectorOwner,"
                            + " connectorModes, supportedWriteOperations, supportedOperators or supportedApiVersions",
                    "API Reference, examples"));
            notes.add(new Note(
                    ASSUMED, "The other connectors have a description, too: their name in the User Guide", ""));
            notes.add(new Note(
                    ASSUMED,
                    "isPrivateLinkEndpointUrlRequired is false for every connector",
                    "API Reference, examples, for Salesforce and Marketo"));
            notes.add(new Note(
                    NOT_IMITATED,
                    "Logos, and the metadata of connectors other than Salesforce and Marketo; connectorVersion,"
                            + " supportedDataTransferTypes and supportedDataTransferApis, which are known for no connector",
                    ""));
        }
        switch (operation) {
            case DESCRIBE_CONNECTOR ->
                notes.addAll(List.of(
                        new Note(
                                VERIFIED,
                                "Here and for CreateConnectorProfile, the labels of connectors by AWS need no registration;"
                                        + " docs/connectors.md lists those that are known",
                                "terraform-provider-aws 31994 and 34422"),
                        new Note(
                                NOT_IMITATED,
                                "The User Guide has about fifty more connectors by AWS without their labels; such a label"
                                        + " counts as unregistered until a test declares it",
                                ""),
                        new Note(
                                DOCUMENTED,
                                "A custom connector shows its registration, and what a test has declared that it says about itself;"
                                        + " a connector by AWS shows only what a test has declared",
                                "API Reference")));
            case DESCRIBE_CONNECTORS -> {
                notes.add(new Note(DOCUMENTED, "No registered connectors", "API Reference"));
                notes.add(new Note(
                        NOT_IMITATED,
                        "Connectors of type CustomConnector by AWS: how they are listed is not recorded",
                        ""));
            }
            default -> {
                notes.add(new Note(
                        DOCUMENTED,
                        "Only connectors that are registered in the account, with their labels",
                        "API Reference"));
                notes.add(new Note(NOT_IMITATED, "applicationType", "DescribeConnector does not have it"));
            }
        }
        return notes;
    }

    static List<Note> registration(Operation operation) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(
                NOT_IMITATED,
                "The Lambda function is not called; a test declares what it would return about itself",
                "API Reference"));
        notes.add(new Note(
                DOCUMENTED,
                "The description in the request is shown nowhere: DescribeConnector and ListConnectors show the connector's"
                        + " own",
                "AWS Labs' suites for custom connectors"));
        if (operation == Operation.REGISTER_CONNECTOR) {
            notes.add(new Note(ASSUMED, "The label of a connector by AWS can be registered, too", "not documented"));
        }
        return notes;
    }

    static List<Note> entities(Operation operation) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(
                ASSUMED, "Entities and fields are those that a test declares; without any, three samples", ""));
        notes.add(new Note(
                ASSUMED,
                "A connectorProfileName beside the type of a connector without profiles is ignored",
                "as for flows"));
        if (operation == Operation.LIST_CONNECTOR_ENTITIES) {
            notes.add(new Note(
                    DOCUMENTED,
                    "Without entitiesPath the roots are listed; hasNestedEntities leads down. An entity declared as `a/b/c`"
                            + " makes `a` a root and `a/b` an entity in it",
                    "API Reference, ListConnectorEntities and ConnectorEntity"));
            notes.add(new Note(NOT_IMITATED, "Groups of entities; all are in Objects", "API Reference, examples"));
        }
        return notes;
    }
}
