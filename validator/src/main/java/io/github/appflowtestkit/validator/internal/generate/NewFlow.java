package io.github.appflowtestkit.validator.internal.generate;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.structure.ShapeLookup;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A new flow as a CreateFlow request: between two sides, with tasks for fields. Immutable. */
public final class NewFlow {

    private final String name;
    private final FlowSide source;
    private final FlowSide destination;
    private final WriteOptions write;
    private final String trigger;
    private final boolean readsJson;

    /**
     * A flow.
     *
     * @param trigger a type of trigger, or the expression of a schedule
     * @param readsJson whether the files of an S3 source are JSON Lines, and not CSV
     */
    public NewFlow(
            String name, FlowSide source, FlowSide destination, WriteOptions write, String trigger, boolean readsJson) {
        this.name = name;
        this.source = source;
        this.destination = destination;
        this.write = write;
        this.trigger = trigger;
        this.readsJson = readsJson;
    }

    /** Whether a destination lets the flow choose the write operation. */
    public static boolean hasWriteOperations(Connector destination) {
        return ShapeLookup.at(
                        StructureLayer.of("CreateFlow").request(),
                        "/destinationFlowConfigList/0/destinationConnectorProperties/"
                                + destination.destinationMember().orElse("") + "/writeOperationType")
                != null;
    }

    /** Whether a destination needs a bucket beside its object. */
    public static boolean needsBucket(Connector destination) {
        return switch (destination) {
            case REDSHIFT, SNOWFLAKE, EVENT_BRIDGE -> true;
            default -> false;
        };
    }

    /** The trigger of a flow where the user names none: most destinations leave the choice. */
    public static String usualTrigger(Connector destination) {
        return switch (destination) {
            case EVENT_BRIDGE -> "Event";
            case LOOKOUT_METRICS -> "rate(1days)";
            default -> "OnDemand";
        };
    }

    /** The request with a task for each field. */
    public JsonObject of(List<FieldMapping> fields) {
        return request(FlowTasks.ofFields(source.connector(), fields));
    }

    /** The request with one task for all fields but some. */
    public JsonObject ofAllBut(Collection<String> excluded) {
        return request(FlowTasks.ofAll(source.connector(), excluded));
    }

    private JsonObject request(JsonArray tasks) {
        return new Tree()
                .with("flowName", name)
                .with("triggerConfig", trigger())
                .with(
                        "sourceFlowConfig",
                        side(source)
                                .with(
                                        "sourceConnectorProperties",
                                        new Tree()
                                                .with(source.connector().sourceMember().orElseThrow(), sourceProperties())))
                .with(
                        "destinationFlowConfigList",
                        Tree.array(List.of(side(destination)
                                .with(
                                        "destinationConnectorProperties",
                                        new Tree()
                                                .with(
                                                        destination
                                                                .connector()
                                                                .destinationMember()
                                                                .orElseThrow(),
                                                        destinationProperties()))
                                .build())))
                .with("tasks", tasks)
                .build();
    }

    private Tree trigger() {
        if (!trigger.contains("(")) {
            return new Tree().with("triggerType", trigger);
        }
        return new Tree()
                .with("triggerType", "Scheduled")
                .with(
                        "triggerProperties",
                        new Tree()
                                .with(
                                        "Scheduled",
                                        new Tree()
                                                .with("scheduleExpression", trigger)
                                                .with("dataPullMode", "Complete")));
    }

    private static Tree side(FlowSide side) {
        Tree config = new Tree().with("connectorType", side.connector().type());
        side.apiVersion().ifPresent(version -> config.with("apiVersion", version));
        side.profile().ifPresent(profile -> config.with("connectorProfileName", profile));
        return config;
    }

    private Tree sourceProperties() {
        return switch (source.connector()) {
            case S3 -> {
                Tree files = bucket(source).with("bucketPrefix", source.rest());
                yield readsJson
                        ? files.with("s3InputFormatConfig", new Tree().with("s3InputFileType", "JSON"))
                        : files;
            }
            case SAP_ODATA -> new Tree().with("objectPath", source.where());
            case CUSTOM_CONNECTOR -> new Tree().with("entityName", source.where());
            default -> new Tree().with("object", source.where());
        };
    }

    private Tree destinationProperties() {
        Tree properties = switch (destination.connector()) {
            case S3 -> bucket(destination).with("bucketPrefix", destination.rest());
            case UPSOLVER ->
                bucket(destination)
                        .with("bucketPrefix", destination.rest())
                        .with(
                                "s3OutputFormatConfig",
                                new Tree()
                                        .with(
                                                "prefixConfig",
                                                new Tree().with("prefixType", "PATH").with("prefixFormat", "DAY")));
            case REDSHIFT, SNOWFLAKE ->
                new Tree()
                        .with("object", destination.where())
                        .with("intermediateBucketName", bucketName())
                        .with("bucketPrefix", bucketPrefix());
            case EVENT_BRIDGE ->
                new Tree()
                        .with("object", destination.where())
                        .with(
                                "errorHandlingConfig",
                                new Tree().with("bucketName", bucketName()).with("bucketPrefix", bucketPrefix()));
            case LOOKOUT_METRICS -> new Tree();
            case CUSTOMER_PROFILES ->
                new Tree().with("domainName", destination.first()).with("objectTypeName", destination.rest());
            case SAP_ODATA -> new Tree().with("objectPath", destination.where());
            case CUSTOM_CONNECTOR -> new Tree().with("entityName", destination.where());
            default -> new Tree().with("object", destination.where());
        };
        if (!write.ids().isEmpty()) {
            properties.with("idFieldNames", Tree.texts(write.ids()));
        }
        return properties.with("writeOperationType", write.operation());
    }

    private static Tree bucket(FlowSide side) {
        return new Tree().with("bucketName", side.first());
    }

    private Optional<String> bucketName() {
        return write.bucket().map(bucket -> bucket.replaceFirst("/.*$", ""));
    }

    private Optional<String> bucketPrefix() {
        return write.bucket()
                .filter(bucket -> bucket.indexOf('/') >= 0 && !bucket.endsWith("/"))
                .map(bucket -> bucket.substring(bucket.indexOf('/') + 1));
    }
}
