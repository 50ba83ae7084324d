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

/** Merges the members in the URL with those of the body. A body cannot set a member of the URL. */
final class UrlMembers {

    private UrlMembers() {}

    static byte[] merge(Operation operation, Optional<String> label, Map<String, List<String>> query, byte[] body) {
        if (label.isEmpty()) {
            return body;
        }
        SdkPojo shape = (SdkPojo) OperationShapes.of(operation).request().get();
        Map<String, JsonNode> members = body.length == 0 ? Map.of() : JsonParser.parseObject(body);
        CompactJson writer = new CompactJson();
        writer.startObject();
        for (SdkField<?> field : shape.sdkFields()) {
            String name = field.locationName();
            if (field.location() == MarshallLocation.PATH) {
                writer.name(name);
                writer.string(label.get());
            } else if (field.location() == MarshallLocation.QUERY_PARAM && query.containsKey(name)) {
                writer.name(name);
                values(writer, field, query.get(name));
            }
        }
        members.forEach((name, node) -> {
            SdkField<?> field = shape.sdkFieldNameToField().get(name);
            if (field == null || field.location() == MarshallLocation.PAYLOAD) {
                writer.name(name);
                node(writer, node);
            }
        });
        writer.endObject();
        return writer.toBytes();
    }

    private static void values(CompactJson writer, SdkField<?> field, List<String> values) {
        if (field.marshallingType() == MarshallingType.LIST) {
            writer.startArray();
            values.forEach(writer::string);
            writer.endArray();
        } else {
            writer.string(values.get(0));
        }
    }

    private static void node(CompactJson writer, JsonNode node) {
        if (node.isObject()) {
            writer.startObject();
            node.asObject().forEach((name, member) -> {
                writer.name(name);
                node(writer, member);
            });
            writer.endObject();
        } else if (node.isArray()) {
            writer.startArray();
            node.asArray().forEach(item -> node(writer, item));
            writer.endArray();
        } else if (node.isString()) {
            writer.string(node.asString());
        } else if (node.isNumber()) {
            writer.literal(node.asNumber());
        } else if (node.isBoolean()) {
            writer.literal(String.valueOf(node.asBoolean()));
        } else {
            writer.literal("null");
        }
    }
}
