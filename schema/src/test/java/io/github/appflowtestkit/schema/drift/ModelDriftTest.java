package io.github.appflowtestkit.schema.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.generator.SchemaFiles;
import io.github.appflowtestkit.schema.generator.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas say of every shape what a given service model says, read without the generator. */
final class ModelDriftTest {

    private ServiceModel model;

    @BeforeEach
    void theModelIsGiven() {
        Optional<ServiceModel> given = SchemaFiles.givenModel();
        assumeTrue(given.isPresent(), "no service model given with -Dappflow.model=FILE");
        model = given.orElseThrow();
    }

    @Test
    void thereIsASchemaForEachOperation() {
        assertThat(AppflowSchemas.operations()).containsExactlyElementsOf(model.operations());
    }

    @ParameterizedTest
    @MethodSource("io.github.appflowtestkit.schema.AppflowSchemas#operations")
    void everyShapeIsAsInTheModel(String operation) {
        Map<String, String> expected = new TreeMap<>();
        String input = model.inputOf(operation);
        model.closure(input).forEach(shape -> expected.put(shape, ofModel(model.shape(shape))));
        Map<String, String> found = new TreeMap<>();
        shapes(operation, input).forEach((shape, node) -> found.put(shape, ofSchema(node)));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void theCreateFlowSchemaHoldsAllThatTheModelCounts() {
        Map<String, JsonNode> shapes = shapes("CreateFlow", "CreateFlowRequest");
        assertThat(shapes).hasSize(129);
        assertThat(shapes.values().stream()
                        .mapToInt(shape -> members(shape).size())
                        .sum())
                .as("members")
                .isEqualTo(180);
        assertThat(shapes.values().stream()
                        .mapToInt(shape -> shape.path("required").size())
                        .sum())
                .as("required members")
                .isEqualTo(50);
        assertThat(shapes.values())
                .filteredOn(shape -> shape.has("enum"))
                .as("enums")
                .hasSize(31);
        assertThat(shapes.values())
                .filteredOn(shape -> shape.path("$comment").asString("").startsWith("service pattern: "))
                .as("patterns")
                .allSatisfy(shape -> assertThat(shape.has("pattern")).isTrue())
                .hasSize(29);
        assertThat(shapes.values())
                .filteredOn(shape -> shape.has("maxLength") || shape.has("minLength"))
                .as("length limits")
                .hasSize(29);
    }

    private static Map<String, JsonNode> shapes(String operation, String input) {
        JsonNode schema = JsonMapper.shared().readTree(AppflowSchemas.forOperation(operation));
        Map<String, JsonNode> shapes = new TreeMap<>();
        shapes.put(input, schema);
        schema.get("$defs").properties().forEach(entry -> shapes.put(entry.getKey(), entry.getValue()));
        return shapes;
    }

    private static List<String> members(JsonNode schema) {
        List<String> members = new ArrayList<>();
        schema.path("properties").properties().forEach(member -> {
            if (!member.getKey().equals("$schema")) {
                members.add(member.getKey() + ": " + target(member.getValue()));
            }
        });
        return members;
    }

    private static String target(JsonNode reference) {
        return reference.get("$ref").asString().substring("#/$defs/".length());
    }

    /** What can be said of a shape, in one line. */
    private static String ofModel(JsonNode shape) {
        String type = ServiceModel.type(shape);
        return switch (type) {
            case "structure" -> {
                List<String> members = new ArrayList<>();
                ServiceModel.members(shape).forEach((name, target) -> members.add(name + ": " + target));
                yield "structure " + members + " required " + ServiceModel.texts(shape, "required");
            }
            case "list" -> "list of " + shape.get("member").get("shape").asString() + size(shape, "min", "max");
            case "map" ->
                "map of " + shape.get("key").get("shape").asString() + " to "
                        + shape.get("value").get("shape").asString() + size(shape, "min", "max");
            case "string" ->
                "string" + size(shape, "min", "max") + " pattern "
                        + shape.path("pattern").asString("none") + " values " + ServiceModel.texts(shape, "enum")
                        + (shape.has("sensitive") ? " sensitive" : "");
            case "integer" ->
                "integer " + shape.path("min").asLong(Integer.MIN_VALUE) + ".."
                        + shape.path("max").asLong(Integer.MAX_VALUE);
            case "long" ->
                "integer " + shape.path("min").asLong(Long.MIN_VALUE) + ".."
                        + shape.path("max").asLong(Long.MAX_VALUE);
            default -> type;
        };
    }

    private static String ofSchema(JsonNode node) {
        if (node.get("type").isArray()) {
            return "timestamp";
        }
        String type = node.get("type").asString();
        return switch (type) {
            case "object" -> node.has("propertyNames") ? map(node) : structure(node);
            case "array" -> "list of " + target(node.get("items")) + size(node, "minItems", "maxItems");
            case "string" ->
                "string" + size(node, "minLength", "maxLength") + " pattern "
                        + node.path("$comment").asString("none").replaceFirst("^service pattern: ", "") + " values "
                        + ServiceModel.texts(node, "enum")
                        + (node.path("writeOnly").asBoolean(false) ? " sensitive" : "");
            case "integer" ->
                "integer " + node.get("minimum").asLong() + ".."
                        + node.get("maximum").asLong();
            default -> type;
        };
    }

    private static String structure(JsonNode node) {
        assertThat(node.get("additionalProperties").asBoolean(true))
                .as("unknown members are refused")
                .isFalse();
        return "structure " + members(node) + " required " + ServiceModel.texts(node, "required");
    }

    private static String map(JsonNode node) {
        return "map of " + target(node.get("propertyNames")) + " to " + target(node.get("additionalProperties"))
                + size(node, "minProperties", "maxProperties");
    }

    private static String size(JsonNode node, String minimum, String maximum) {
        return " " + node.path(minimum).asInt(0) + ".." + node.path(maximum).asString("any");
    }
}
