package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.structure.Shape.BooleanShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.Bounds;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the shapes of a schema file, which remains the only place for constraints. */
final class ShapeReader {

    private static final String PATTERN_NOTE = "service pattern: ";
    private static final String REFERENCE = "#/$defs/";
    private static final int LARGEST_SCHEMA = 4_000_000;
    private static final int DEEPEST_SCHEMA = 50;

    private final JsonObject definitions;
    private final Map<String, Shape> read = new HashMap<>();

    private ShapeReader(JsonObject definitions) {
        this.definitions = definitions;
    }

    /** The shape of the request that a schema describes. */
    static StructureShape read(String schema) {
        JsonObject object = parsed(schema);
        JsonObject definitions = object.member("$defs")
                .map(member -> (JsonObject) member.value())
                .orElse(new JsonObject(Map.of(), object.range()));
        return (StructureShape) new ShapeReader(definitions).shape("request", object);
    }

    /** The schema as a document. */
    static JsonObject parsed(String schema) {
        return (JsonObject) new DocumentReader(LARGEST_SCHEMA, DEEPEST_SCHEMA)
                .read(schema)
                .root()
                .orElseThrow(() -> new IllegalArgumentException("the schema is not JSON"));
    }

    private Shape shape(String name, JsonObject node) {
        Optional<String> reference = text(node, "$ref");
        if (reference.isPresent()) {
            String target = reference.get().substring(REFERENCE.length());
            Shape known = read.get(target);
            if (known == null) {
                known = shape(target, object(definitions, target).orElseThrow());
                read.put(target, known);
            }
            return known;
        }
        JsonValue type = value(node, "type").orElseThrow(() -> new IllegalArgumentException("no type in " + name));
        if (type instanceof JsonArray) {
            return new TimestampShape(
                    name, Pattern.compile(text(node, "pattern").orElseThrow()));
        }
        return switch (((JsonString) type).value()) {
            case "object" ->
                object(node, "properties").isPresent()
                                || object(node, "propertyNames").isEmpty()
                        ? structure(name, node)
                        : map(name, node);
            case "array" ->
                new ListShape(name, shape(name + "Item", object(node, "items").orElseThrow()), bounds(node, "Items"));
            case "string" -> textShape(name, node);
            case "integer" -> new NumberShape(name, true, number(node, "minimum"), number(node, "maximum"));
            case "number" -> new NumberShape(name, false, number(node, "minimum"), number(node, "maximum"));
            case "boolean" -> new BooleanShape(name);
            default -> throw new IllegalArgumentException("unknown type in " + name);
        };
    }

    private StructureShape structure(String name, JsonObject node) {
        Map<String, Shape> members = new LinkedHashMap<>();
        object(node, "properties")
                .ifPresent(properties -> properties
                        .members()
                        .forEach(member ->
                                members.put(member.name(), shape(member.name(), (JsonObject) member.value()))));
        return new StructureShape(name, members, texts(node, "required"));
    }

    private MapShape map(String name, JsonObject node) {
        Shape key = shape(name + "Key", typed(object(node, "propertyNames").orElseThrow()));
        Shape value = shape(name + "Value", object(node, "additionalProperties").orElseThrow());
        return new MapShape(name, (StringShape) key, value, bounds(node, "Properties"));
    }

    /** Member names are strings, even if the schema does not say so. */
    private static JsonObject typed(JsonObject node) {
        if (node.member("type").isPresent() || node.member("$ref").isPresent()) {
            return node;
        }
        Map<String, JsonValue.Member> members = new HashMap<>(node.byName());
        members.put("type", new JsonValue.Member("type", node.range(), new JsonString("string", node.range())));
        return new JsonObject(members, node.range());
    }

    private static StringShape textShape(String name, JsonObject node) {
        Optional<StringPattern> pattern = text(node, "pattern")
                .map(expression -> new StringPattern(
                        Pattern.compile(expression),
                        text(node, "$comment")
                                .filter(comment -> comment.startsWith(PATTERN_NOTE))
                                .map(comment -> comment.substring(PATTERN_NOTE.length()))
                                .orElse(expression)));
        boolean secret = value(node, "writeOnly")
                .filter(value -> value instanceof JsonValue.JsonBoolean flag && flag.value())
                .isPresent();
        return new StringShape(name, texts(node, "enum"), bounds(node, "Length"), pattern, secret);
    }

    private static Bounds bounds(JsonObject node, String unit) {
        return new Bounds(whole(node, "min" + unit), whole(node, "max" + unit));
    }

    private static OptionalInt whole(JsonObject node, String name) {
        return number(node, name)
                .map(value -> OptionalInt.of(value.intValueExact()))
                .orElse(OptionalInt.empty());
    }

    private static Optional<BigDecimal> number(JsonObject node, String name) {
        return value(node, name).map(value -> ((JsonNumber) value).value());
    }

    private static Optional<String> text(JsonObject node, String name) {
        return value(node, name).map(value -> ((JsonString) value).value());
    }

    private static List<String> texts(JsonObject node, String name) {
        return value(node, name)
                .map(value -> ((JsonArray) value)
                        .items().stream()
                                .map(item -> ((JsonString) item).value())
                                .toList())
                .orElse(List.of());
    }

    private static Optional<JsonObject> object(JsonObject node, String name) {
        return value(node, name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private static Optional<JsonValue> value(JsonObject node, String name) {
        return node.member(name).map(JsonValue.Member::value);
    }
}
