package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityResponse;
import software.amazon.awssdk.services.appflow.model.Operator;
import software.amazon.awssdk.services.appflow.model.WriteOperationType;

/** The fields of an entity as JSON, as DescribeConnectorEntity returns them. */
final class EntityFields {

    static final String NAME = "connectorEntityFields";

    /** The members that the service model requires, and the SDK's types do not. */
    private static final Set<String> REQUIRED = Set.of("identifier", "v1", "fieldType", "filterOperators");

    /** The arrays of enum values; the SDK would accept any string as a value of a newer service model. */
    private static final Map<String, Collection<String>> ENUMS = Map.of(
            "filterOperators", names(Operator.knownValues()),
            "supportedWriteOperations", names(WriteOperationType.knownValues()));

    private EntityFields() {}

    private static List<String> names(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }

    /**
     * Reads the fields of a body; none if it has no fields.
     *
     * @param members the members of the body
     */
    static List<ConnectorEntityField> read(JsonMembers members, byte[] body) {
        if (members.has(NAME)) {
            List<JsonNode> fields = members.array(NAME, EntityFields::checked);
            if (fields.isEmpty()) {
                throw AdminError.invalid(
                        members.at(NAME), "an array with at least one field, or left out", "an empty array");
            }
            // The other members of the body are ignored: responses may have members that a client does not know.
            DescribeConnectorEntityResponse answer =
                    (DescribeConnectorEntityResponse) RestJson.response(Operation.DESCRIBE_CONNECTOR_ENTITY, body);
            return answer.connectorEntityFields();
        }
        return List.of();
    }

    private static JsonNode checked(JsonNode field, String pointer) {
        check(field, (SdkPojo) ConnectorEntityField.builder(), pointer);
        return field;
    }

    private static void check(JsonNode node, SdkPojo type, String pointer) {
        List<SdkField<?>> fields = type.sdkFields();
        JsonMembers members = JsonMembers.of(
                node, pointer, fields.stream().map(SdkField::locationName).toArray(String[]::new));
        for (SdkField<?> field : fields) {
            String name = field.locationName();
            if (REQUIRED.contains(name)) {
                members.required(name);
            }
            members.value(name).ifPresent(value -> check(value, field, members.at(name)));
        }
    }

    private static void check(JsonNode node, SdkField<?> field, String pointer) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            check(node, field.constructor().get(), pointer);
        } else if (type == MarshallingType.LIST) {
            expect(node.isArray(), "an array", node, pointer);
            SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            for (int i = 0; i < node.asArray().size(); i++) {
                check(node.asArray().get(i), element, pointer + "/" + i);
                checkName(node.asArray().get(i), field.locationName(), pointer + "/" + i);
            }
        } else if (type == MarshallingType.MAP) {
            expect(node.isObject(), "an object", node, pointer);
            JsonMembers entries =
                    JsonMembers.of(node, pointer, node.asObject().keySet().toArray(String[]::new));
            SdkField<?> value = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            node.asObject().forEach((name, entry) -> check(entry, value, entries.at(name)));
        } else if (type == MarshallingType.STRING) {
            boolean required = REQUIRED.contains(field.locationName());
            String expected = required ? "a string with at least one character" : "a string";
            expect(node.isString() && !(required && node.asString().isEmpty()), expected, node, pointer);
        } else if (type == MarshallingType.BOOLEAN) {
            expect(node.isBoolean(), "true or false", node, pointer);
        } else {
            expect(node.isNumber(), "a number", node, pointer);
        }
    }

    private static void checkName(JsonNode node, String list, String pointer) {
        Collection<String> names = ENUMS.get(list);
        if (names != null && !names.contains(node.asString())) {
            throw AdminError.unknownValue(pointer, names, JsonMembers.shown(node), Nearest.to(node.asString(), names));
        }
    }

    private static void expect(boolean fits, String expected, JsonNode found, String pointer) {
        if (!fits) {
            throw AdminError.invalid(pointer, expected, JsonMembers.shown(found));
        }
    }
}
