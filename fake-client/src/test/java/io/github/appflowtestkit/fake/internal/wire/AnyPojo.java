package io.github.appflowtestkit.fake.internal.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills any SDK type with values that its description allows; the same seed gives the same values. */
final class AnyPojo {
    private static final String[] TEXTS = {
        "",
        "a",
        "Scheduled",
        "not-a-value-of-any-enum",
        "\"quoted\\\"",
        "tab\tline\nnull\u0000",
        "käse",
        "日本語",
        "😀",
        "</script>",
        "null",
        "1"
    };

    private final Random random;
    private final boolean everything;

    private AnyPojo(long seed, boolean everything) {
        this.random = new Random(seed);
        this.everything = everything;
    }

    /** Sets about half of the members. */
    static void fillSome(SdkPojo builder, long seed) {
        new AnyPojo(seed, false).fill(builder);
    }

    /** Sets every member at every depth. */
    static void fillAll(SdkPojo builder) {
        new AnyPojo(0, true).fill(builder);
    }

    private void fill(SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (everything || random.nextBoolean()) {
                field.set(builder, value(field));
            }
        }
    }

    private Object value(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            return TEXTS[random.nextInt(TEXTS.length)];
        } else if (type == MarshallingType.BOOLEAN) {
            return random.nextBoolean();
        } else if (type == MarshallingType.INTEGER) {
            return random.nextInt();
        } else if (type == MarshallingType.LONG) {
            return random.nextLong();
        } else if (type == MarshallingType.DOUBLE) {
            return random.nextDouble();
        } else if (type == MarshallingType.BIG_DECIMAL) {
            return new BigDecimal("1.50");
        } else if (type == MarshallingType.INSTANT) {
            return Instant.ofEpochSecond(
                    random.nextLong(-10_000_000_000L, 10_000_000_000L), random.nextInt(1_000_000_000));
        } else if (type == MarshallingType.SDK_BYTES) {
            return SdkBytes.fromUtf8String(TEXTS[random.nextInt(TEXTS.length)]);
        } else if (type == MarshallingType.LIST) {
            return list(field.getRequiredTrait(ListTrait.class).memberFieldInfo());
        } else if (type == MarshallingType.MAP) {
            return map(field.getRequiredTrait(MapTrait.class).valueFieldInfo());
        } else if (type == MarshallingType.SDK_POJO) {
            SdkPojo builder = field.constructor().get();
            fill(builder);
            return ((Buildable) builder).build();
        }
        throw new IllegalStateException("no values for " + type.getTargetClass());
    }

    private List<Object> list(SdkField<?> element) {
        List<Object> values = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            values.add(value(element));
        }
        return values;
    }

    private Map<String, Object> map(SdkField<?> element) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int left = size(); left > 0; left--) {
            values.put("ALL_" + left + TEXTS[random.nextInt(TEXTS.length)], value(element));
        }
        return values;
    }

    private int size() {
        return everything ? 2 : random.nextInt(3);
    }
}
