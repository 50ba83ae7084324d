package io.github.appflowtestkit.validator.internal.structure;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads shapes straight from a service model file, without our schema in between. */
final class ModelShapes {

    private final JsonNode model;

    private ModelShapes(JsonNode model) {
        this.model = model;
    }

    static Map<String, Shape.Structure> requests(Path modelFile) {
        JsonNode model = JsonMapper.shared().readTree(modelFile.toFile());
        Map<String, Shape.Structure> requests = new LinkedHashMap<>();
        model.get("operations")
                .properties()
                .forEach(operation -> requests.put(operation.getKey(), (Shape.Structure) new ModelShapes(model)
                        .shape(operation.getValue().get("input").get("shape").asString())));
        return requests;
    }

    private Shape shape(String name) {
        JsonNode node = model.get("shapes").get(name);
        return switch (node.get("type").asString()) {
            case "structure" -> structure(name, node);
            case "list" ->
                new Shape.ListOf(name, shape(node.get("member").get("shape").asString()), bounds(node));
            case "map" ->
                new Shape.MapOf(
                        name,
                        (Shape.Text) shape(node.get("key").get("shape").asString()),
                        shape(node.get("value").get("shape").asString()),
                        bounds(node));
            case "string" -> text(name, node);
            case "integer", "long" -> new Shape.Numeric(name, true, number(node, "min"), number(node, "max"));
            case "double", "float" -> new Shape.Numeric(name, false, number(node, "min"), number(node, "max"));
            case "boolean" -> new Shape.Truth(name);
            case "timestamp" -> new Shape.Time(name, Pattern.compile("^20[0-9-]{8}T[0-9:]{8}Z$"));
            default -> throw new IllegalArgumentException("unknown type of " + name);
        };
    }

    private Shape.Structure structure(String name, JsonNode node) {
        Map<String, Shape> members = new LinkedHashMap<>();
        node.get("members")
                .properties()
                .forEach(member -> members.put(
                        member.getKey(), shape(member.getValue().get("shape").asString())));
        return new Shape.Structure(name, members, texts(node.get("required")));
    }

    private static Shape.Text text(String name, JsonNode node) {
        Optional<Shape.TextPattern> pattern = Optional.ofNullable(node.get("pattern"))
                .map(JsonNode::asString)
                .map(service -> new Shape.TextPattern(Pattern.compile("\\A(?:" + service + ")\\z"), service));
        boolean secret = node.has("sensitive") && node.get("sensitive").asBoolean();
        return new Shape.Text(name, texts(node.get("enum")), bounds(node), pattern, secret);
    }

    private static List<String> texts(@Nullable JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array != null) {
            array.forEach(item -> texts.add(item.asString()));
        }
        return texts;
    }

    private static Shape.Bounds bounds(JsonNode node) {
        return new Shape.Bounds(whole(node, "min"), whole(node, "max"));
    }

    private static OptionalInt whole(JsonNode node, String name) {
        return node.has(name) ? OptionalInt.of(node.get(name).asInt()) : OptionalInt.empty();
    }

    private static Optional<BigDecimal> number(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::decimalValue);
    }
}
