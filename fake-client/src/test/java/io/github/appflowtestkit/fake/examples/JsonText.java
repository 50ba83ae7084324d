package io.github.appflowtestkit.fake.examples;

import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** JSON as it was read, written again. */
final class JsonText {

    private JsonText() {}

    static byte[] bytes(JsonNode node) {
        JsonWriter writer = JsonWriter.create();
        write(writer, node);
        return writer.getBytes();
    }

    static byte[] bytes(Map<String, JsonNode> members) {
        JsonWriter writer = JsonWriter.create();
        write(writer, members);
        return writer.getBytes();
    }

    private static void write(JsonWriter writer, Map<String, JsonNode> members) {
        writer.writeStartObject();
        members.forEach((name, member) -> {
            writer.writeFieldName(name);
            write(writer, member);
        });
        writer.writeEndObject();
    }

    private static void write(JsonWriter writer, JsonNode node) {
        if (node.isObject()) {
            write(writer, node.asObject());
        } else if (node.isArray()) {
            writer.writeStartArray();
            node.asArray().forEach(item -> write(writer, item));
            writer.writeEndArray();
        } else if (node.isNull()) {
            writer.writeNull();
        } else if (node.isBoolean()) {
            writer.writeValue(node.asBoolean());
        } else if (node.isNumber()) {
            writer.writeNumber(node.asNumber());
        } else {
            writer.writeValue(node.text());
        }
    }
}
