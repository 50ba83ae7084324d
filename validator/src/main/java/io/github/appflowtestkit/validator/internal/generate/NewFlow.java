package io.github.appflowtestkit.validator.internal.generate;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.structure.ShapeLookup;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import io.github.appflowtestkit.validator.internal.write.ObjectBuilder;
import java.util.Collection;
import java.util.List;

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
        JsonObject reads = side(source)
                .put(
                        "sourceConnectorProperties",
                        object(source.connector().sourceMember().orElseThrow(), sourceProperties()))
                .build();
        JsonObject writes = side(destination)
                .put(
                        "destinationConnectorProperties",
                        object(destination.connector().destinationMember().orElseThrow(), destinationProperties()))
                .build();
        return new ObjectBuilder()
                .put("flowName", name)
                .put("triggerConfig", trigger())
                .put("sourceFlowConfig", reads)
                .put("destinationFlowConfigList", ObjectBuilder.array(List.of(writes)))
                .put("tasks", tasks)
                .build();
    }

    private JsonObject trigger() {
        if (!trigger.contains("(")) {
            return new ObjectBuilder().put("triggerType", trigger).build();
        }
        ObjectBuilder schedule =
                new ObjectBuilder().put("scheduleExpression", trigger).put("dataPullMode", "Complete");
        return new ObjectBuilder()
                .put("triggerType", "Scheduled")
                .put("triggerProperties", object("Scheduled", schedule))
                .build();
    }

    private static ObjectBuilder side(FlowSide side) {
        ObjectBuilder config =
                new ObjectBuilder().put("connectorType", side.connector().type());
        side.apiVersion().ifPresent(version -> config.put("apiVersion", version));
        side.profile().ifPresent(profile -> config.put("connectorProfileName", profile));
        return config;
    }

    private ObjectBuilder sourceProperties() {
        if (source.connector() != Connector.S3) {
            return new ObjectBuilder().put(objectMember(source.connector()), source.where());
        }
        ObjectBuilder files = bucket(source);
        if (readsJson) {
            files.put(
                    "s3InputFormatConfig",
                    new ObjectBuilder().put("s3InputFileType", "JSON").build());
        }
        return files;
    }

    /** The member that says what is read or written. */
    private static String objectMember(Connector connector) {
        return switch (connector) {
            case SAP_ODATA -> "objectPath";
            case CUSTOM_CONNECTOR -> "entityName";
            default -> "object";
        };
    }

    private ObjectBuilder destinationProperties() {
        ObjectBuilder properties = switch (destination.connector()) {
            case S3 -> bucket(destination);
            case UPSOLVER ->
                bucket(destination)
                        .put(
                                "s3OutputFormatConfig",
                                object(
                                        "prefixConfig",
                                        new ObjectBuilder()
                                                .put("prefixType", "PATH")
                                                .put("prefixFormat", "DAY")));
            case REDSHIFT, SNOWFLAKE ->
                besideBucket("intermediateBucketName", new ObjectBuilder().put("object", destination.where()));
            case EVENT_BRIDGE ->
                new ObjectBuilder()
                        .put("object", destination.where())
                        .put(
                                "errorHandlingConfig",
                                besideBucket("bucketName", new ObjectBuilder()).build());
            case LOOKOUT_METRICS -> new ObjectBuilder();
            case CUSTOMER_PROFILES -> {
                ObjectBuilder domain = new ObjectBuilder().put("domainName", destination.first());
                destination.rest().ifPresent(type -> domain.put("objectTypeName", type));
                yield domain;
            }
            default -> new ObjectBuilder().put(objectMember(destination.connector()), destination.where());
        };
        if (!write.ids().isEmpty()) {
            properties.put(
                    "idFieldNames",
                    ObjectBuilder.array(
                            write.ids().stream().map(ObjectBuilder::string).toList()));
        }
        write.operation().ifPresent(operation -> properties.put("writeOperationType", operation));
        return properties;
    }

    private static ObjectBuilder bucket(FlowSide side) {
        ObjectBuilder bucket = new ObjectBuilder().put("bucketName", side.first());
        side.rest().ifPresent(prefix -> bucket.put("bucketPrefix", prefix));
        return bucket;
    }

    private ObjectBuilder besideBucket(String member, ObjectBuilder properties) {
        write.bucket().map(FlowSide::firstOf).ifPresent(bucket -> properties.put(member, bucket));
        write.bucket().flatMap(FlowSide::restOf).ifPresent(prefix -> properties.put("bucketPrefix", prefix));
        return properties;
    }

    private static JsonObject object(String name, ObjectBuilder value) {
        return new ObjectBuilder().put(name, value.build()).build();
    }
}
