package io.github.appflowtestkit.fake.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes an SDK type as JSON; members that are not set are left out. */
final class PojoWriter {

    private static final int EMPTY_OBJECT = "{}".length();

    private final JsonWriter writer = JsonWriter.create();

    private PojoWriter() {}

    static byte[] write(SdkPojo pojo) {
        return written(pojo);
    }

    static byte[] write(Map<String, ?> members) {
        return written(members);
    }

    private static byte[] written(Object root) {
        PojoWriter pojoWriter = new PojoWriter();
        try (JsonWriter writer = pojoWriter.writer) {
            pojoWriter.value(root);
            return writer.getBytes();
        }
    }

    /** Joins the members that were written before and the other ones to one object. */
    static byte[] write(SdkPojo pojo, WrittenMembers written) {
        byte[] others = new PojoWriter().writtenWithout(written.names(), pojo);
        byte[] known = written.json();
        if (others.length == EMPTY_OBJECT || known.length == EMPTY_OBJECT) {
            return others.length == EMPTY_OBJECT ? known : others;
        }
        byte[] joined = Arrays.copyOf(known, known.length + others.length - 1);
        joined[known.length - 1] = ',';
        System.arraycopy(others, 1, joined, known.length, others.length - 1);
        return joined;
    }

    private byte[] writtenWithout(Set<String> names, SdkPojo pojo) {
        try (writer) {
            object(pojo, names);
            return writer.getBytes();
        }
    }

    private void object(SdkPojo pojo, Set<String> without) {
        writer.writeStartObject();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = without.contains(field.memberName()) ? null : value(pojo, field);
            if (isSet(value)) {
                writer.writeFieldName(field.locationName());
                value(value);
            }
        }
        writer.writeEndObject();
    }

    /** Whether a member is to be written. */
    static boolean isSet(SdkPojo pojo, SdkField<?> field) {
        return isSet(value(pojo, field));
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null
                && !(value instanceof SdkAutoConstructList<?>)
                && !(value instanceof SdkAutoConstructMap<?, ?>);
    }

    private static @Nullable Object value(SdkPojo pojo, SdkField<?> field) {
        // A field with a default makes a new random clientToken on every look; what is really set is asked by name.
        if (pojo instanceof SdkRequest request && field.containsTrait(DefaultValueTrait.class)) {
            return request.getValueForField(field.memberName(), Object.class).orElse(null);
        }
        return field.getValueOrDefault(pojo);
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            writer.writeNull();
        } else if (value instanceof String text) {
            writer.writeValue(text);
        } else if (value instanceof Boolean flag) {
            writer.writeValue(flag.booleanValue());
        } else if (value instanceof Instant instant) {
            writer.writeNumber(epochSeconds(instant));
        } else if (value instanceof Number number) {
            writer.writeNumber(new BigDecimal(number.toString()).toPlainString());
        } else if (value instanceof SdkBytes bytes) {
            writer.writeValue(bytes.asByteBuffer());
        } else if (value instanceof List<?> list) {
            writer.writeStartArray();
            list.forEach(this::value);
            writer.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writer.writeStartObject();
            map.forEach((key, member) -> {
                writer.writeFieldName(String.valueOf(key));
                value(member);
            });
            writer.writeEndObject();
        } else if (value instanceof SdkPojo pojo) {
            object(pojo, Set.of());
        } else {
            throw new IllegalStateException("AppFlow's model has no values of type " + value.getClass());
        }
    }

    /** Whole seconds without a fraction, as the service writes them; otherwise as many digits as the time has. */
    private static String epochSeconds(Instant instant) {
        BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
    }
}
