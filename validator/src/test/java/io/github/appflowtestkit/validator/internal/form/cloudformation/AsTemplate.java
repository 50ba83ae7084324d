package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes CreateFlow requests as templates. */
final class AsTemplate {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AsTemplate() {}

    /** A template with one flow, which is called Flow. */
    static String of(String request) {
        JsonNode properties = written(
                JsonMapper.shared().readTree(request),
                StructureLayer.of("CreateFlow").request());
        ObjectNode template = NODES.objectNode();
        ObjectNode flow = template.putObject("Resources").putObject("Flow");
        flow.put("Type", "AWS::AppFlow::Flow");
        flow.set("Properties", properties);
        return template.toString();
    }

    private static JsonNode written(JsonNode value, @Nullable Shape shape) {
        if (value.isObject() && shape instanceof StructureShape structure) {
            ObjectNode object = NODES.objectNode();
            value.properties().forEach(member -> {
                JsonNode written =
                        written(member.getValue(), structure.members().get(member.getKey()));
                if (member.getKey().equals("Scheduled") && written.isObject()) {
                    object.setAll((ObjectNode) written);
                } else {
                    object.set(FlowSchema.SPELLING.member(member.getKey()), written);
                }
            });
            return object;
        }
        if (value.isArray() && shape instanceof ListShape list) {
            ArrayNode array = NODES.arrayNode();
            value.forEach(item -> array.add(written(item, list.item())));
            return array;
        }
        if (value.isObject() && shape instanceof MapShape map && FlowSchema.isListOfEntries(map)) {
            ArrayNode entries = NODES.arrayNode();
            value.properties()
                    .forEach(member ->
                            entries.addObject().put("Key", member.getKey()).set("Value", member.getValue()));
            return entries;
        }
        return value.isString() && shape instanceof TimestampShape ? seconds(value) : value;
    }

    private static JsonNode seconds(JsonNode timestamp) {
        try {
            return NODES.numberNode(OffsetDateTime.parse(timestamp.asString()).toEpochSecond());
        } catch (DateTimeException e) {
            return timestamp;
        }
    }
}
