package io.github.appflowtestkit.fake.internal.wire;

import io.github.appflowtestkit.fake.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Merges the members in the URL with those of the body. A body cannot set a member of the URL. */
final class UrlMembers {

    private UrlMembers() {}

    static byte[] merge(Operation operation, Optional<String> label, Map<String, List<String>> query, byte[] body) {
        if (label.isEmpty()) {
            return body;
        }
        SdkPojo shape = (SdkPojo) OperationShapes.of(operation).request().get();
        Map<String, JsonNode> members = body.length == 0 ? Map.of() : JsonParser.parseObject(body);
        try (JsonWriter writer = JsonWriter.create()) {
            writer.writeStartObject();
            for (SdkField<?> field : shape.sdkFields()) {
                String name = field.locationName();
                if (field.location() == MarshallLocation.PATH) {
                    writer.writeFieldName(name);
                    writer.writeValue(label.get());
                } else if (field.location() == MarshallLocation.QUERY_PARAM && query.containsKey(name)) {
                    writer.writeFieldName(name);
                    values(writer, field, query.get(name));
                }
            }
            members.forEach((name, node) -> {
                SdkField<?> field = shape.sdkFieldNameToField().get(name);
                if (field == null || field.location() == MarshallLocation.PAYLOAD) {
                    writer.writeFieldName(name);
                    node(writer, node);
                }
            });
            writer.writeEndObject();
            return writer.getBytes();
        }
    }

    private static void values(JsonWriter writer, SdkField<?> field, List<String> values) {
        if (field.marshallingType() == MarshallingType.LIST) {
            writer.writeStartArray();
            values.forEach(writer::writeValue);
            writer.writeEndArray();
        } else {
            writer.writeValue(values.get(0));
        }
    }

    private static void node(JsonWriter writer, JsonNode node) {
        if (node.isObject()) {
            writer.writeStartObject();
            node.asObject().forEach((name, member) -> {
                writer.writeFieldName(name);
                node(writer, member);
            });
            writer.writeEndObject();
        } else if (node.isArray()) {
            writer.writeStartArray();
            node.asArray().forEach(item -> node(writer, item));
            writer.writeEndArray();
        } else if (node.isString()) {
            writer.writeValue(node.asString());
        } else if (node.isNumber()) {
            writer.writeNumber(node.asNumber());
        } else if (node.isBoolean()) {
            writer.writeValue(node.asBoolean());
        } else {
            writer.writeNull();
        }
    }
}
