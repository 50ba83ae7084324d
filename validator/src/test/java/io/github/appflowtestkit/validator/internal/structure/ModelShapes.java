package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.structure.Shape.BooleanShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.Bounds;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
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

    static Map<String, StructureShape> requests(Path modelFile) {
        JsonNode model = JsonMapper.shared().readTree(modelFile.toFile());
        Map<String, StructureShape> requests = new LinkedHashMap<>();
        model.get("operations")
                .properties()
                .forEach(operation -> requests.put(operation.getKey(), (StructureShape) new ModelShapes(model)
                        .shape(operation.getValue().get("input").get("shape").asString())));
        return requests;
    }

    private Shape shape(String name) {
        JsonNode node = model.get("shapes").get(name);
        return switch (node.get("type").asString()) {
            case "structure" -> structure(name, node);
            case "list" ->
                new ListShape(name, shape(node.get("member").get("shape").asString()), bounds(node));
            case "map" ->
                new MapShape(
                        name,
                        (StringShape) shape(node.get("key").get("shape").asString()),
                        shape(node.get("value").get("shape").asString()),
                        bounds(node));
            case "string" -> text(name, node);
            case "integer", "long" -> new NumberShape(name, true, number(node, "min"), number(node, "max"));
            case "double", "float" -> new NumberShape(name, false, number(node, "min"), number(node, "max"));
            case "boolean" -> new BooleanShape(name);
            case "timestamp" -> new TimestampShape(name, Pattern.compile("^20[0-9-]{8}T[0-9:]{8}Z$"));
            default -> throw new IllegalArgumentException("unknown type of " + name);
        };
    }

    private StructureShape structure(String name, JsonNode node) {
        Map<String, Shape> members = new LinkedHashMap<>();
        node.get("members")
                .properties()
                .forEach(member -> members.put(
                        member.getKey(), shape(member.getValue().get("shape").asString())));
        return new StructureShape(name, members, texts(node.get("required")));
    }

    private static StringShape text(String name, JsonNode node) {
        Optional<StringPattern> pattern = Optional.ofNullable(node.get("pattern"))
                .map(JsonNode::asString)
                .map(service -> new StringPattern(Pattern.compile("\\A(?:" + service + ")\\z"), service));
        boolean secret = node.has("sensitive") && node.get("sensitive").asBoolean();
        return new StringShape(name, texts(node.get("enum")), bounds(node), pattern, secret);
    }

    private static List<String> texts(@Nullable JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array != null) {
            array.forEach(item -> texts.add(item.asString()));
        }
        return texts;
    }

    private static Bounds bounds(JsonNode node) {
        return new Bounds(whole(node, "min"), whole(node, "max"));
    }

    private static OptionalInt whole(JsonNode node, String name) {
        return node.has(name) ? OptionalInt.of(node.get(name).asInt()) : OptionalInt.empty();
    }

    private static Optional<BigDecimal> number(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::decimalValue);
    }
}
