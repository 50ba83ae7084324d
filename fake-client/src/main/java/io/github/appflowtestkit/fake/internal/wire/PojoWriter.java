package io.github.appflowtestkit.fake.internal.wire;

import io.github.appflowtestkit.fake.internal.additions.ExplicitNulls;
import io.github.appflowtestkit.fake.internal.journal.Members;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
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

/** Writes an SDK type as JSON, without members that are not set, save those that the service writes as null. */
final class PojoWriter {

    private final CompactJson json = new CompactJson();
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
        PojoWriter writer = new PojoWriter(isShown);
        work.accept(writer);
        return writer.json.toBytes();
    }

    private void object(SdkPojo pojo, ExplicitNulls around) {
        ExplicitNulls nulls = around.within(pojo);
        json.startObject();
        for (SdkField<?> field : pojo.sdkFields()) {
            String name = field.locationName();
            Object value = Members.given(field, pojo);
            if (value != null || nulls.has(name)) {
                json.name(name);
                value(value, field, nulls.member(name));
            }
        }
        json.endObject();
    }

    /** Writes a value by the type of its field. */
    private void value(@Nullable Object value, SdkField<?> field, ExplicitNulls nulls) {
        MarshallingType<?> type = field.marshallingType();
        if (value == null) {
            json.literal("null");
        } else if (type == MarshallingType.STRING) {
            string((String) value);
        } else if (type == MarshallingType.SDK_POJO) {
            object((SdkPojo) value, nulls);
        } else if (type == MarshallingType.LIST) {
            SdkField<?> item = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            json.startArray();
            ((List<?>) value).forEach(each -> value(each, item, nulls));
            json.endArray();
        } else if (type == MarshallingType.MAP) {
            SdkField<?> entry = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            json.startObject();
            ((Map<?, ?>) value).forEach((key, member) -> entry(field.memberName(), key, member, entry, nulls));
            json.endObject();
        } else {
            scalar(value);
        }
    }

    private void entry(String map, Object key, @Nullable Object value, SdkField<?> field, ExplicitNulls nulls) {
        String name = String.valueOf(key);
        json.name(isShown ? Secrets.name(map, name) : name);
        boolean isHidden = isShown && value instanceof String && Secrets.isCredential(name);
        value(isHidden ? Secrets.HIDDEN : value, field, nulls);
    }

    private void name(String name) {
        json.name(isShown ? Secrets.value(name) : name);
    }

    private void string(String value) {
        json.string(isShown ? Secrets.value(value) : value);
    }

    private void scalar(Object value) {
        if (value instanceof Boolean flag) {
            json.literal(flag.toString());
        } else if (value instanceof Instant instant) {
            json.literal(epochSeconds(instant));
        } else if (value instanceof Number number) {
            json.literal(new BigDecimal(number.toString()).toPlainString());
        } else if (value instanceof SdkBytes bytes) {
            json.string(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
        } else {
            throw new IllegalStateException("AppFlow's model has no values of type " + value.getClass());
        }
    }

    /** Writes a value by its own type. */
    private void anything(@Nullable Object value) {
        if (value == null) {
            json.literal("null");
        } else if (value instanceof String text) {
            json.string(isShown ? Secrets.message(text) : text);
        } else if (value instanceof List<?> list) {
            json.startArray();
            list.forEach(this::anything);
            json.endArray();
        } else if (value instanceof Map<?, ?> map) {
            json.startObject();
            map.forEach((key, member) -> {
                name(String.valueOf(key));
                anything(member);
            });
            json.endObject();
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
