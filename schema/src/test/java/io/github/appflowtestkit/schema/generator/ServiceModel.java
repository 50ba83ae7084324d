package io.github.appflowtestkit.schema.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service model file in botocore's form: operations and the shapes that their requests are made of. */
public final class ServiceModel {

    private final JsonNode root;

    private ServiceModel(JsonNode root) {
        this.root = root;
    }

    public static ServiceModel read(Path file) {
        try {
            return new ServiceModel(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations by name, sorted. */
    public List<String> operations() {
        return root.get("operations").propertyNames().stream().sorted().toList();
    }

    /** The shape that an operation takes as its input. */
    public String inputOf(String operation) {
        return root.get("operations").get(operation).get("input").get("shape").asString();
    }

    public JsonNode shape(String name) {
        JsonNode shape = root.get("shapes").get(name);
        if (shape == null) {
            throw new IllegalArgumentException("The model has no shape " + name);
        }
        return shape;
    }

    public static String type(JsonNode shape) {
        return shape.get("type").asString();
    }

    /** Members with the names of their shapes, in the model's order; empty for anything but a structure. */
    public static Map<String, String> members(JsonNode shape) {
        Map<String, String> members = new LinkedHashMap<>();
        if (shape.has("members")) {
            shape.get("members")
                    .properties()
                    .forEach(member -> members.put(
                            member.getKey(), member.getValue().get("shape").asString()));
        }
        return Collections.unmodifiableMap(members);
    }

    public static List<String> texts(JsonNode shape, String key) {
        List<String> texts = new ArrayList<>();
        if (shape.has(key)) {
            shape.get(key).forEach(text -> texts.add(text.asString()));
        }
        return Collections.unmodifiableList(texts);
    }

    /** Every shape that can be reached from this one, itself included, sorted by name. */
    public List<String> closure(String start) {
        Set<String> seen = new LinkedHashSet<>();
        collect(start, seen);
        return seen.stream().sorted().toList();
    }

    private void collect(String name, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        JsonNode shape = shape(name);
        members(shape).values().forEach(member -> collect(member, seen));
        for (String part : List.of("member", "key", "value")) {
            if (shape.has(part)) {
                collect(shape.get(part).get("shape").asString(), seen);
            }
        }
    }

    /** All documentation texts of the model, to compare our own words with. */
    public List<String> documentation() {
        return root.findValues("documentation").stream().map(JsonNode::asString).toList();
    }
}
