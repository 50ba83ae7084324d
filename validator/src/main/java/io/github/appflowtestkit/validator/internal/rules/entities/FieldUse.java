package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place where a flow names a field.
 *
 * @param name the field
 * @param node the place
 * @param kind what the flow does with the field there
 */
record FieldUse(String name, Node node, Kind kind) {

    private static final Set<String> MAKES_FIELDS = Set.of("Merge", "Arithmetic");
    private static final DocumentReader LISTS = new DocumentReader(100_000, 2);

    /** What a flow does with a field. */
    enum Kind {
        /** It transfers it. */
        READ,
        /** It selects records by it. */
        FILTER,
        /** It selects new records by it. */
        INCREMENTAL,
        /** It leaves it out. */
        EXCLUDE,
        /** It writes it. */
        WRITE,
        /** It identifies records by it. */
        ID
    }

    /** The uses of source fields, in the order of the flow. */
    static List<FieldUse> ofSource(Flow flow) {
        Set<String> made = made(flow.tasks());
        List<FieldUse> uses = new ArrayList<>();
        Flow.ifSound(() -> flow.source()
                .incrementalField()
                .ifPresent(field -> uses.add(new FieldUse(field.text(), field, Kind.INCREMENTAL))));
        flow.eachTask(task -> {
            Kind kind = isRecordFilter(task) ? Kind.FILTER : Kind.READ;
            for (Node field : task.sourceFields().items()) {
                Flow.ifSound(() -> {
                    if (!field.text().isBlank() && !made.contains(field.text())) {
                        uses.add(new FieldUse(field.text(), field, kind));
                    }
                });
            }
            task.property("EXCLUDE_SOURCE_FIELDS_LIST")
                    .ifPresent(list -> names(list).forEach(name -> uses.add(new FieldUse(name, list, Kind.EXCLUDE))));
        });
        return uses;
    }

    /** The uses of the fields of one destination, in the order of the flow. */
    static List<FieldUse> ofDestination(Destination destination, Flow flow) {
        List<FieldUse> uses = new ArrayList<>();
        ids(destination).forEach(id -> uses.add(new FieldUse(id.text(), id, Kind.ID)));
        flow.eachTask(task -> {
            if (task.is("Map")) {
                task.destinationField()
                        .filter(field -> !field.text().isBlank())
                        .ifPresent(field -> uses.add(new FieldUse(field.text(), field, Kind.WRITE)));
            }
        });
        return uses;
    }

    /** The elements of {@code idFieldNames}. */
    static List<Node> ids(Destination destination) {
        return destination.idFieldNames().map(Node::items).orElse(List.of());
    }

    /** The uses by field: a mistake about a field is one finding, however often the flow names it. */
    static Map<String, List<FieldUse>> byName(List<FieldUse> uses) {
        Map<String, List<FieldUse>> byName = new LinkedHashMap<>();
        uses.forEach(use ->
                byName.computeIfAbsent(use.name(), name -> new ArrayList<>()).add(use));
        return byName;
    }

    /** Whether a task selects records, not fields. */
    static boolean isRecordFilter(Task task) {
        return task.is("Filter") && task.operators().size() == 1 && !task.isProjection();
    }

    /** The results of Merge and Arithmetic tasks, which other tasks read like source fields. */
    private static Set<String> made(List<Task> tasks) {
        Set<String> made = new HashSet<>();
        tasks.stream()
                .filter(task -> MAKES_FIELDS.contains(task.type().text()))
                .forEach(task -> task.destinationField().map(Node::text).ifPresent(made::add));
        return made;
    }

    private static List<String> names(Node list) {
        return LISTS.readJson(list.text()).root().orElse(null) instanceof JsonArray array
                ? array.items().stream()
                        .filter(JsonString.class::isInstance)
                        .map(item -> ((JsonString) item).value())
                        .filter(name -> !name.isBlank())
                        .toList()
                : List.of();
    }
}
