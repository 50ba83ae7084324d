package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two flows as the service sees them.
 *
 * @param old the old flow
 * @param other the other flow
 * @param oldTree the old flow in normal form
 * @param otherTree the other flow in normal form
 * @param changes the differences, in the order of the other flow
 * @param undecided what cannot be compared
 */
public record FlowComparison(
        ComparedFlow old,
        ComparedFlow other,
        JsonObject oldTree,
        JsonObject otherTree,
        List<Change> changes,
        List<Undecided> undecided) {

    /**
     * A part that a document does not know.
     *
     * @param pointer its pointer in the request of the document that does not know it
     */
    public record Undecided(String pointer, Optional<UnknownValue> old, Optional<UnknownValue> other) {}

    private static final String NAME = "flowName";

    /** A file without a key leaves the key to the service, and UpdateFlow has no member for it. */
    private static final String KEY = "kmsArn";

    private static final String TASKS = "tasks";
    private static final String TAGS = "tags";

    /** A comparison of the same flows, to try something. */
    FlowComparison(FlowComparison same) {
        this(same.old, same.other, same.oldTree, same.otherTree, new ArrayList<>(), new ArrayList<>());
    }

    /** Compares two flows. */
    public static FlowComparison of(ComparedFlow old, ComparedFlow other) {
        FlowComparison comparison = new FlowComparison(
                old,
                other,
                NormalForm.of(old.tree()),
                NormalForm.of(other.tree()),
                new ArrayList<>(),
                new ArrayList<>());
        comparison.compareFlows();
        return comparison;
    }

    private void compareFlows() {
        StructureShape request = StructureLayer.of("CreateFlow").request();
        for (String member : names(oldTree, otherTree)) {
            Optional<JsonValue> before = member(oldTree, member);
            Optional<JsonValue> after = member(otherTree, member);
            String pointer = JsonText.child("", member);
            boolean isOneSided = before.isEmpty() || after.isEmpty();
            if (isOneSided && (member.equals(KEY) || member.equals(NAME))) {
                continue;
            }
            if (member.equals(TASKS) && isArray(before) && isArray(after)) {
                new TaskComparison(this).compare(tasks(before), tasks(after));
            } else if (member.equals(TAGS) && isObject(at(pointer, before)) && isObject(at(pointer, after))) {
                // each tag is set and taken away by itself
                compareMembers(
                        at(pointer, before),
                        at(pointer, after),
                        request.members().get(member),
                        changes);
            } else {
                compare(
                        at(pointer, before),
                        at(pointer, after),
                        request.members().get(member),
                        changes);
            }
        }
    }

    private static boolean isArray(Optional<JsonValue> value) {
        return value.isEmpty() || value.get() instanceof JsonArray;
    }

    private static List<Part> tasks(Optional<JsonValue> value) {
        return value.map(tasks -> items(new Part("/" + TASKS, tasks))).orElse(List.of());
    }

    private static Optional<Part> at(String pointer, Optional<JsonValue> value) {
        return value.map(present -> new Part(pointer, present));
    }

    private static Optional<JsonValue> member(JsonObject object, String name) {
        return object.member(name).map(Member::value);
    }

    /** The names of all members, in the order of the other object; removed ones come last. */
    private static Set<String> names(JsonObject old, JsonObject other) {
        Set<String> names = new LinkedHashSet<>(other.byName().keySet());
        names.addAll(old.byName().keySet());
        return names;
    }

    /** Compares two values that belong together and adds their differences to a list. */
    void compare(Optional<Part> before, Optional<Part> after, @Nullable Shape shape, List<Change> found) {
        if (areEqual(before, after)) {
            return;
        }
        if (isUnknown(before) || isUnknown(after)) {
            addUndecided(before, after);
            return;
        }
        boolean areObjects = isObject(before) && isObject(after);
        boolean isPartlyUnknown = holdsUnknown(before) || holdsUnknown(after);
        if (areObjects
                && (isPartlyUnknown || (before.isPresent() && after.isPresent()))
                && !isOtherConnector(before, after)) {
            compareMembers(before, after, shape, found);
        } else if (before.isPresent()
                && after.isPresent()
                && before.get().value() instanceof JsonArray
                && after.get().value() instanceof JsonArray
                && shape instanceof ListShape list
                && list.item() instanceof StructureShape) {
            compareItems(items(before.get()), items(after.get()), list.item(), found);
        } else if (isPartlyUnknown) {
            addUndecided(before, after);
        } else if (before.isEmpty()
                || after.isEmpty()
                || !Sameness.same(before.get().value(), after.get().value(), shape)) {
            found.add(new Change(before, after, Optional.empty()));
        }
    }

    /** What both documents leave open in the same words is the same, whatever it is. */
    private static boolean areEqual(Optional<Part> before, Optional<Part> after) {
        return before.map(part -> Sameness.withoutPlace(part.value()))
                .equals(after.map(part -> Sameness.withoutPlace(part.value())));
    }

    private static boolean isUnknown(Optional<Part> part) {
        return part.filter(each -> each.value() instanceof Unknown).isPresent();
    }

    private static boolean holdsUnknown(Optional<Part> part) {
        return part.filter(each -> each.value().holdsUnknown()).isPresent();
    }

    private static boolean isObject(Optional<Part> part) {
        return part.isEmpty() || part.get().value() instanceof JsonObject;
    }

    /** Another connector is one difference, not one for each of its properties. */
    private static boolean isOtherConnector(Optional<Part> before, Optional<Part> after) {
        Optional<JsonString> old = connector(before);
        Optional<JsonString> other = connector(after);
        return old.isPresent()
                && other.isPresent()
                && !old.get().value().equals(other.get().value());
    }

    private static Optional<JsonString> connector(Optional<Part> side) {
        return side.flatMap(part -> part.value().at("/connectorType"))
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast);
    }

    private void compareMembers(
            Optional<Part> before, Optional<Part> after, @Nullable Shape shape, List<Change> found) {
        Map<String, Shape> shapes = shape instanceof StructureShape structure ? structure.members() : Map.of();
        for (String name : names(object(before), object(after))) {
            Shape below = shape instanceof MapShape map ? map.value() : shapes.get(name);
            compare(child(before, name), child(after, name), below, found);
        }
    }

    private static JsonObject object(Optional<Part> part) {
        return part.map(present -> (JsonObject) present.value()).orElseGet(() -> new JsonObject(Map.of(), Range.START));
    }

    private static Optional<Part> child(Optional<Part> parent, String name) {
        return parent.flatMap(part -> member((JsonObject) part.value(), name)
                .map(value -> new Part(JsonText.child(part.pointer(), name), value)));
    }

    static List<Part> items(Part list) {
        List<Part> items = new ArrayList<>();
        if (list.value() instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                items.add(new Part(JsonText.child(list.pointer(), items.size()), item));
            }
        }
        return items;
    }

    private void compareItems(List<Part> before, List<Part> after, Shape shape, List<Change> found) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            compare(item(before, i), item(after, i), shape, found);
        }
    }

    private static Optional<Part> item(List<Part> items, int index) {
        return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    void addUndecided(Optional<Part> before, Optional<Part> after) {
        Map<String, Unknown> old = unknownIn(before);
        Map<String, Unknown> other = unknownIn(after);
        String pointer = (other.isEmpty() ? before : after).map(Part::pointer).orElseThrow();
        undecided.add(new Undecided(
                pointer,
                old.values().stream().findFirst().flatMap(this.old::unknown),
                other.values().stream().findFirst().flatMap(this.other::unknown)));
    }

    private static Map<String, Unknown> unknownIn(Optional<Part> part) {
        Map<String, Unknown> found = new LinkedHashMap<>();
        part.ifPresent(present -> collect(present.value(), found));
        return found;
    }

    private static void collect(JsonValue value, Map<String, Unknown> found) {
        if (value instanceof Unknown unknown) {
            found.put(unknown.expression(), unknown);
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> collect(item, found));
        } else if (value instanceof JsonObject object) {
            object.members().forEach(member -> collect(member.value(), found));
        }
    }
}
