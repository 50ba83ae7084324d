package io.github.appflowtestkit.fake.internal.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Records as JSON, by their components.
 *
 * <p>A component may be a string, an integer, an instant, a duration, an enum, one of the SDK's types, a record, a sealed
 * interface of records, or a list, set, map (with string or integer keys) or optional of these. Nulls, and optionals, lists, sets and maps without
 * an element are left out.
 */
public final class RecordJson {

    /** The member that names the record where a component is a sealed interface. */
    private static final String KIND = "kind";

    private RecordJson() {}

    /** A record for {@link RestJson#json}. */
    public static Map<String, Object> write(Record value) {
        RecordForm form = RecordForm.of(value.getClass());
        Map<String, Object> members = new LinkedHashMap<>();
        if (form.isNamed()) {
            members.put(KIND, value.getClass().getSimpleName());
        }
        for (RecordForm.Member component : form.members()) {
            Object member = component.of(value);
            member = member instanceof Optional<?> optional ? optional.orElse(null) : member;
            if (member != null
                    && !List.of().equals(member)
                    && !Set.of().equals(member)
                    && !Map.of().equals(member)) {
                members.put(component.name(), json(member));
            }
        }
        return members;
    }

    private static Object json(Object value) {
        if (value instanceof Record inner) {
            return write(inner);
        }
        if (value instanceof List<?> elements) {
            return lazily(elements);
        }
        if (value instanceof Set<?> elements) {
            return elements.stream().map(RecordJson::json).toList();
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> members = new LinkedHashMap<>();
            entries.forEach((key, member) -> members.put(key.toString(), json(member)));
            return members;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant || value instanceof Duration ? value.toString() : value;
    }

    /** Each element only when it is written, as there may be a million of them. */
    private static List<Object> lazily(List<?> elements) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return json(elements.get(index));
            }

            @Override
            public int size() {
                return elements.size();
            }
        };
    }

    /**
     * Reads a record that was written.
     *
     * @throws RuntimeException if the JSON is not that of such a record
     */
    public static <T extends Record> T read(JsonNode node, Class<T> type) {
        RecordForm form = RecordForm.of(type);
        return type.cast(form.create(member -> value(node.asObject().get(member.name()), member.type())));
    }

    private static @Nullable Object value(@Nullable JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(node, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        return node == null ? null : value(node, (Class<?>) type);
    }

    private static Object container(@Nullable JsonNode node, Class<?> type, Type[] of) {
        if (type == Optional.class) {
            return Optional.ofNullable(value(node, of[0]));
        }
        if (type == Map.class) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            (node == null ? Map.<String, JsonNode>of() : node.asObject())
                    .forEach((key, member) -> entries.put(
                            of[0] == Integer.class ? (Object) Integer.valueOf(key) : key, value(member, of[1])));
            return entries;
        }
        List<@Nullable Object> elements = (node == null ? List.<JsonNode>of() : node.asArray())
                .stream().map(element -> value(element, of[0])).toList();
        return type == Set.class ? Set.copyOf(elements) : elements;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(JsonNode node, Class<?> type) {
        if (type == String.class) {
            return node.asString();
        }
        if (type == boolean.class) {
            return node.asBoolean();
        }
        if (type == long.class || type == Long.class) {
            return Long.parseLong(node.asNumber());
        }
        if (type == int.class || type == Integer.class) {
            return Integer.parseInt(node.asNumber());
        }
        if (type == Instant.class) {
            return Instant.parse(node.asString());
        }
        if (type == Duration.class) {
            return Duration.parse(node.asString());
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) type, node.asString());
        }
        if (type.isRecord()) {
            return read(node, (Class<? extends Record>) type);
        }
        return type.isSealed() ? value(node, permitted(type, node)) : pojo(node, type);
    }

    private static Class<?> permitted(Class<?> type, JsonNode node) {
        String kind = node.field(KIND).orElseThrow().asString();
        return Arrays.stream(type.getPermittedSubclasses())
                .filter(each -> each.getSimpleName().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Object pojo(JsonNode node, Class<?> type) {
        try {
            SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(null);
            PojoReader.read(node.asObject(), builder);
            return ((Buildable) builder).build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }
}
