package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CloudFormation: capital first letters, arrays of Key and Value, no level below TriggerProperties, seconds. */
class TemplateForm extends WrittenForm {

    private static final Map<String, String> EXCEPTIONS = Map.of(
            "kmsArn", "KMSArn",
            "failOnFirstDestinationError", "FailOnFirstError",
            "timezone", "TimeZone",
            "paginationConfig", "paginationConfig",
            "maxPageSize", "maxPageSize",
            "parallelismConfig", "parallelismConfig",
            "maxParallelism", "maxParallelism");

    private static final Set<String> ENTRIES = Set.of("TagMap", "TaskPropertiesMap");
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "S3SourceProperties", List.of("bucketPrefix"),
            "SAPODataSourceProperties", List.of("objectPath"),
            "DataTransferApi", List.of("Name", "Type"));
    private static final Map<String, Set<String>> REFUSED = Map.of(
            "ConnectorType", Set.of("CustomerProfiles", "Honeycode"),
            "SlackConnectorOperator",
                    Set.of("GREATER_THAN", "GREATER_THAN_OR_EQUAL_TO", "LESS_THAN", "LESS_THAN_OR_EQUAL_TO"),
            "VeevaConnectorOperator", Set.of("CONTAINS"));

    private static final Set<String> OWN = Set.of("FlowStatus", "FlowArn");

    @Override
    JsonNode document(JsonNode requests) {
        ObjectNode template = NODES.objectNode();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        ObjectNode resources = template.putObject("Resources");
        resources.putObject("Topic").put("Type", "AWS::SNS::Topic");
        int number = 0;
        for (String request : pointers(requests)) {
            String name = "Flow" + number++;
            ObjectNode resource = resources.putObject(name);
            resource.put("Type", "AWS::AppFlow::Flow");
            String pointer = "/Resources/" + name + "/Properties";
            put(request, pointer);
            resource.set("Properties", written(requests.at(request), REQUEST, request, pointer));
        }
        return template;
    }

    final JsonNode written(JsonNode value, @Nullable Shape shape, String request, String pointer) {
        if (value.isObject() && shape instanceof StructureShape structure) {
            ObjectNode object = NODES.objectNode();
            for (var member : value.properties()) {
                Shape inner = structure.members().get(member.getKey());
                String from = JsonText.child(request, member.getKey());
                if (isLevel(structure, member.getKey())) {
                    put(from, pointer, pointer, true);
                    object.setAll((ObjectNode) written(member.getValue(), inner, from, pointer));
                } else {
                    String name = inner == null ? member.getKey() : name(member.getKey());
                    String to = JsonText.child(pointer, name);
                    put(from, to);
                    object.set(name, written(member.getValue(), inner, from, to));
                }
            }
            return object;
        }
        if (value.isArray() && shape instanceof ListShape list) {
            ArrayNode array = NODES.arrayNode();
            for (int i = 0; i < value.size(); i++) {
                String to = JsonText.child(pointer, i);
                put(JsonText.child(request, i), to);
                array.add(written(value.get(i), list.item(), JsonText.child(request, i), to));
            }
            return array;
        }
        if (value.isObject() && shape instanceof MapShape map && ENTRIES.contains(map.name())) {
            ArrayNode entries = NODES.arrayNode();
            for (var member : value.properties()) {
                String entry = JsonText.child(pointer, entries.size());
                String key = JsonText.child(entry, key("Key"));
                String inner = JsonText.child(entry, key("Value"));
                String from = JsonText.child(request, member.getKey());
                put(from, inner, key, true);
                entries.addObject()
                        .put(key("Key"), text(member.getKey()))
                        .set(key("Value"), written(member.getValue(), null, from, inner));
            }
            return entries;
        }
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            value.properties()
                    .forEach(member -> object.set(member.getKey(), written(member.getValue(), null, request, pointer)));
            return object;
        }
        if (!value.isString()) {
            return value;
        }
        return (shape instanceof TimestampShape ? seconds(value.stringValue()) : Optional.<Long>empty())
                .<JsonNode>map(NODES::numberNode)
                .orElseGet(() -> NODES.stringNode(text(value.stringValue())));
    }

    /** The name of Key or Value in an entry. */
    String key(String name) {
        return name;
    }

    /** A string that the tool takes as it is. */
    String text(String value) {
        return value;
    }

    private static boolean isLevel(StructureShape structure, String member) {
        return structure.name().equals("TriggerProperties") && member.equals("Scheduled");
    }

    String name(String apiName) {
        return EXCEPTIONS.getOrDefault(apiName, Character.toUpperCase(apiName.charAt(0)) + apiName.substring(1));
    }

    private static Optional<Long> seconds(String timestamp) {
        try {
            return Optional.of(OffsetDateTime.parse(timestamp).toEpochSecond());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    Optional<String> obstacle(Shape shape, JsonNode value) {
        if (shape instanceof TimestampShape && value.isString()) {
            return Obstacles.converted(shape, value)
                    .or(() -> seconds(value.stringValue())
                            .filter(seconds -> !value.stringValue().matches(".*:\\d\\dZ"))
                            .map(seconds -> "a time that is no number of seconds in UTC"));
        }
        if (shape instanceof StructureShape structure
                && structure.name().equals("TriggerProperties")
                && value.isObject()
                && (value.size() != 1
                        || value.path("Scheduled").isEmpty()
                        || !value.path("Scheduled").isObject())) {
            return Optional.of("a level that the form lacks");
        }
        if (shape instanceof MapShape map && ENTRIES.contains(map.name()) && !value.isObject()) {
            return Optional.of("no entries to list");
        }
        return Obstacles.converted(shape, value);
    }

    @Override
    Optional<String> obstacle(StructureShape structure, String name) {
        if (structure.name().equals(REQUEST.name()) && name.equals("clientToken")) {
            return Optional.of("a member that the form lacks");
        }
        boolean isOwn = structure.name().equals(REQUEST.name()) && isOwn(name);
        return isOwn ? Optional.of(Obstacles.SPELLING) : Obstacles.otherSpelling(structure, name, this::name);
    }

    /** Whether the form has a member of a flow that is none of the API's. */
    boolean isOwn(String name) {
        return OWN.contains(name);
    }

    @Override
    List<String> ownRules(Shape shape, JsonNode value) {
        if (shape instanceof StructureShape structure && value.isObject()) {
            return REQUIRED.getOrDefault(structure.name(), List.of()).stream()
                    .filter(name -> !value.has(name))
                    .map(name -> "AF1011")
                    .toList();
        }
        boolean isRefused = shape instanceof StringShape
                && value.isString()
                && REFUSED.getOrDefault(shape.name(), Set.of()).contains(value.stringValue());
        return isRefused ? List.of("AF1011") : List.of();
    }

    /** Names of other operations, and the form's own names that start small, are no foreign words. */
    @Override
    Optional<String> foreignWord() {
        return Optional.of(
                "\\b(?!(?:maxPageSize|paginationConfig|parallelismConfig|maxParallelism|supportedApiVersions)\\b)"
                        + "[a-z]+[A-Z]\\w*\\b");
    }
}
