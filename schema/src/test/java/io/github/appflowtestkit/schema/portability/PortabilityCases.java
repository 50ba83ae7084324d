package io.github.appflowtestkit.schema.portability;

import io.github.appflowtestkit.schema.AppflowSchemas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests of every operation: sound ones, and ones with a single fault at each shape that the request can hold.
 *
 * <p>Each shape is visited once in all, for it is the same in every schema; so is each pattern, with every text that could
 * divide engines.
 */
final class PortabilityCases {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    // In digits: networknt 3.0.9 throws on 1e25, where Jackson 3 refuses to make a long of it.
    private static final String HUGE = "10000000000000000000000000";

    private final List<PortabilityCase> cases = new ArrayList<>();
    private final Set<String> triedPatterns = new HashSet<>();
    private final Set<String> visited = new HashSet<>();
    private String operation = "";
    private JsonNode definitions = JSON.objectNode();

    /** Puts a value into the place of a request that is otherwise sound. */
    private interface Place extends UnaryOperator<JsonNode> {}

    static List<PortabilityCase> ofAllOperations() {
        PortabilityCases made = new PortabilityCases();
        for (String operation : AppflowSchemas.operations()) {
            JsonNode schema = JsonMapper.shared().readTree(AppflowSchemas.forOperation(operation));
            made.operation = operation;
            made.definitions = schema.get("$defs");
            made.structure("request", schema, value -> value);
            made.add("request with $schema", sample(made, schema).put("$schema", "./create-flow.schema.json"), true);
            made.add(
                    "request with $schema that is no text", sample(made, schema).put("$schema", 7), false);
        }
        return List.copyOf(made.cases);
    }

    private static ObjectNode sample(PortabilityCases made, JsonNode schema) {
        return (ObjectNode) made.sample(schema);
    }

    private void visit(JsonNode reference, Place place) {
        String name = name(reference);
        JsonNode shape = definitions.get(name);
        if (visited.add(name)) {
            switch (shape.get("type").asString("timestamp")) {
                case "object" -> {
                    if (shape.has("propertyNames")) {
                        map(name, shape, place);
                    } else {
                        structure(name, shape, place);
                    }
                }
                case "array" -> list(name, shape, place);
                case "string" -> string(name, shape, place);
                case "integer" -> integer(name, shape, place);
                case "boolean" -> scalars(name, place, List.of("true", "false"), List.of("\"true\"", "0", "1"));
                default -> timestamp(name, place);
            }
        }
    }

    private void structure(String name, JsonNode shape, Place place) {
        scalars(name, place, List.of(), List.of("null", "[]", "\"a\"", "1", "true"));
        ObjectNode sound = (ObjectNode) sample(shape);
        add(name, place.apply(sound), true);
        add(name + " with an unknown member", place.apply(sound.deepCopy().put("unknownMember", "a1")), false);
        shape.path("required").forEach(member -> {
            ObjectNode lacking = sound.deepCopy();
            lacking.remove(member.asString());
            add(name + " without " + member.asString(), place.apply(lacking), false);
        });
        shape.get("properties").properties().forEach(member -> {
            if (!member.getKey().equals("$schema")) {
                Place inside = value -> place.apply(sound.deepCopy().set(member.getKey(), value));
                JsonNode target = definitions.get(name(member.getValue()));
                add(name + "." + member.getKey(), inside.apply(sample(target)), true);
                add(name + "." + member.getKey() + " null", inside.apply(JSON.nullNode()), false);
                visit(member.getValue(), inside);
            }
        });
    }

    private void list(String name, JsonNode shape, Place place) {
        scalars(name, place, List.of("[]"), List.of("null", "{}", "\"a1\"", "[null]", "[[]]"));
        JsonNode item = sample(definitions.get(name(shape.get("items"))));
        if (shape.has("maxItems")) {
            int most = shape.get("maxItems").asInt();
            add(name + " full", place.apply(repeated(item, most)), true);
            add(name + " overfull", place.apply(repeated(item, most + 1)), false);
        }
        visit(shape.get("items"), value -> place.apply(JSON.arrayNode().add(value)));
    }

    private static ArrayNode repeated(JsonNode item, int times) {
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i < times; i++) {
            list.add(item);
        }
        return list;
    }

    private void map(String name, JsonNode shape, Place place) {
        scalars(name, place, List.of("{}"), List.of("null", "[]", "\"a1\""));
        JsonNode key = definitions.get(name(shape.get("propertyNames")));
        JsonNode value = sample(definitions.get(name(shape.get("additionalProperties"))));
        if (shape.has("maxProperties")) {
            int most = shape.get("maxProperties").asInt();
            add(name + " full", place.apply(entries(value, most)), true);
            add(name + " overfull", place.apply(entries(value, most + 1)), false);
        }
        Texts keys = new Texts(key);
        if (key.has("enum")) {
            key.get("enum")
                    .forEach(known ->
                            add(name + " key", place.apply(JSON.objectNode().set(known.asString(), value)), true));
            add(name + " unknown key", place.apply(JSON.objectNode().set("unknownKey", value)), false);
        } else {
            keys.probes()
                    .forEach(text -> add(
                            name + " key " + text, place.apply(JSON.objectNode().set(text, value)), keys.taken(text)));
        }
        Place entry = inner -> place.apply(JSON.objectNode().set(keys.sample(), inner));
        visit(shape.get("additionalProperties"), entry);
    }

    private static ObjectNode entries(JsonNode value, int count) {
        ObjectNode map = JSON.objectNode();
        for (int i = 0; i < count; i++) {
            map.set("key" + (char) ('a' + i / 26) + (char) ('a' + i % 26), value);
        }
        return map;
    }

    private void string(String name, JsonNode shape, Place place) {
        scalars(name, place, List.of(), List.of("null", "7", "true", "[\"a1\"]", "{}"));
        if (shape.has("enum")) {
            shape.get("enum").forEach(value -> add(name + " " + value, place.apply(value), true));
            String known = shape.get("enum").get(0).asString();
            for (String unknown : List.of(known + " ", known + "\n", known + "X", swapped(known), "")) {
                add(name + " " + unknown, place.apply(JSON.stringNode(unknown)), false);
            }
        } else {
            Texts texts = new Texts(shape);
            boolean newPattern = triedPatterns.add(shape.path("pattern").asString(""));
            for (String text : newPattern ? texts.probes() : texts.lengths()) {
                add(name + " " + text, place.apply(JSON.stringNode(text)), texts.taken(text));
            }
        }
    }

    private static String swapped(String value) {
        char first = value.charAt(0);
        char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        return other + value.substring(1);
    }

    private void integer(String name, JsonNode shape, Place place) {
        scalars(
                name,
                place,
                List.of("7", "7.0", "1e0"),
                List.of("null", "\"7\"", "7.5", "true", "[7]", HUGE, "-" + HUGE));
        BigDecimal least = shape.get("minimum").decimalValue();
        BigDecimal most = shape.get("maximum").decimalValue();
        // At the edge of 64 bits JavaScript cannot count in ones; engines agree only inside of what a double holds.
        if (most.precision() <= 15) {
            scalars(
                    name,
                    place,
                    List.of(least.toString(), most.toString()),
                    List.of(
                            least.subtract(BigDecimal.ONE).toString(),
                            most.add(BigDecimal.ONE).toString()));
        }
    }

    private void timestamp(String name, Place place) {
        scalars(name, place, List.of("0", "1772352000", "1772352000.435", "-1"), List.of("null", "true", "[]", "{}"));
        Times.GOOD.forEach(time -> add(name + " " + time, place.apply(JSON.stringNode(time)), true));
        Times.BAD.forEach(time -> add(name + " " + time, place.apply(JSON.stringNode(time)), false));
    }

    private void scalars(String name, Place place, List<String> good, List<String> bad) {
        good.forEach(text -> add(name + " " + text, place.apply(HarrelNode.EXACT.readTree(text)), true));
        bad.forEach(text -> add(name + " " + text, place.apply(HarrelNode.EXACT.readTree(text)), false));
    }

    /** The smallest value that the service takes. */
    private JsonNode sample(JsonNode shape) {
        return switch (shape.get("type").asString("timestamp")) {
            case "object" -> {
                ObjectNode object = JSON.objectNode();
                shape.path("required")
                        .forEach(member -> object.set(
                                member.asString(),
                                sample(definitions.get(
                                        name(shape.get("properties").get(member.asString()))))));
                yield object;
            }
            case "array" -> JSON.arrayNode();
            case "string" -> JSON.stringNode(new Texts(shape).sample());
            case "integer" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode("2026-03-01T08:00:00Z");
        };
    }

    private static String name(JsonNode reference) {
        return reference.get("$ref").asString().substring("#/$defs/".length());
    }

    private void add(String name, JsonNode document, boolean valid) {
        cases.add(new PortabilityCase(operation, name, document, valid));
    }
}
