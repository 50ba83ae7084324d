package io.github.appflowtestkit.schema.generator;

import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Derives the draft 2020-12 schema of one operation's request from the service model and our words. */
final class SchemaGenerator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String LEAP_YEAR =
            "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";

    // ISO 8601 with seconds and an offset, on days that exist: what java.time.OffsetDateTime parses, with that much in
    // it.
    static final String TIMESTAMP = "(?:[0-9]{4}-"
            + "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
            + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
            + "|" + LEAP_YEAR + "-02-29)"
            + "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?"
            + "(?:Z|[+\\-](?:(?:0[0-9]|1[0-7]):[0-5][0-9]|18:00))";

    private final ServiceModel model;
    private final Words words;

    SchemaGenerator(ServiceModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    ObjectNode generate(String operation) {
        String input = model.inputOf(operation);
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:appflow-testkit:schema:2020-12:" + SchemaFiles.kebab(operation));
        schema.setAll(structure(input, true));
        ObjectNode definitions = JSON.objectNode();
        for (String shape : model.closure(input)) {
            if (!shape.equals(input)) {
                definitions.set(shape, definition(shape));
            }
        }
        schema.set("$defs", definitions);
        return schema;
    }

    private ObjectNode definition(String name) {
        JsonNode shape = model.shape(name);
        return switch (ServiceModel.type(shape)) {
            case "structure" -> structure(name, false);
            case "list" -> list(name, shape);
            case "map" -> map(name, shape);
            case "string" -> string(name, shape);
            case "integer" -> integer(name, shape, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long" -> integer(name, shape, Long.MIN_VALUE, Long.MAX_VALUE);
            case "boolean" -> described(name).put("type", "boolean");
            case "timestamp" -> timestamp(name);
            default -> throw new IllegalArgumentException(name + " is of a type that requests did not have before");
        };
    }

    private ObjectNode described(String shape) {
        ObjectNode node = JSON.objectNode();
        words.title(shape).ifPresent(title -> node.put("title", title));
        words.description(shape).ifPresent(description -> node.put("description", description));
        return node;
    }

    private ObjectNode structure(String name, boolean root) {
        JsonNode shape = model.shape(name);
        ObjectNode node = described(name).put("type", "object");
        ObjectNode properties = node.putObject("properties");
        if (root) {
            properties
                    .putObject("$schema")
                    .put("description", "Where an editor finds this schema. Not part of the request; it is never sent.")
                    .put("type", "string");
        }
        ServiceModel.members(shape).forEach((member, target) -> {
            ObjectNode reference = properties.putObject(member);
            words.description(name, member).ifPresent(text -> reference.put("description", text));
            reference.put("$ref", "#/$defs/" + target);
        });
        List<String> required = ServiceModel.texts(shape, "required");
        if (!required.isEmpty()) {
            ArrayNode names = node.putArray("required");
            required.forEach(names::add);
        }
        return node.put("additionalProperties", false);
    }

    private ObjectNode list(String name, JsonNode shape) {
        ObjectNode node = described(name).put("type", "array");
        node.set("items", reference(shape, "member"));
        bounds(node, shape, "minItems", "maxItems");
        return node;
    }

    private ObjectNode map(String name, JsonNode shape) {
        ObjectNode node = described(name).put("type", "object");
        node.set("propertyNames", reference(shape, "key"));
        node.set("additionalProperties", reference(shape, "value"));
        bounds(node, shape, "minProperties", "maxProperties");
        return node;
    }

    private ObjectNode string(String name, JsonNode shape) {
        ObjectNode node = described(name).put("type", "string");
        if (shape.has("sensitive")) {
            node.put("writeOnly", true);
        }
        List<String> values = ServiceModel.texts(shape, "enum");
        if (!values.isEmpty()) {
            ArrayNode allowed = node.putArray("enum");
            values.forEach(allowed::add);
        }
        bounds(node, shape, "minLength", "maxLength");
        if (shape.has("pattern")) {
            String pattern = shape.get("pattern").asString();
            node.put("pattern", PortablePattern.of(pattern));
            node.put("$comment", Draft07.SERVICE_PATTERN + pattern);
        }
        return node;
    }

    /** Sizes and lengths; a minimum of nothing says nothing and is left out. */
    private static void bounds(ObjectNode node, JsonNode shape, String minimum, String maximum) {
        if (shape.has("min") && shape.get("min").asInt() > 0) {
            node.put(minimum, shape.get("min").asInt());
        }
        if (shape.has("max")) {
            node.put(maximum, shape.get("max").asInt());
        }
    }

    /** Where the model names no range, the width of the type is the range. */
    private ObjectNode integer(String name, JsonNode shape, long least, long most) {
        ObjectNode node = described(name).put("type", "integer");
        node.put("minimum", shape.has("min") ? shape.get("min").bigIntegerValue() : BigInteger.valueOf(least));
        node.put("maximum", shape.has("max") ? shape.get("max").bigIntegerValue() : BigInteger.valueOf(most));
        return node;
    }

    private ObjectNode timestamp(String name) {
        ObjectNode node = described(name);
        node.putArray("type").add("string").add("number");
        node.put("pattern", PortablePattern.whole(TIMESTAMP));
        return node.put("$comment", "service type: timestamp, sent as epoch seconds");
    }

    private static ObjectNode reference(JsonNode shape, String part) {
        return JSON.objectNode()
                .put("$ref", "#/$defs/" + shape.get(part).get("shape").asString());
    }
}
