package io.github.appflowtestkit.fake.internal.wire;

import io.github.appflowtestkit.fake.internal.additions.ExplicitNulls;
import io.github.appflowtestkit.fake.internal.journal.Members;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes an SDK type as JSON, without members that are not set, save those that the service writes as null. */
final class PojoWriter {

    private final JsonWriter writer = JsonWriter.create();
    private final boolean isShown;

    private PojoWriter(boolean isShown) {
        this.isShown = isShown;
    }

    static byte[] write(SdkPojo pojo) {
        return written(false, writer -> writer.object(pojo, ExplicitNulls.NONE));
    }

    /** Writes an object of strings, numbers, booleans, lists, maps, nulls and SDK types. */
    static byte[] write(Map<String, ?> members) {
        return written(false, writer -> writer.anything(members));
    }

    /** Writes the same with asterisks in place of secrets; several secret names become the same one. */
    static byte[] writeShown(Map<String, ?> members) {
        return written(true, writer -> writer.anything(members));
    }

    /** Writes an SDK type with asterisks in place of secrets. */
    static byte[] writeShown(SdkPojo pojo) {
        return written(true, writer -> writer.object(pojo, ExplicitNulls.NONE));
    }

    private static byte[] written(boolean isShown, Consumer<PojoWriter> work) {
        PojoWriter pojoWriter = new PojoWriter(isShown);
        try (JsonWriter writer = pojoWriter.writer) {
            work.accept(pojoWriter);
            return writer.getBytes();
        }
    }

    private void object(SdkPojo pojo, ExplicitNulls around) {
        ExplicitNulls nulls = around.within(pojo);
        writer.writeStartObject();
        for (SdkField<?> field : pojo.sdkFields()) {
            String name = field.locationName();
            Object value = Members.given(field, pojo);
            if (value != null || nulls.has(name)) {
                writer.writeFieldName(name);
                value(value, field, nulls.member(name));
            }
        }
        writer.writeEndObject();
    }

    /** Writes a value by the type of its field. */
    private void value(@Nullable Object value, SdkField<?> field, ExplicitNulls nulls) {
        MarshallingType<?> type = field.marshallingType();
        if (value == null) {
            writer.writeNull();
        } else if (type == MarshallingType.STRING) {
            string((String) value);
        } else if (type == MarshallingType.SDK_POJO) {
            object((SdkPojo) value, nulls);
        } else if (type == MarshallingType.LIST) {
            SdkField<?> item = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            writer.writeStartArray();
            ((List<?>) value).forEach(each -> value(each, item, nulls));
            writer.writeEndArray();
        } else if (type == MarshallingType.MAP) {
            SdkField<?> entry = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            writer.writeStartObject();
            ((Map<?, ?>) value).forEach((key, member) -> entry(field.memberName(), key, member, entry, nulls));
            writer.writeEndObject();
        } else {
            scalar(value);
        }
    }

    private void entry(String map, Object key, @Nullable Object value, SdkField<?> field, ExplicitNulls nulls) {
        String name = String.valueOf(key);
        writer.writeFieldName(isShown ? Secrets.name(map, name) : name);
        boolean isHidden = isShown && value instanceof String && Secrets.isCredential(name);
        value(isHidden ? Secrets.HIDDEN : value, field, nulls);
    }

    private void name(String name) {
        writer.writeFieldName(isShown ? Secrets.value(name) : name);
    }

    private void string(String value) {
        writer.writeValue(isShown ? Secrets.value(value) : value);
    }

    private void scalar(Object value) {
        if (value instanceof Boolean flag) {
            writer.writeValue(flag.booleanValue());
        } else if (value instanceof Instant instant) {
            writer.writeNumber(epochSeconds(instant));
        } else if (value instanceof Number number) {
            writer.writeNumber(new BigDecimal(number.toString()).toPlainString());
        } else if (value instanceof SdkBytes bytes) {
            writer.writeValue(bytes.asByteBuffer());
        } else {
            throw new IllegalStateException("AppFlow's model has no values of type " + value.getClass());
        }
    }

    /** Writes a value by its own type. */
    private void anything(@Nullable Object value) {
        if (value == null) {
            writer.writeNull();
        } else if (value instanceof String text) {
            writer.writeValue(isShown ? Secrets.message(text) : text);
        } else if (value instanceof List<?> list) {
            writer.writeStartArray();
            list.forEach(this::anything);
            writer.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writer.writeStartObject();
            map.forEach((key, member) -> {
                name(String.valueOf(key));
                anything(member);
            });
            writer.writeEndObject();
        } else if (value instanceof SdkPojo pojo) {
            object(pojo, ExplicitNulls.NONE);
        } else {
            scalar(value);
        }
    }

    /** Whole seconds have no fraction, as in the service's responses. */
    private static String epochSeconds(Instant instant) {
        if (instant.getNano() == 0) {
            return Long.toString(instant.getEpochSecond());
        }
        BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        return seconds.stripTrailingZeros().toPlainString();
    }
}
