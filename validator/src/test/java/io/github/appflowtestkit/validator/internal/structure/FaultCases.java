package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.SingleFaults.SingleFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The single faults of CreateFlow, each in a request that has no more than it needs: what is required, and what is on the way
 * to the fault. A form can hold most of them, because what it lacks is not in all of them.
 */
public final class FaultCases {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FaultCases() {}

    /**
     * A request with one fault.
     *
     * @param name what is broken, and where
     * @param request the request
     * @param rule the rule that the fault breaks
     * @param pointer the JSON Pointer of its finding
     */
    public record FaultCase(String name, String request, String rule, String pointer) {}

    /** All of them. */
    public static List<FaultCase> all() {
        StructureShape request = StructureLayer.of("CreateFlow").request();
        return SingleFaults.of(request).stream()
                .map(fault -> new FaultCase(fault.toString(), small(fault, request), fault.rule(), fault.pointer()))
                .toList();
    }

    private static String small(SingleFault fault, StructureShape request) {
        List<String> way = JsonText.steps(fault.target().pointer());
        return needed(MAPPER.readTree(fault.document()), request, way).toString();
    }

    /** What is required of a value, and what is on that way. */
    private static JsonNode needed(JsonNode value, @Nullable Shape shape, List<String> way) {
        Optional<String> step = way.stream().findFirst();
        List<String> rest = step.isEmpty() ? way : way.subList(1, way.size());
        if (shape instanceof StructureShape structure && value instanceof ObjectNode object) {
            Map<String, JsonNode> needed = new LinkedHashMap<>();
            for (var member : object.properties()) {
                String name = member.getKey();
                boolean isOnTheWay = step.filter(name::equals).isPresent();
                if (isOnTheWay
                        || structure.required().contains(name)
                        || !structure.names().contains(name)) {
                    Shape below = structure.members().get(name);
                    needed.put(name, needed(member.getValue(), below, isOnTheWay ? rest : List.of()));
                }
            }
            return new ObjectNode(JsonNodeFactory.instance, needed);
        }
        if (shape instanceof ListShape list && value instanceof ArrayNode array) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> items.add(needed(item, list.item(), rest)));
            return items;
        }
        if (shape instanceof MapShape map && value instanceof ObjectNode object) {
            ObjectNode entries = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(entry -> entries.set(entry.getKey(), needed(entry.getValue(), map.value(), rest)));
            return entries;
        }
        return value;
    }
}
