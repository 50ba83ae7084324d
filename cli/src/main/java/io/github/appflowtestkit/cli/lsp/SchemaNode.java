package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A part of the JSON Schema of a request. Immutable.
 *
 * @param schema the schema as a whole
 * @param use what is said where the part is used, such as the description of a member
 * @param node what is said of the part itself
 */
record SchemaNode(JsonObject schema, JsonObject use, JsonObject node) {

    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 500);

    private static final Map<String, SchemaNode> REQUESTS = new ConcurrentHashMap<>();

    static SchemaNode ofRequest(String operation) {
        return REQUESTS.computeIfAbsent(operation, SchemaNode::read);
    }

    private static SchemaNode read(String operation) {
        JsonObject root = (JsonObject)
                READER.readJson(AppflowSchemas.forOperation(operation)).root().orElseThrow();
        return new SchemaNode(root, root, root);
    }

    private SchemaNode at(JsonObject place) {
        Optional<JsonValue> target = text(place, "$ref").flatMap(reference -> schema.at(reference.substring(1)));
        return new SchemaNode(schema, place, target.map(JsonObject.class::cast).orElse(place));
    }

    /** The part that a step leads to; an index may be left out. */
    Optional<SchemaNode> step(String step) {
        Optional<SchemaNode> items = object(node, "items").map(this::at);
        boolean isIndex = step.chars().allMatch(Character::isDigit);
        if (items.isPresent()) {
            return isIndex ? items : items.get().step(step);
        }
        return object(node, "properties")
                .flatMap(properties -> object(properties, step))
                .or(() -> object(node, "additionalProperties"))
                .map(this::at);
    }

    /** The members that an object may have, by name; of a map those that are known. */
    Map<String, SchemaNode> members() {
        Map<String, SchemaNode> members = new LinkedHashMap<>();
        object(node, "properties")
                .ifPresent(properties -> properties.members().stream()
                        .filter(member -> !member.name().startsWith("$"))
                        .forEach(member -> members.put(member.name(), at((JsonObject) member.value()))));
        object(node, "propertyNames")
                .map(names -> at(names).values())
                .ifPresent(names -> object(node, "additionalProperties")
                        .ifPresent(value -> names.forEach(name -> members.put(name, at(value)))));
        return members;
    }

    /** The allowed values; empty if they are not listed. */
    List<String> values() {
        return type().equals("boolean") ? List.of("true", "false") : texts("enum");
    }

    List<String> required() {
        return texts("required");
    }

    String type() {
        return text(node, "type").orElse("");
    }

    String description() {
        return text(use, "description").or(() -> text(node, "description")).orElse("");
    }

    private List<String> texts(String name) {
        return node.member(name).map(JsonValue.Member::value).orElse(null) instanceof JsonArray array
                ? array.items().stream()
                        .filter(JsonString.class::isInstance)
                        .map(each -> ((JsonString) each).value())
                        .toList()
                : List.of();
    }

    private static Optional<JsonObject> object(JsonObject node, String name) {
        return node.member(name)
                .map(JsonValue.Member::value)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    private static Optional<String> text(JsonObject node, String name) {
        return node.member(name)
                .map(JsonValue.Member::value)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value());
    }
}
