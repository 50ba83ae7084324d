package io.github.appflowtestkit.fake.internal.wire;

import static io.github.appflowtestkit.validator.internal.read.JsonText.child;

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

/** Reads JSON into an SDK type; members that the type does not have are ignored, nulls count as not there. */
final class PojoReader {

    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(Instant.MAX.getEpochSecond());
    private static final BigDecimal FIRST_SECOND = BigDecimal.valueOf(Instant.MIN.getEpochSecond());

    private PojoReader() {}

    /** Sets the members of {@code builder}, which is an SDK builder and so an {@link SdkPojo} itself. */
    static void read(Map<String, JsonNode> members, SdkPojo builder) {
        object(members, builder, Place.TOP);
    }

    private static void object(Map<String, JsonNode> members, SdkPojo builder, Place place) {
        Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
        members.forEach((name, node) -> {
            SdkField<?> field = fields.get(name);
            if (field != null && !node.isNull()) {
                field.set(builder, value(node, field, place.member(name)));
            }
        });
    }

    private static @Nullable Object value(JsonNode node, SdkField<?> field, Place place) {
        if (node.isNull()) {
            return null;
        }
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            expect(node.isString(), "a string", node, place);
            return node.asString();
        }
        if (type == MarshallingType.SDK_POJO) {
            expect(node.isObject(), "an object", node, place);
            SdkPojo builder = field.constructor().get();
            object(node.asObject(), builder, place);
            return ((Buildable) builder).build();
        }
        if (type == MarshallingType.LIST) {
            return list(node, field, place);
        }
        if (type == MarshallingType.MAP) {
            return map(node, field, place);
        }
        if (type == MarshallingType.BOOLEAN) {
            expect(node.isBoolean(), "true or false", node, place);
            return node.asBoolean();
        }
        if (type == MarshallingType.INSTANT) {
            return instant(node, place);
        }
        if (type == MarshallingType.SDK_BYTES) {
            return bytes(node, place);
        }
        return number(node, type, place);
    }

    private static List<@Nullable Object> list(JsonNode node, SdkField<?> field, Place place) {
        expect(node.isArray(), "an array", node, place);
        SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonNode item : node.asArray()) {
            values.add(value(item, element, place.item(values.size())));
        }
        return values;
    }

    private static Map<String, @Nullable Object> map(JsonNode node, SdkField<?> field, Place place) {
        expect(node.isObject(), "an object", node, place);
        SdkField<?> element = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        node.asObject().forEach((key, member) -> values.put(key, value(member, element, place.member(key))));
        return values;
    }

    private static Instant instant(JsonNode node, Place place) {
        String expected = "a time as epoch seconds or as ISO 8601 with an offset";
        try {
            if (node.isString()) {
                return OffsetDateTime.parse(node.asString()).toInstant();
            }
            expect(node.isNumber(), expected, node, place);
            BigDecimal seconds = new BigDecimal(node.asNumber());
            if (seconds.compareTo(LAST_SECOND) <= 0 && seconds.compareTo(FIRST_SECOND) >= 0) {
                BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
                return Instant.ofEpochSecond(seconds.longValue(), nanos.longValue());
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw misfit(expected, node, place);
        }
        throw misfit(expected, node, place);
    }

    private static SdkBytes bytes(JsonNode node, Place place) {
        expect(node.isString(), "a Base64 string", node, place);
        try {
            return SdkBytes.fromByteArray(Base64.getDecoder().decode(node.asString()));
        } catch (IllegalArgumentException e) {
            throw misfit("a Base64 string", node, place);
        }
    }

    private static Number number(JsonNode node, MarshallingType<?> type, Place place) {
        expect(node.isNumber(), "a number", node, place);
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
            // Nothing secret is a number, so this one may be shown.
            String pointer = place.pointer();
            throw new WireException(
                    pointer,
                    "Expected a whole number in the range of "
                            + type.getTargetClass().getSimpleName() + " at " + pointer + ", found the number "
                            + node.asNumber());
        }
        throw new IllegalStateException("AppFlow's model has no values of type " + type.getTargetClass());
    }

    private static void expect(boolean fits, String expected, JsonNode found, Place place) {
        if (!fits) {
            throw misfit(expected, found, place);
        }
    }

    private static WireException misfit(String expected, JsonNode found, Place place) {
        String pointer = place.pointer();
        return new WireException(pointer, "Expected " + expected + " at " + pointer + ", found " + kind(found));
    }

    /** How a message calls a value; never the value itself, which may be a secret. */
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

    /** Where a value stands; a pointer is made of it only where there is something to say. */
    private record Place(@Nullable Place outer, @Nullable String name, int index) {

        private static final Place TOP = new Place(null, null, 0);

        Place member(String member) {
            return new Place(this, member, 0);
        }

        Place item(int position) {
            return new Place(this, null, position);
        }

        String pointer() {
            if (outer == null) {
                return "";
            }
            return name == null ? child(outer.pointer(), index) : child(outer.pointer(), name);
        }
    }
}
