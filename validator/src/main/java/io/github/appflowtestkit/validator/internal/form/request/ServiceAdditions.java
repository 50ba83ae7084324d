package io.github.appflowtestkit.validator.internal.form.request;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What DescribeFlow adds to the flow that was sent, as public responses show it: structures without members, and defaults.
 * The service takes a request with them and without them as the same flow.
 */
public final class ServiceAdditions {

    private static final Predicate<JsonValue> EMPTY =
            value -> value instanceof JsonObject object && object.members().isEmpty();

    /** The additions by the name of the member. */
    private static final Map<String, Predicate<JsonValue>> ADDED = Map.of(
            "triggerProperties", EMPTY,
            "taskProperties", EMPTY,
            "metadataCatalogConfig", EMPTY,
            "prefixConfig", EMPTY,
            "aggregationConfig", EMPTY.or(ServiceAdditions::isNoAggregation),
            "s3OutputFormatConfig", EMPTY,
            "failOnFirstDestinationError", value -> value instanceof JsonBoolean truth && !truth.value());

    private ServiceAdditions() {}

    /** A described flow without the additions; what the service model requires stays. */
    public static JsonObject removed(JsonObject flow) {
        return (JsonObject) removed(flow, StructureLayer.of("CreateFlow").request());
    }

    private static JsonValue removed(JsonValue value, Shape shape) {
        if (value instanceof JsonArray array && shape instanceof ListShape list) {
            return new JsonArray(
                    array.items().stream()
                            .map(item -> removed(item, list.item()))
                            .toList(),
                    array.range());
        }
        if (!(value instanceof JsonObject object) || !(shape instanceof StructureShape structure)) {
            return value;
        }
        Map<String, Member> kept = new LinkedHashMap<>();
        for (Member member : object.members()) {
            JsonValue inner = structure.members().containsKey(member.name())
                    ? removed(
                            member.value(),
                            Objects.requireNonNull(structure.members().get(member.name())))
                    : member.value();
            boolean isAdded = ADDED.getOrDefault(member.name(), each -> false).test(inner)
                    && !structure.required().contains(member.name());
            if (!isAdded) {
                kept.put(member.name(), new Member(member.name(), member.keyRange(), inner));
            }
        }
        return new JsonObject(kept, object.range());
    }

    private static boolean isNoAggregation(JsonValue value) {
        return value instanceof JsonObject object
                && object.byName().keySet().equals(Set.of("aggregationType"))
                && object.member("aggregationType")
                        .filter(type -> type.value() instanceof JsonString text
                                && text.value().equals("None"))
                        .isPresent();
    }
}
