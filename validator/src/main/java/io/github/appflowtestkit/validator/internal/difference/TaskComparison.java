package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.difference.Change.TaskChange;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.ShapeLookup;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which tasks of two flows belong together, whatever their order: equal ones first, then those that do the same with the
 * same fields, then those that share ever less. Not thread-safe.
 */
final class TaskComparison {

    private static final @Nullable Shape TASK =
            ShapeLookup.at(StructureLayer.of("CreateFlow").request(), "/tasks/0");

    /** By what two tasks are one and the same, from the strongest to the weakest; null where a task has no such key. */
    private static final List<Function<JsonObject, @Nullable Object>> KEYS = List.of(
            task -> List.of(Tasks.type(task), Tasks.operators(task), Tasks.sourceFields(task), destination(task)),
            task -> List.of(Tasks.type(task), Tasks.sourceFields(task), destination(task)),
            task -> destination(task).isEmpty() ? null : List.of(Tasks.type(task), destination(task)),
            task -> Tasks.sourceFields(task).isEmpty() ? null : List.of(Tasks.type(task), Tasks.sourceFields(task)));

    private final FlowComparison flows;
    private final List<Change> found = new ArrayList<>();
    private final List<Part> old = new ArrayList<>();
    private final List<Part> other = new ArrayList<>();

    TaskComparison(FlowComparison flows) {
        this.flows = flows;
    }

    private static String destination(JsonObject task) {
        return Tasks.text(task, "destinationField").orElse("");
    }

    void compare(List<Part> before, List<Part> after) {
        old.addAll(before);
        other.addAll(after);
        matchSame();
        KEYS.forEach(this::match);
        matchUnknown();
        match(this::only);
        // elements that both documents leave open in the same words are the same, whatever they are
        boolean isOpen = !unknown(before).equals(unknown(after));
        boolean mayHaveMore = isOpen && !unknown(before).isEmpty();
        boolean mayHaveHad = isOpen && !unknown(after).isEmpty();
        old.forEach(task -> unmatched(Optional.of(task), Optional.empty(), mayHaveHad));
        other.forEach(task -> unmatched(Optional.empty(), Optional.of(task), mayHaveMore));
        if (isOpen) {
            flows.addUndecided(unknownPart(before), unknownPart(after));
        }
        found.sort(Comparator.comparing((Change change) -> change.other().isEmpty())
                .thenComparing(change -> index(change.pointer())));
        flows.changes().addAll(found);
    }

    private static int index(String pointer) {
        return Integer.parseInt(pointer.split("/", -1)[2]);
    }

    private static List<JsonValue> unknown(List<Part> tasks) {
        return tasks.stream()
                .map(Part::value)
                .filter(Unknown.class::isInstance)
                .map(Sameness::withoutPlace)
                .toList();
    }

    private static Optional<Part> unknownPart(List<Part> tasks) {
        return tasks.stream()
                .filter(task -> task.value() instanceof Unknown)
                .findFirst()
                .map(task -> new Part("/tasks", task.value()));
    }

    /** Of what a flow usually has once, the only one on each side is the same, whatever its fields. */
    private @Nullable Object only(JsonObject task) {
        boolean hasOneOfMany = Tasks.isMap(task) || (Tasks.isFilter(task) && !Tasks.isProjection(task));
        boolean isOnly = Stream.of(old, other)
                .allMatch(tasks -> tasks.stream()
                                .filter(each -> each.value() instanceof JsonObject object
                                        && Tasks.type(object).equals(Tasks.type(task))
                                        && Tasks.isProjection(object) == Tasks.isProjection(task))
                                .count()
                        == 1);
        return hasOneOfMany || !isOnly ? null : Tasks.type(task);
    }

    /** Tasks that are the same are no difference, even those that are no objects. */
    private void matchSame() {
        Map<JsonValue, List<Part>> same = new HashMap<>();
        other.stream()
                .filter(task -> !(task.value() instanceof Unknown))
                .forEach(task -> same.computeIfAbsent(Sameness.withoutPlace(task.value()), each -> new ArrayList<>())
                        .add(task));
        for (Part task : List.copyOf(old)) {
            List<Part> candidates = same.getOrDefault(Sameness.withoutPlace(task.value()), List.of());
            if (!candidates.isEmpty()) {
                old.remove(task);
                other.remove(candidates.remove(0));
            }
        }
    }

    /** Compares the tasks that have the same key, in their order, and takes them out of the lists. */
    private void match(Function<JsonObject, @Nullable Object> key) {
        Map<Object, List<Part>> byKey = new HashMap<>();
        for (Part task : other) {
            Object value = task.value() instanceof JsonObject object ? key.apply(object) : null;
            if (value != null) {
                byKey.computeIfAbsent(value, each -> new ArrayList<>()).add(task);
            }
        }
        Map<Part, Part> pairs = new LinkedHashMap<>();
        for (Part task : old) {
            Object value = task.value() instanceof JsonObject object ? key.apply(object) : null;
            List<Part> candidates = value == null ? List.of() : byKey.getOrDefault(value, List.of());
            if (!candidates.isEmpty()) {
                pairs.put(task, candidates.remove(0));
            }
        }
        pairs.forEach(this::compareTasks);
    }

    /** A task with something unknown may be each task that it does not contradict. */
    private void matchUnknown() {
        for (Part task : List.copyOf(old)) {
            List.copyOf(other).stream()
                    .filter(each -> task.value().holdsUnknown() || each.value().holdsUnknown())
                    .filter(each -> !(task.value() instanceof Unknown || each.value() instanceof Unknown))
                    .filter(each ->
                            members(task, each, new FlowComparison(flows)).isEmpty())
                    .findFirst()
                    .ifPresent(match -> compareTasks(task, match));
        }
    }

    private static List<Change> members(Part before, Part after, FlowComparison flows) {
        List<Change> members = new ArrayList<>();
        flows.compare(Optional.of(before), Optional.of(after), TASK, members);
        return members;
    }

    private void compareTasks(Part before, Part after) {
        old.remove(before);
        other.remove(after);
        List<Change> members = members(before, after, flows);
        if (members.isEmpty()) {
            return;
        }
        Optional<TaskChange> task = object(before)
                .flatMap(first ->
                        object(after).map(second -> new TaskChange(Optional.of(first), Optional.of(second), members)));
        found.add(
                members.size() == 1
                        ? new Change(members.get(0).old(), members.get(0).other(), task)
                        : new Change(Optional.of(before), Optional.of(after), task));
    }

    private static Optional<JsonObject> object(Part task) {
        return Optional.of(task.value()).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private void unmatched(Optional<Part> before, Optional<Part> after, boolean isUndecided) {
        JsonValue value = before.or(() -> after).map(Part::value).orElseThrow();
        if (value instanceof Unknown || isUndecided) {
            return;
        }
        Optional<TaskChange> task = value instanceof JsonObject
                ? Optional.of(new TaskChange(
                        before.flatMap(TaskComparison::object), after.flatMap(TaskComparison::object), List.of()))
                : Optional.empty();
        found.add(new Change(before, after, task));
    }
}
