package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.form.request.RequestForm;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A flow without what makes no difference to the service. Values stay where they are, so that pointers remain true. The
 * evidence for each rule is in docs/decisions/0046.
 */
final class NormalForm {

    /** Values that mean the same as no value, by the shapes of the service model. */
    private static final Map<String, String> DEFAULTS =
            Map.of("AggregationType", "None", "WriteOperationType", "INSERT", "SalesforceDataTransferApi", "AUTOMATIC");

    private static final String DELAY = "ScheduleOffset";

    private static final String TAGS = "TagMap";

    /** What only a call has. */
    private static final Set<String> NOT_OF_THE_FLOW = Set.of("clientToken", "$schema");

    private NormalForm() {}

    static JsonObject of(JsonObject request) {
        Map<String, Member> members = new LinkedHashMap<>(request.byName());
        members.keySet().removeAll(RequestForm.DESCRIBED);
        members.keySet().removeAll(NOT_OF_THE_FLOW);
        JsonObject flow = new JsonObject(members, request.range());
        return object(flow, StructureLayer.of("CreateFlow").request());
    }

    private static Optional<JsonValue> value(JsonValue value, @Nullable Shape shape) {
        if (value instanceof JsonNull || isDefault(value, shape)) {
            return Optional.empty();
        }
        if (value instanceof JsonObject object) {
            JsonObject normal = object(object, shape);
            return normal.members().isEmpty() ? Optional.empty() : Optional.of(normal);
        }
        if (value instanceof JsonArray array) {
            return array.items().isEmpty() ? Optional.empty() : Optional.of(array(array, shape));
        }
        return Optional.of(value);
    }

    private static boolean isDefault(JsonValue value, @Nullable Shape shape) {
        if (value instanceof JsonString text) {
            return text.value().isEmpty() || (shape != null && text.value().equals(DEFAULTS.get(shape.name())));
        }
        if (value instanceof JsonBoolean truth) {
            return !truth.value();
        }
        return value instanceof JsonNumber number
                && number.value().signum() == 0
                && shape != null
                && shape.name().equals(DELAY);
    }

    /** Entries of maps are values of their own: none of them is a default. */
    private static JsonObject object(JsonObject object, @Nullable Shape shape) {
        if (shape instanceof MapShape) {
            boolean areTags = shape.name().equals(TAGS);
            return members(
                    object,
                    member -> member.value() instanceof JsonNull || (areTags && RequestForm.isTagOfAws(member.name()))
                            ? Optional.empty()
                            : Optional.of(member.value()));
        }
        Map<String, Shape> shapes = shape instanceof StructureShape structure ? structure.members() : Map.of();
        JsonObject normal = members(object, member -> value(member.value(), shapes.get(member.name())));
        return shape != null && shape.name().equals("Task") ? task(normal) : normal;
    }

    private interface Rule {
        Optional<JsonValue> of(Member member);
    }

    private static JsonObject members(JsonObject object, Rule rule) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : object.members()) {
            rule.of(member)
                    .ifPresent(
                            value -> members.put(member.name(), new Member(member.name(), member.keyRange(), value)));
        }
        return new JsonObject(members, object.range());
    }

    private static JsonArray array(JsonArray array, @Nullable Shape shape) {
        Shape item = shape instanceof ListShape list ? list.item() : null;
        UnaryOperator<JsonValue> normal = each -> each instanceof JsonObject object ? object(object, item) : each;
        return new JsonArray(array.items().stream().map(normal).toList(), array.range());
    }

    private static JsonObject task(JsonObject task) {
        if (Tasks.isMapAll(task)) {
            return mapAll(task);
        }
        return Tasks.isProjection(task) ? members(task, NormalForm::sorted) : task;
    }

    /** It maps all fields whatever the list of fields says, and no excluded field is the same as no list of them. */
    private static JsonObject mapAll(JsonObject task) {
        return members(task, member -> switch (member.name()) {
            case "sourceFields" -> Optional.empty();
            case "taskProperties" ->
                member.value() instanceof JsonObject properties
                        ? Optional.<JsonValue>of(members(properties, NormalForm::excluding))
                                .filter(left -> !((JsonObject) left).members().isEmpty())
                        : Optional.of(member.value());
            default -> Optional.of(member.value());
        });
    }

    private static Optional<JsonValue> excluding(Member property) {
        boolean isEmpty = property.name().equals("EXCLUDE_SOURCE_FIELDS_LIST")
                && property.value() instanceof JsonString text
                && text.value().replace(" ", "").equals("[]");
        return isEmpty ? Optional.empty() : Optional.of(property.value());
    }

    /** A projection names fields, in no order. */
    private static Optional<JsonValue> sorted(Member member) {
        if (!member.name().equals("sourceFields") || !(member.value() instanceof JsonArray fields)) {
            return Optional.of(member.value());
        }
        List<JsonValue> sorted = fields.items().stream()
                .collect(Collectors.toMap(
                        Sameness::withoutPlace, field -> field, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(field -> field instanceof JsonString text ? text.value() : ""))
                .toList();
        return Optional.of(new JsonArray(sorted, fields.range()));
    }
}
