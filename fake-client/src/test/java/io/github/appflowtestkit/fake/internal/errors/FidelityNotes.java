package io.github.appflowtestkit.fake.internal.errors;

import static io.github.appflowtestkit.fake.internal.errors.Confidence.ASSUMED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.DOCUMENTED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.NOT_IMITATED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.VERIFIED;

import io.github.appflowtestkit.fake.Operation;
import java.util.List;

/** How well the fake's behaviour, apart from its errors, is known; for docs/fidelity.md. */
final class FidelityNotes {

    private FidelityNotes() {}

    /** A behaviour, how well it is known, and the evidence. */
    record Note(Confidence confidence, String text, String source) {}

    /** The behaviour of all operations. */
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
                        "ValidationException for broken constraints also from operations that list none in the model"
                                + " (DescribeFlow, StartFlow, StopFlow, DeleteFlow and others)",
                        "AWS services in general"),
                new Note(
                        VERIFIED,
                        "Such messages show a string as it was sent: in full, with its quotation marks",
                        "cdk-appflow 90, a message of CloudFormation"),
                new Note(
                        ASSUMED,
                        "They show lists and maps as Java prints them, such as `[a, b]` and `{a=b}`, and no value from"
                                + " credentials",
                        "AWS services in general"),
                new Note(
                        ASSUMED,
                        "Such messages spell members as in the service model",
                        "the recorded message names a top-level member only"),
                new Note(
                        DOCUMENTED,
                        "clientToken: the same token and parameters within 8 hours give the first response again; other"
                                + " parameters are an error, except for StartFlow of OnDemand flows",
                        "API Reference"),
                new Note(
                        NOT_IMITATED,
                        "After a restart of `serve --state`, a repeated clientToken is compared without credentials",
                        "the file holds none"),
                new Note(DOCUMENTED, "Pages of 20 entries unless the request asks for another number", "API Reference"),
                new Note(
                        NOT_IMITATED,
                        "Null on the wire for members without a value, apart from"
                                + " [described and listed flows](#what-describeflow-and-listflows-add)",
                        "API Reference, examples of DescribeConnector, DescribeConnectorProfiles, ListConnectors and"
                                + " DescribeFlowExecutionRecords"),
                new Note(
                        NOT_IMITATED,
                        "Eventual consistency: here the next call sees what a call has done",
                        "real deletions take some time (terraform-provider-aws polls for them)"),
                new Note(
                        DOCUMENTED,
                        "Unknown paths: UnknownOperationException 404. Bodies over 1 MiB:"
                                + " RequestEntityTooLargeException 413; the limit is the fake's own",
                        "API Reference, Common Error Types"),
                new Note(
                        ASSUMED,
                        "Malformed JSON, and values of the wrong type: SerializationException 400, with the fake's own"
                                + " wording",
                        "AWS services in general"),
                new Note(
                        ASSUMED,
                        "Unknown members are ignored; a note at the recorded call names them",
                        "AWS services in general"),
                new Note(
                        NOT_IMITATED, "Signatures: any is accepted. A request that is not HTTP gets no request id", ""),
                new Note(NOT_IMITATED, "Throttling by request rate; script it with `fail(…)`", "no rate is published"),
                new Note(
                        NOT_IMITATED,
                        "Permissions of the caller; script AccessDeniedException with `fail(…)`",
                        "User Guide"),
                new Note(
                        NOT_IMITATED,
                        "Checks that what lies outside AppFlow exists: IAM roles, KMS keys, Lambda functions, Redshift"
                                + " clusters, databases of Glue, domains of Customer Profiles",
                        "API Reference"));
    }

    /** The behaviour of one operation. */
    static List<Note> of(Operation operation) {
        return switch (operation) {
            case CREATE_FLOW ->
                List.of(
                        new Note(VERIFIED, "OnDemand flows start as Active", "aws-cdk 17748, API samples"),
                        new Note(
                                VERIFIED,
                                "Scheduled and Event flows start as Draft",
                                "CloudFormation roadmap 1214, terraform-provider-aws 34574"),
                        new Note(
                                VERIFIED,
                                "The service reads the buckets; an empty source prefix gives ConnectorServerException",
                                "seen live by alchemy's tests"),
                        new Note(
                                ASSUMED,
                                "A flow that names a connector profile of another connector type is accepted, and a note at"
                                        + " the recorded call says so",
                                "no refusal is recorded or documented"),
                        new Note(ASSUMED, "Order of checks: structure, token, rules, name, quota, profile, bucket", ""),
                        new Note(
                                ASSUMED,
                                "A connectorProfileName beside a connector that needs no profile (S3, EventBridge,"
                                        + " LookoutMetrics, Upsolver, CustomerProfiles) is kept and not looked up",
                                "AWS Labs' suites for custom connectors name an invented profile, or one of another"
                                        + " connector, beside S3"),
                        new Note(
                                NOT_IMITATED,
                                "Calls to vendors; script ConnectorAuthenticationException with `fail(…)`",
                                "API Reference"),
                        new Note(
                                ASSUMED,
                                "Event flows from sources without change events are accepted; the validator warns (AF2003)",
                                "User Guide; no refusal is recorded"),
                        new Note(
                                ASSUMED,
                                "Schedules faster than the source allows, such as hourly or daily, are accepted; the"
                                        + " validator warns (AF2007)",
                                "User Guide, quotas; no refusal is recorded"),
                        new Note(
                                ASSUMED,
                                "metadataCatalogConfig beside another destination than S3 is accepted; the validator warns"
                                        + " (AF3015)",
                                "API Reference, GlueDataCatalogConfig; no refusal is recorded"));
            case UPDATE_FLOW ->
                List.of(
                        new Note(DOCUMENTED, "Flow name, source and destination cannot change", "User Guide"),
                        new Note(DOCUMENTED, "An update affects later runs only", "User Guide"),
                        new Note(
                                ASSUMED,
                                "\"The same destination\" means connector type, object, entity, bucket, domain; prefix"
                                        + " and profile may change",
                                "refusals recorded for a bucket and for an EventBridge object"),
                        new Note(
                                ASSUMED,
                                "What DescribeFlow adds is taken back, empty triggerProperties included",
                                "one author reports that UpdateFlow refuses them, without the text"),
                        new Note(ASSUMED, "A new trigger makes the flow Active (OnDemand) or Draft (the others)", ""),
                        new Note(
                                DOCUMENTED,
                                "schemaVersion increases when mappings, data types or partition keys change; folders of"
                                        + " dates and of execution IDs are partition keys",
                                "API Reference, DescribeFlow; User Guide, flows-partition"),
                        new Note(
                                ASSUMED,
                                "schemaVersion stays for a Filter or Validate task, for another order of tasks and for"
                                        + " the folder of the version itself; it increases for masks and truncations",
                                "not documented"));
            case DESCRIBE_FLOW ->
                List.of(
                        new Note(VERIFIED, "kmsArn is filled in; tags come back even if empty", "recorded response"),
                        new Note(VERIFIED, "No lastRunExecutionDetails before the first run", "recorded response"),
                        new Note(
                                DOCUMENTED,
                                "lastRunMetadataCatalogDetails are the metadataCatalogDetails of the last run",
                                "API Reference, DescribeFlow"),
                        new Note(
                                VERIFIED,
                                "Members that were not sent come back empty or as null, see"
                                        + " [below](#what-describeflow-and-listflows-add)",
                                "recorded responses"),
                        new Note(
                                NOT_IMITATED,
                                "The same for other triggers and connectors, and s3OutputFormatConfig itself; Salesforce's"
                                        + " enableDynamicFieldUpdate, includeDeletedRecords and dataTransferApi",
                                "no response is recorded of which the request is known"),
                        new Note(
                                NOT_IMITATED,
                                "Map_all and the order of tasks come back as sent",
                                "terraform-provider-aws 43591 and 35992"));
            case DELETE_FLOW ->
                List.of(
                        new Note(
                                VERIFIED,
                                "An Active Scheduled flow is not deleted without forceDelete; Event flows by analogy; OnDemand"
                                        + " flows are deleted",
                                "API Reference, examples"),
                        new Note(ASSUMED, "The runs of a flow are deleted with it", "aws-cli 6632"),
                        new Note(
                                ASSUMED,
                                "An OnDemand flow with a run in progress is deleted, and the run with it",
                                "not documented"));
            case START_FLOW ->
                List.of(
                        new Note(
                                DOCUMENTED,
                                "OnDemand flows run and return an executionId; the others are activated and return none",
                                "API Reference"),
                        new Note(ASSUMED, "Starting a flow that is Active already changes nothing", ""),
                        new Note(
                                NOT_IMITATED,
                                "An OnDemand flow that is started right after UpdateFlow may run as it was before; here"
                                        + " every run has the newest configuration",
                                "airflow 28869, where AWS confirms it"),
                        new Note(
                                ASSUMED,
                                "Without a start time a rate counts from the activation",
                                "users' reports: terraform-provider-aws, aws-cdk-rfcs 483"),
                        new Note(
                                ASSUMED,
                                "With a start time the steps count from it, even if it has passed; no run at the time of the"
                                        + " activation, and none at the end time",
                                "not documented"),
                        new Note(
                                ASSUMED,
                                "cron(…) has six fields in UTC; a scheduleExpression that never fires (AF2004) is accepted, and a"
                                        + " note at the recorded call says why it does not fire",
                                "EventBridge User Guide, cron expressions"),
                        new Note(DOCUMENTED, "The time zone of a schedule is a label without effect", "API Reference"),
                        new Note(
                                ASSUMED,
                                "The quota of concurrent runs counts all runs in progress, and is checked by StartFlow only",
                                "User Guide, quotas"),
                        new Note(
                                ASSUMED,
                                "rate(1month) counts calendar months; on a day that a month does not have, its last day"
                                        + " counts",
                                "not documented; the service model has the frequency MONTHLY"),
                        new Note(NOT_IMITATED, "The quota of 10 million runs in a month", "User Guide, quotas"),
                        new Note(
                                NOT_IMITATED,
                                "Data: a run transfers none. Settings of files, folders, data types, pages and transfer APIs"
                                        + " come back as sent and have no other effect; a test sets the result of a run",
                                ""));
            case STOP_FLOW ->
                List.of(
                        new Note(VERIFIED, "A stopped flow is Suspended", "API Reference, examples"),
                        new Note(ASSUMED, "Stopping a flow that is not Active changes nothing", ""),
                        new Note(ASSUMED, "A stopped flow has no flowStatusMessage", "not documented"));
            case DESCRIBE_FLOW_EXECUTION_RECORDS ->
                List.of(
                        new Note(ASSUMED, "Newest run first", "client code relies on it (airflow 72769)"),
                        new Note(
                                DOCUMENTED,
                                "Runs of a flow to S3 with metadataCatalogConfig show metadataCatalogDetails: GLUE, the"
                                        + " table `<prefix>_appflow_<flow>_<epoch>_latest`, registrations of table and"
                                        + " partitions; a test can set them",
                                "API Reference, MetadataCatalogDetail; User Guide, flows-catalog"),
                        new Note(
                                ASSUMED,
                                "The epoch in the table name is the creation of the flow in seconds; one table and one"
                                        + " partition are registered, no partition without partition keys; the registrations"
                                        + " have no message; failed and canceled runs register nothing",
                                "not documented"),
                        new Note(
                                DOCUMENTED,
                                "Runs from SAP show numParallelProcesses and maxPageSize in executionResult",
                                "API Reference, ExecutionResult"),
                        new Note(
                                ASSUMED,
                                "These numbers are those of the flow, and absent if the flow does not set them; a test can set"
                                        + " others",
                                "not documented"),
                        new Note(
                                DOCUMENTED,
                                "An incremental run pulls the data since the last successful run; the first one that of 30 days",
                                "User Guide"),
                        new Note(
                                ASSUMED,
                                "A run in progress counts as successful for the next pull; a canceled one ends a row of"
                                        + " failures",
                                "not documented"),
                        new Note(
                                ASSUMED,
                                "After flowErrorDeactivationThreshold failures in a row a flow is Suspended",
                                "the status is not recorded"),
                        new Note(
                                DOCUMENTED,
                                "The service deactivates Event flows, too, because of failures; a test decides of which, with"
                                        + " `withDeactivation()`",
                                "User Guide, flow notifications"),
                        new Note(DOCUMENTED, "A run lasts at most 48 hours", "User Guide, quotas"),
                        new Note(
                                ASSUMED,
                                "A run in progress for 48 hours ends in Error, with the fake's own wording",
                                "not recorded"),
                        new Note(NOT_IMITATED, "The moment until a run is visible; here it is at once", "boto3 4549"));
            case CANCEL_FLOW_EXECUTIONS ->
                List.of(
                        new Note(
                                DOCUMENTED,
                                "Without ids all runs in progress are canceled; ids of other runs come back"
                                        + " in invalidExecutions",
                                "API Reference, seen live"),
                        new Note(
                                ASSUMED,
                                "A canceled run shows as CancelStarted once, in whatever response comes first, then as"
                                        + " Canceled; without a response it takes one second",
                                "service model"),
                        new Note(
                                ASSUMED,
                                "An empty list of executionIds counts as none: all runs are canceled",
                                "not documented"));
            case LIST_FLOWS ->
                List.of(
                        new Note(ASSUMED, "In order of creation", ""),
                        new Note(
                                VERIFIED,
                                "A missing description is null, see [below](#what-describeflow-and-listflows-add)",
                                "recorded response"));
            case CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE ->
                List.of(
                        new Note(DOCUMENTED, "Credentials never come back", "API Reference"),
                        new Note(
                                NOT_IMITATED,
                                "The vendor is not called; script its errors with `fail(…)`",
                                "terraform-provider-aws 34422"),
                        new Note(
                                DOCUMENTED,
                                "One profile holds properties and credentials of one connector, its own; Redshift needs"
                                        + " no credentials, for its Data API",
                                "API Reference, ConnectorProfileProperties and ConnectorProfileCredentials"),
                        new Note(
                                ASSUMED,
                                "More members than the grant or the authentication type needs are accepted, and so are"
                                        + " both ways of SAP OData beside each other",
                                "not documented"),
                        new Note(
                                ASSUMED,
                                "A Private profile of a connector without private links is accepted",
                                "not documented"),
                        new Note(
                                DOCUMENTED,
                                "A Private profile has a privateConnectionProvisioningState; flows cannot use it while it"
                                        + " is PENDING or FAILED",
                                "User Guide, private connections"),
                        new Note(
                                NOT_IMITATED,
                                "The wait for a private connection, three to five minutes; here it exists at once, and a test"
                                        + " can make them PENDING or FAILED",
                                "User Guide, private connections"),
                        new Note(
                                ASSUMED,
                                "Empty strings break the patterns of Redshift's clusterIdentifier, dataApiRoleArn and"
                                        + " databaseName. Terraform sends them for arguments that are left out; the"
                                        + " service's answer is not recorded",
                                "service model; provider-upjet-aws 208 shows the refusal without dataApiRoleArn"),
                        new Note(
                                NOT_IMITATED,
                                "The \"@\" that the service seems to put before Snowflake's stage; the stage comes back as sent",
                                "inferred from public code"));
            case DESCRIBE_CONNECTOR_PROFILES ->
                List.of(
                        new Note(VERIFIED, "Unknown names are no error", "API Reference, seen live"),
                        new Note(
                                VERIFIED,
                                "connectorLabel has no effect beside a connectorType other than CustomConnector",
                                "API Reference, example 2"));
            case DELETE_CONNECTOR_PROFILE ->
                List.of(new Note(DOCUMENTED, "With forceDelete, flows keep naming the profile", "API Reference"));
            case DESCRIBE_CONNECTOR, DESCRIBE_CONNECTORS, LIST_CONNECTORS -> ConnectorNotes.connectors(operation);
            case REGISTER_CONNECTOR, UPDATE_CONNECTOR_REGISTRATION -> ConnectorNotes.registration(operation);
            case LIST_CONNECTOR_ENTITIES, DESCRIBE_CONNECTOR_ENTITY -> ConnectorNotes.entities(operation);
            case RESET_CONNECTOR_METADATA_CACHE ->
                List.of(
                        new Note(ASSUMED, "No effect: the fake has no cache", ""),
                        new Note(
                                ASSUMED,
                                "connectorEntityName and entitiesPath are not looked up, and apiVersion is allowed for"
                                        + " every connector; where entitiesPath or apiVersion serves no purpose, AWS does not"
                                        + " say that it is refused",
                                "API Reference"));
            case TAG_RESOURCE, UNTAG_RESOURCE, LIST_TAGS_FOR_RESOURCE ->
                List.of(new Note(
                        ASSUMED, "Flows, connector profiles and registered connectors can be tagged", "service model"));
            case UNREGISTER_CONNECTOR ->
                List.of(new Note(DOCUMENTED, "With forceDelete, profiles keep naming the connector", "API Reference"));
        };
    }
}
