package io.github.appflowtestkit.fake.internal.wire;

import static io.github.appflowtestkit.validator.internal.read.JsonText.child;

import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads JSON into an SDK type. It ignores unknown members and members that are null. */
final class PojoReader {

    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(Instant.MAX.getEpochSecond());
    private static final BigDecimal FIRST_SECOND = BigDecimal.valueOf(Instant.MIN.getEpochSecond());

    private PojoReader() {}

    /** Sets the members of an SDK builder, which is an {@link SdkPojo} itself. */
    static void read(Map<String, JsonNode> members, SdkPojo builder) {
        object(members, builder, "");
    }

    private static void object(Map<String, JsonNode> members, SdkPojo builder, String pointer) {
        Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
        members.forEach((name, node) -> {
            SdkField<?> field = fields.get(name);
            if (field != null && !node.isNull()) {
                field.set(builder, value(node, field, child(pointer, name)));
            }
        });
    }

    private static @Nullable Object value(JsonNode node, SdkField<?> field, String pointer) {
        if (node.isNull()) {
            return null;
        }
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            expect(node.isString(), "a string", node, pointer);
            return node.asString();
        }
        if (type == MarshallingType.SDK_POJO) {
            expect(node.isObject(), "an object", node, pointer);
            SdkPojo builder = field.constructor().get();
            object(node.asObject(), builder, pointer);
            return ((Buildable) builder).build();
        }
        if (type == MarshallingType.LIST) {
            return list(node, field, pointer);
        }
        if (type == MarshallingType.MAP) {
            return map(node, field, pointer);
        }
        if (type == MarshallingType.BOOLEAN) {
            expect(node.isBoolean(), "true or false", node, pointer);
            return node.asBoolean();
        }
        if (type == MarshallingType.INSTANT) {
            return instant(node, pointer);
        }
        if (type == MarshallingType.SDK_BYTES) {
            return bytes(node, pointer);
        }
        return number(node, type, pointer);
    }

    private static List<@Nullable Object> list(JsonNode node, SdkField<?> field, String pointer) {
        expect(node.isArray(), "an array", node, pointer);
        SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonNode item : node.asArray()) {
            values.add(value(item, element, child(pointer, values.size())));
        }
        return values;
    }

    private static Map<String, @Nullable Object> map(JsonNode node, SdkField<?> field, String pointer) {
        expect(node.isObject(), "an object", node, pointer);
        SdkField<?> element = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        node.asObject().forEach((key, member) -> values.put(key, value(member, element, child(pointer, key))));
        return values;
    }

    private static Instant instant(JsonNode node, String pointer) {
        String expected = "a time as epoch seconds or as ISO 8601 with an offset";
        try {
            if (node.isString()) {
                return OffsetDateTime.parse(node.asString()).toInstant();
            }
            expect(node.isNumber(), expected, node, pointer);
            BigDecimal seconds = new BigDecimal(node.asNumber());
            if (seconds.compareTo(LAST_SECOND) <= 0 && seconds.compareTo(FIRST_SECOND) >= 0) {
                BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
                return Instant.ofEpochSecond(seconds.longValue(), nanos.longValue());
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw misfit(expected, node, pointer);
        }
        throw misfit(expected, node, pointer);
    }

    private static SdkBytes bytes(JsonNode node, String pointer) {
        expect(node.isString(), "a Base64 string", node, pointer);
        try {
            return SdkBytes.fromByteArray(Base64.getDecoder().decode(node.asString()));
        } catch (IllegalArgumentException e) {
            throw misfit("a Base64 string", node, pointer);
        }
    }

    private static Number number(JsonNode node, MarshallingType<?> type, String pointer) {
        expect(node.isNumber(), "a number", node, pointer);
        try {
            BigDecimal number = new BigDecimal(node.asNumber());
            if (type == MarshallingType.INTEGER) {
                return number.intValueExact();
            }
            if (type == MarshallingType.LONG) {
                return number.longValueExact();
            }
            if (type == MarshallingType.SHORT) {
                return number.shortValueExact();
            }
            if (type == MarshallingType.BYTE) {
                return number.byteValueExact();
            }
            if (type == MarshallingType.FLOAT) {
                return number.floatValue();
            }
            if (type == MarshallingType.DOUBLE) {
                return number.doubleValue();
            }
            if (type == MarshallingType.BIG_DECIMAL) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // No secret is a number, so the message may show it.
            throw new WireException(
                    pointer,
                    "Expected an integer in the range of "
                            + type.getTargetClass().getSimpleName() + " at " + Secrets.pointer(pointer)
                            + ", found the number "
                            + node.asNumber());
        }
        throw new IllegalStateException("AppFlow's model has no values of type " + type.getTargetClass());
    }

    private static void expect(boolean fits, String expected, JsonNode found, String pointer) {
        if (!fits) {
            throw misfit(expected, found, pointer);
        }
    }

    private static WireException misfit(String expected, JsonNode found, String pointer) {
        return new WireException(
                pointer, "Expected " + expected + " at " + Secrets.pointer(pointer) + ", found " + kind(found));
    }

    /** Returns the kind of a value for messages; the value itself may be a secret. */
    static String kind(JsonNode node) {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "an array";
        }
        if (node.isString()) {
            return "a string";
        }
        if (node.isNumber()) {
            return "a number";
        }
        return node.isBoolean() ? String.valueOf(node.asBoolean()) : "null";
    }
}
