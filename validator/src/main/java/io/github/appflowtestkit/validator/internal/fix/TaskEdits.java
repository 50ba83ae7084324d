package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.generate.FieldMapping;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the edits of a flow's tasks, and makes them if the flow becomes what it is meant to become. Not thread-safe. */
final class TaskEdits {

    private static final String TASKS = "/tasks";

    private final SourceDocument document;
    private final FlowInDocument flow;
    private final Variant variant;
    private final JsonArray tasks;
    private final MappedFields fields;
    private final List<TextEdit> edits = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Map<Integer, JsonValue> changed = new HashMap<>();
    private List<JsonValue> expected;

    TaskEdits(SourceDocument document, FlowInDocument flow, Variant variant, JsonArray tasks, MappedFields fields) {
        this.document = document;
        this.flow = flow;
        this.variant = variant;
        this.tasks = tasks;
        this.fields = fields;
        this.expected = tasks.items();
    }

    /** The projections lose what nothing uses any more; the first one gains what it lacks. */
    void projections(List<String> wanted, Set<Integer> removed) throws NotEditableException {
        Set<String> read = fields.readWithout(removed);
        Set<String> lacking = new LinkedHashSet<>(wanted);
        for (int task : fields.projections()) {
            lacking.removeIf(field -> isCovered(field, names(task)));
        }
        boolean isFirst = true;
        for (int task : fields.projections()) {
            List<String> names = names(task);
            Set<Integer> unused = new HashSet<>();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                boolean isUsed =
                        wanted.contains(name) || read.stream().anyMatch(field -> isCovered(field, List.of(name)));
                if (fields.sources().contains(name) && !isUsed && !fields.isNamed(name, removed)) {
                    unused.add(i);
                }
            }
            Set<String> added = isFirst && !names.isEmpty() ? lacking : Set.of();
            isFirst &= names.isEmpty();
            if (!unused.isEmpty() || !added.isEmpty()) {
                change(task, names, unused, added);
            }
        }
    }

    /** Whether a projection of some fields has a field, or one that contains it. */
    private static boolean isCovered(String field, List<String> names) {
        return names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
    }

    private List<String> names(int task) {
        List<String> names = new ArrayList<>();
        if (tasks.items().get(task).at("/sourceFields").orElse(null) instanceof JsonArray listed) {
            listed.items().forEach(each -> names.add(each instanceof JsonString text ? text.value() : ""));
        }
        return names;
    }

    private void change(int task, List<String> names, Set<Integer> removed, Set<String> added)
            throws NotEditableException {
        String pointer = variant.toDocument().apply(JsonText.child(TASKS, task) + "/sourceFields");
        if (!(document.at(pointer).orElse(null) instanceof JsonArray list)
                || document.flowsAt(pointer).size() != 1
                || list.items().size() != names.size()) {
            throw new NotEditableException(Obstacles.NO_LIST);
        }
        edits.addAll(new ListText(document, list)
                .change(removed, written(added))
                .orElseThrow(() -> new NotEditableException(Obstacles.NO_LIST)));
        places.add(pointer);
        List<JsonValue> left = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!removed.contains(i)) {
                left.add(new JsonString(names.get(i), list.range()));
            }
        }
        added.forEach(each -> left.add(new JsonString(each, list.range())));
        changed.put(
                task, with((JsonObject) tasks.items().get(task), "sourceFields", new JsonArray(left, list.range())));
    }

    private List<String> written(Set<String> values) {
        return values.stream()
                .map(value -> TaskClone.plain(value, flow.kind(), document.syntax()))
                .toList();
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        Map<String, Member> members = new LinkedHashMap<>(object.byName());
        members.put(name, new Member(name, object.range(), value));
        return new JsonObject(members, object.range());
    }

    /** Removes tasks, and adds one behind the others for each new field. */
    void tasks(List<FieldMapping> added, Set<Integer> removed) throws NotEditableException {
        List<JsonValue> result = new ArrayList<>();
        for (int i = 0; i < tasks.items().size(); i++) {
            if (!removed.contains(i)) {
                result.add(changed.getOrDefault(i, tasks.items().get(i)));
            }
        }
        expected = result;
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        String pointer = variant.toDocument().apply(TASKS);
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        ListLayout layout = document.at(pointer)
                .filter(JsonArray.class::isInstance)
                .flatMap(list -> ListLayout.of(document, (JsonArray) list, key))
                .orElseThrow(() -> new NotEditableException(Obstacles.OTHER_LAYOUT));
        List<String> texts = new ArrayList<>();
        if (!added.isEmpty()) {
            TaskClone model = TaskClone.of(document, flow, variant, layout, tasks.items())
                    .orElseThrow(() -> new NotEditableException(Obstacles.NO_MAP_TO_COPY));
            for (FieldMapping each : added) {
                texts.add(model.text(each).orElseThrow(() -> new NotEditableException(Obstacles.NO_MAP_TO_COPY)));
                result.add(model.request(each));
            }
        }
        edits.addAll(layout.edits(removed, texts).orElseThrow(() -> new NotEditableException(Obstacles.OTHER_LAYOUT)));
        places.add(pointer);
    }

    /**
     * The changed text. It was read again: the flow has the tasks that it is meant to have, and all else is as before.
     *
     * @param index the place of the flow among the flows of the document
     */
    String made(int index) throws NotEditableException {
        if (edits.isEmpty()) {
            return document.text();
        }
        SafeChanges safe = SafeChanges.of(Fixer.READER, document, List.of(Change.of(List.of(), edits, places)));
        Optional<SourceDocument> after = SourceDocument.of(Fixer.READER.read(safe.text()));
        if (safe.made().isEmpty() || after.isEmpty() || !isAsExpected(after.get(), index)) {
            throw new NotEditableException(Obstacles.SHARED);
        }
        return safe.text();
    }

    private boolean isAsExpected(SourceDocument after, int index) {
        if (after.flows().size() != document.flows().size()) {
            return false;
        }
        List<Variant> variants = after.flows().get(index).variants();
        for (int i = 0; i < flow.variants().size(); i++) {
            JsonValue before = flow.variants().get(i).request();
            if (variants.size() != flow.variants().size()
                    || !TreeDifference.between(
                                    with((JsonObject) before, "tasks", new JsonArray(expected, tasks.range())),
                                    variants.get(i).request())
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
