package io.github.appflowtestkit.fake.internal.wire;

import static io.github.appflowtestkit.validator.internal.read.JsonText.child;

import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Refuses members that an SDK type does not have, for JSON that people write; clients may send unknown members. */
final class KnownMembers {

    private KnownMembers() {}

    /** Checks the members of a type at all depths; values of a wrong type are left to the {@link PojoReader}. */
    static void check(Map<String, JsonNode> members, SdkPojo type) {
        check(members, type, "");
    }

    private static void check(Map<String, JsonNode> members, SdkPojo type, String pointer) {
        Map<String, SdkField<?>> fields = type.sdkFieldNameToField();
        members.forEach((name, member) -> {
            SdkField<?> field = fields.get(name);
            if (field == null) {
                throw unknown(name, fields.keySet(), child(pointer, name));
            }
            check(member, field, child(pointer, name));
        });
    }

    private static WireException unknown(String name, Set<String> names, String pointer) {
        String meant = Nearest.to(name, names)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
        return new WireException(pointer, "Unknown member at " + Secrets.pointer(pointer) + meant);
    }

    private static void check(JsonNode node, SdkField<?> field, String pointer) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO && node.isObject()) {
            check(node.asObject(), field.constructor().get(), pointer);
        } else if (type == MarshallingType.LIST && node.isArray()) {
            SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            for (int i = 0; i < node.asArray().size(); i++) {
                check(node.asArray().get(i), element, child(pointer, i));
            }
        } else if (type == MarshallingType.MAP && node.isObject()) {
            SdkField<?> value = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            node.asObject().forEach((key, member) -> check(member, value, child(pointer, key)));
        }
    }
}
