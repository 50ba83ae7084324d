package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How CloudFormation's schema of AWS::AppFlow::Flow differs from CreateFlow. A test compares this table with the schema.
 */
final class FlowSchema {

    /** The shape of the request. */
    static final String FLOW = "request";

    static final String TRIGGER_PROPERTIES = "TriggerProperties";
    static final String CLIENT_TOKEN = "clientToken";
    static final String FLOW_STATUS = "FlowStatus";
    static final String FLOW_ARN = "FlowArn";

    /** The level that the API has below TriggerProperties and CloudFormation has not. */
    static final String LEVEL = "Scheduled";

    /** Names that differ in more than the first letter, or not even in it. */
    static final Map<String, String> NAMES = Map.of(
            "kmsArn", "KMSArn",
            "failOnFirstDestinationError", "FailOnFirstError",
            "timezone", "TimeZone",
            "paginationConfig", "paginationConfig",
            "maxPageSize", "maxPageSize",
            "parallelismConfig", "parallelismConfig",
            "maxParallelism", "maxParallelism");

    /** Members of the API that CloudFormation has not, by shape. */
    static final Map<String, Set<String>> LACKING = Map.of(
            FLOW,
            Set.of(CLIENT_TOKEN),
            TRIGGER_PROPERTIES,
            Set.of(LEVEL),
            "DestinationConnectorProperties",
            Set.of("CustomerProfiles", "Honeycode"));

    /** Members that only CloudFormation has, by shape. */
    static final Map<String, Set<String>> OWN =
            Map.of(FLOW, Set.of(FLOW_STATUS), "LookoutMetricsDestinationProperties", Set.of("Object"));

    /** Members that CloudFormation requires although the API does not, by shape. */
    static final Map<String, Set<String>> REQUIRED = Map.of(
            "S3SourceProperties", Set.of("bucketPrefix"),
            "SAPODataSourceProperties", Set.of("objectPath"),
            "DataTransferApi", Set.of("Name", "Type"));

    /** Values of the API that CloudFormation does not accept, by shape. */
    static final Map<String, Set<String>> REFUSED_VALUES = Map.of(
            "ConnectorType", Set.of("CustomerProfiles", "Honeycode"),
            "SlackConnectorOperator",
                    Set.of("GREATER_THAN", "GREATER_THAN_OR_EQUAL_TO", "LESS_THAN", "LESS_THAN_OR_EQUAL_TO"),
            "VeevaConnectorOperator", Set.of("CONTAINS"));

    /** The values of FlowStatus. */
    static final List<String> STATUSES = List.of("Active", "Draft", "Suspended");

    /** Maps of the API that are arrays of objects with Key and Value. */
    static final Set<String> LISTS_OF_ENTRIES = Set.of("TagMap", "TaskPropertiesMap");

    /** How to write a timestamp. */
    static final String SECONDS = "write seconds since 1970, such as 1795420800";

    private static final Pattern TASK_PROPERTY = Pattern.compile("(\"[A-Z]+(?:_[A-Z]+)+\"): (\"[^\"]*\")");

    /** How CloudFormation spells the members of CreateFlow. */
    static final Spelling SPELLING = spelling();

    private FlowSchema() {}

    private static Spelling spelling() {
        Map<String, String> names = new HashMap<>();
        collect(StructureLayer.of("CreateFlow").request(), names);
        return new Spelling(
                names, Set.of(LEVEL, CLIENT_TOKEN), OWN, "Properties", FlowSchema::withEntries, Optional.of(SECONDS));
    }

    /** The key of a task property and its value are an entry of an array. */
    private static String withEntries(String message) {
        return TASK_PROPERTY.matcher(message).replaceAll("{\"Key\": $1, \"Value\": $2}");
    }

    private static void collect(Shape shape, Map<String, String> names) {
        if (shape instanceof ListShape list) {
            collect(list.item(), names);
        } else if (shape instanceof StructureShape structure) {
            structure.names().forEach(member -> names.put(member, name(member)));
            structure.members().values().forEach(member -> collect(member, names));
        }
    }

    private static String name(String member) {
        return NAMES.getOrDefault(member, Character.toUpperCase(member.charAt(0)) + member.substring(1));
    }

    /** Whether the API has no such member in its request, or nobody may give it in a template. */
    static boolean isOwn(StructureShape structure, String name) {
        boolean isArn = structure.name().equals(FLOW) && name.equals(FLOW_ARN);
        return OWN.getOrDefault(structure.name(), Set.of()).contains(name) || isArn || isToken(structure, name);
    }

    static boolean isToken(StructureShape structure, String name) {
        return structure.name().equals(FLOW) && name.equalsIgnoreCase(CLIENT_TOKEN);
    }

    static boolean isListOfEntries(MapShape map) {
        return LISTS_OF_ENTRIES.contains(map.name());
    }
}
