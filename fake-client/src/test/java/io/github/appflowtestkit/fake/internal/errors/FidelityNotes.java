package io.github.appflowtestkit.fake.internal.errors;

import static io.github.appflowtestkit.fake.internal.errors.Confidence.ASSUMED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.DOCUMENTED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.NOT_IMITATED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.VERIFIED;

import io.github.appflowtestkit.fake.Operation;
import java.util.List;

/** How well the fake's behaviour, apart from its refusals, is known; the rest of docs/fidelity.md. */
final class FidelityNotes {

    private FidelityNotes() {}

    /** A behaviour: how well it is known, what it is, where that comes from. */
    record Note(Confidence confidence, String text, String source) {}

    /** What holds for every operation. */
    static List<Note> general() {
        return List.of(
                new Note(
                        VERIFIED,
                        "Error types and HTTP statuses: 402 for quotas, 401 for connector authentication, 429 for throttling",
                        "service model"),
                new Note(
                        VERIFIED,
                        "Messages for broken constraints: `1 validation error detected: Value '…' at '…' failed to"
                                + " satisfy constraint: Member must …`; only the one for a pattern is recorded, the"
                                + " other constraints follow the general wording of AWS services",
                        "cdk-appflow 282"),
                new Note(
                        ASSUMED,
                        "ValidationException for broken constraints also from operations whose model lists none"
                                + " (DescribeFlow, StartFlow, StopFlow, DeleteFlow and others)",
                        "the general way of AWS services"),
                new Note(
                        ASSUMED,
                        "Names of members in such messages are spelled as in the service model",
                        "the recorded text shows a top-level member only"),
                new Note(
                        DOCUMENTED,
                        "clientToken: the same token and parameters within 8 hours give the first answer again; other"
                                + " parameters are an error, save for StartFlow on flows that run on demand",
                        "API Reference"),
                new Note(DOCUMENTED, "Pages of 20 entries where the request asks for no other number", "API Reference"),
                new Note(
                        NOT_IMITATED,
                        "Eventual consistency: what a call has done, the next call sees",
                        "real deletions take some time (terraform-provider-aws polls for them)"),
                new Note(
                        DOCUMENTED,
                        "Addresses of no operation: UnknownOperationException 404. Long bodies:"
                                + " RequestEntityTooLargeException 413; that they are long beyond 1 MiB is the fake's own",
                        "API Reference, Common Error Types"),
                new Note(
                        ASSUMED,
                        "Malformed JSON, and values of a type that their member cannot hold: SerializationException 400, in"
                                + " the fake's own words",
                        "the general way of AWS services"),
                new Note(
                        ASSUMED,
                        "Members that the service model does not have are ignored; a note at the call names them",
                        "the general way of AWS services"),
                new Note(
                        NOT_IMITATED,
                        "Signatures are not checked; what is no HTTP at all is answered or dropped without a request id",
                        ""),
                new Note(NOT_IMITATED, "Throttling by request rate; script it with `fail(…)`", "no rate is published"),
                new Note(NOT_IMITATED, "Permissions of the caller; script refusals with `fail(…)`", "User Guide"));
    }

    /** What holds for one operation. */
    static List<Note> of(Operation operation) {
        return switch (operation) {
            case CREATE_FLOW ->
                List.of(
                        new Note(VERIFIED, "OnDemand flows are born Active", "aws-cdk 17748, API samples"),
                        new Note(
                                VERIFIED,
                                "Scheduled and Event flows are born Draft",
                                "CloudFormation roadmap 1214, terraform-provider-aws 34574"),
                        new Note(
                                VERIFIED,
                                "Buckets are looked at; an empty source prefix gives ConnectorServerException",
                                "seen live by alchemy's tests"),
                        new Note(ASSUMED, "Order of checks: structure, token, rules, name, quota, profile, bucket", ""),
                        new Note(
                                NOT_IMITATED,
                                "Calls to vendors; script ConnectorAuthenticationException with `fail(…)`",
                                "API Reference"));
            case UPDATE_FLOW ->
                List.of(
                        new Note(DOCUMENTED, "Flow name, source and destination cannot change", "User Guide"),
                        new Note(DOCUMENTED, "Later runs only are concerned", "User Guide"),
                        new Note(
                                ASSUMED,
                                "\"The same destination\" means connector type, object, entity, bucket, domain; prefix"
                                        + " and profile may change",
                                "refusals recorded for a bucket and for an EventBridge object"),
                        new Note(ASSUMED, "Another trigger makes the flow Active (OnDemand) or Draft (the others)", ""),
                        new Note(DOCUMENTED, "schemaVersion grows as tasks change", "User Guide"));
            case DESCRIBE_FLOW ->
                List.of(
                        new Note(VERIFIED, "kmsArn is filled in, tags come back, also if empty", "recorded answer"),
                        new Note(VERIFIED, "No lastRunExecutionDetails before the first run", "recorded answer"),
                        new Note(
                                NOT_IMITATED,
                                "Empty structures that the service adds: triggerProperties, taskProperties,"
                                        + " prefixConfig, aggregationType None; Map_all and the order of tasks come back as"
                                        + " sent",
                                "recorded answer, terraform-provider-aws 43591 and 35992"));
            case DELETE_FLOW ->
                List.of(
                        new Note(
                                VERIFIED,
                                "An Active Scheduled flow is refused without forceDelete; Event flows by analogy, OnDemand"
                                        + " flows are deleted",
                                "API Reference, examples"),
                        new Note(ASSUMED, "The runs of a flow are forgotten with it", "aws-cli 6632"));
            case START_FLOW ->
                List.of(
                        new Note(
                                DOCUMENTED,
                                "OnDemand flows run and answer an executionId; the others are activated and answer none",
                                "API Reference"),
                        new Note(ASSUMED, "Starting a flow that is Active already changes nothing", ""),
                        new Note(
                                ASSUMED,
                                "Without a start time a rate counts from the activation",
                                "users' reports: terraform-provider-aws, aws-cdk-rfcs 483"),
                        new Note(
                                ASSUMED,
                                "With a start time the steps count from it, also when it has passed; no run at the instant"
                                        + " of the activation, nor at the end time",
                                "no page says"),
                        new Note(
                                ASSUMED,
                                "cron(…) has six fields in UTC; a scheduleExpression that cannot be read never fires, and a"
                                        + " note at the call says so",
                                "EventBridge User Guide, cron expressions"),
                        new Note(
                                DOCUMENTED,
                                "The time zone of a schedule is a label and moves nothing",
                                "API Reference"),
                        new Note(
                                ASSUMED,
                                "The quota of concurrent runs counts all runs in progress, and is checked by StartFlow only",
                                "User Guide, quotas"));
            case STOP_FLOW ->
                List.of(
                        new Note(VERIFIED, "A stopped flow is Suspended", "API Reference, examples"),
                        new Note(ASSUMED, "Stopping a flow that is not Active changes nothing", ""));
            case DESCRIBE_FLOW_EXECUTION_RECORDS ->
                List.of(
                        new Note(ASSUMED, "Newest run first", "callers rely on it (airflow 72769)"),
                        new Note(
                                DOCUMENTED,
                                "An incremental run pulls from the last successful run on, the first 30 days",
                                "User Guide"),
                        new Note(
                                ASSUMED,
                                "A run that is going on counts as successful for the pull of the next; a cancelled one"
                                        + " breaks a row of failures",
                                "no page says"),
                        new Note(
                                ASSUMED,
                                "After flowErrorDeactivationThreshold failures in a row a flow is Suspended",
                                "the status is not recorded"),
                        new Note(
                                NOT_IMITATED,
                                "A run is seen at once; the service may take a moment to show it",
                                "boto3 4549"));
            case CANCEL_FLOW_EXECUTIONS ->
                List.of(
                        new Note(
                                DOCUMENTED,
                                "Without ids all runs in progress are cancelled; runs that are not in progress come back"
                                        + " in invalidExecutions",
                                "API Reference, seen live"),
                        new Note(
                                ASSUMED,
                                "A cancelled run is seen as CancelStarted once, then as Canceled",
                                "service model"));
            case LIST_FLOWS -> List.of(new Note(ASSUMED, "In order of creation", ""));
            case CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE ->
                List.of(
                        new Note(DOCUMENTED, "Credentials never come back", "API Reference"),
                        new Note(
                                NOT_IMITATED,
                                "The vendor is not asked; refusals of its own can be scripted with `fail(…)`",
                                "terraform-provider-aws 34422"),
                        new Note(
                                NOT_IMITATED,
                                "Private connections are there at once, never PENDING",
                                "User Guide, private connections"));
            case DESCRIBE_CONNECTOR_PROFILES ->
                List.of(
                        new Note(VERIFIED, "Unknown names are left out without a word", "API Reference, seen live"),
                        new Note(
                                VERIFIED,
                                "connectorLabel beside a connectorType other than CustomConnector changes nothing",
                                "API Reference, example 2"));
            case DELETE_CONNECTOR_PROFILE ->
                List.of(new Note(DOCUMENTED, "With forceDelete, flows keep naming the profile", "API Reference"));
            case DESCRIBE_CONNECTOR, DESCRIBE_CONNECTORS, LIST_CONNECTORS ->
                List.of(
                        new Note(
                                DOCUMENTED,
                                "Roles, trigger types, frequencies and destinations of the built-in connectors",
                                "service model, User Guide"),
                        new Note(
                                NOT_IMITATED,
                                "Connector metadata, authentication, runtime settings, operators, API versions, private"
                                        + " links and logos",
                                ""));
            case REGISTER_CONNECTOR, UPDATE_CONNECTOR_REGISTRATION ->
                List.of(new Note(
                        NOT_IMITATED,
                        "The Lambda function is not called; what it would say of itself is left out",
                        "API Reference"));
            case LIST_CONNECTOR_ENTITIES, DESCRIBE_CONNECTOR_ENTITY ->
                List.of(new Note(
                        ASSUMED,
                        "Entities and fields are those that a test declares; three for show where it declares none",
                        ""));
            case RESET_CONNECTOR_METADATA_CACHE -> List.of(new Note(ASSUMED, "Nothing happens: there is no cache", ""));
            case TAG_RESOURCE, UNTAG_RESOURCE, LIST_TAGS_FOR_RESOURCE ->
                List.of(new Note(
                        ASSUMED, "Flows, connector profiles and registered connectors can be tagged", "service model"));
            case UNREGISTER_CONNECTOR ->
                List.of(new Note(DOCUMENTED, "With forceDelete, profiles keep naming the connector", "API Reference"));
        };
    }
}
