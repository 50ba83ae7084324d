package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The AWS provider of Terraform: snake_case, and an array of one object for each block. */
class ConfigurationForm extends WrittenForm {

    private static final Map<String, String> EXCEPTIONS = Map.of(
            "flowName", "name",
            "tasks", "task",
            "destinationFlowConfigList", "destination_flow_config",
            "SAPOData", "sapo_data",
            "pathPrefixHierarchy", "prefix_hierarchy",
            "maxParallelism", "max_page_size");

    private static final Map<String, Set<String>> LACKING = Map.of(
            REQUEST.name(),
            Set.of("clientToken"),
            "ScheduledTriggerProperties",
            Set.of("flowErrorDeactivationThreshold"),
            "CustomConnectorSourceProperties",
            Set.of("dataTransferApi"),
            "SourceConnectorProperties",
            Set.of("Pardot"),
            "ConnectorOperator",
            Set.of("Pardot"));

    private static final Map<String, String> REQUIRED =
            Map.of("S3SourceProperties", "bucketPrefix", "SAPODataSourceProperties", "objectPath");

    private static final Set<String> OWN = Set.of(
            "arn", "id", "flow_status", "tags_all", "region", "count", "for_each", "provider", "lifecycle", "timeouts");

    @Override
    JsonNode document(JsonNode requests) {
        ObjectNode document = NODES.objectNode();
        ObjectNode flows = document.putObject("resource").putObject("aws_appflow_flow");
        int number = 0;
        for (String request : pointers(requests)) {
            String name = "flow_" + number++;
            String pointer = "/resource/aws_appflow_flow/" + name;
            put(request, pointer);
            flows.set(name, written(requests.at(request), REQUEST, request, pointer));
        }
        return document;
    }

    final JsonNode written(JsonNode value, @Nullable Shape shape, String request, String pointer) {
        if (value.isObject() && shape instanceof StructureShape structure) {
            ObjectNode object = NODES.objectNode();
            for (var member : value.properties()) {
                Shape inner = structure.members().get(member.getKey());
                String name = inner == null ? member.getKey() : name(member.getKey());
                String from = JsonText.child(request, member.getKey());
                String to = JsonText.child(pointer, name);
                if (inner instanceof StructureShape && member.getValue().isObject()) {
                    put(from, JsonText.child(to, 0), to, false);
                    object.set(
                            name,
                            NODES.arrayNode().add(written(member.getValue(), inner, from, JsonText.child(to, 0))));
                } else {
                    put(from, to);
                    object.set(name, written(member.getValue(), inner, from, to));
                }
            }
            return completed(structure, object);
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
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            value.properties()
                    .forEach(member -> object.set(member.getKey(), written(member.getValue(), null, request, pointer)));
            return object;
        }
        return value.isString() ? NODES.stringNode(text(value.stringValue())) : value;
    }

    /** What a tool adds to the arguments of a block. */
    ObjectNode completed(StructureShape structure, ObjectNode block) {
        return block;
    }

    /** A string that Terraform takes as it is. */
    String text(String value) {
        return value.replaceAll("([$%])(?=\\{)", "$1$1");
    }

    static String name(String apiName) {
        return EXCEPTIONS.getOrDefault(
                apiName, apiName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    }

    static boolean lacks(StructureShape structure, String apiName) {
        return LACKING.getOrDefault(structure.name(), Set.of()).contains(apiName);
    }

    @Override
    Optional<String> obstacle(Shape shape, JsonNode value) {
        boolean isEmpty = value.isString()
                && value.stringValue().isEmpty()
                && !shape.name().startsWith("TaskProp");
        boolean isZero = value.isNumber() && value.decimalValue().signum() == 0;
        if (value.isNull() || isEmpty || isZero || (shape instanceof StructureShape && value.isArray())) {
            return Optional.of("a value that counts as none");
        }
        if (shape instanceof StructureShape structure) {
            if (structure.name().equals("Task") && value.isObject() && !value.has("sourceFields")) {
                return Optional.of("a member that the provider adds");
            }
            boolean isBare = structure.name().equals("TriggerProperties") && value.isObject() && value.isEmpty();
            return isBare ? Optional.of("a value that counts as none") : Optional.empty();
        }
        if (shape instanceof ListShape list && list.item() instanceof StructureShape && value.isObject()) {
            return Optional.of("a type that the tool converts");
        }
        if (shape instanceof MapShape && value.isArray()) {
            return Optional.of("a type that the tool converts");
        }
        return Obstacles.converted(shape, value);
    }

    @Override
    Optional<String> obstacle(StructureShape structure, String name) {
        if (lacks(structure, name)) {
            return Optional.of("a member that the form lacks");
        }
        boolean isOwn = structure.name().equals(REQUEST.name()) && OWN.contains(name);
        return isOwn
                ? Optional.of(Obstacles.SPELLING)
                : Obstacles.otherSpelling(structure, name, ConfigurationForm::name);
    }

    @Override
    List<String> ownRules(Shape shape, JsonNode value) {
        String required = REQUIRED.get(shape.name());
        return required != null && value.isObject() && !value.has(required) ? List.of("AF1001") : List.of();
    }

    @Override
    Optional<String> foreignWord() {
        return Optional.of("\\b(?!supportedApiVersions\\b)[a-z]+[A-Z]\\w*\\b");
    }
}
