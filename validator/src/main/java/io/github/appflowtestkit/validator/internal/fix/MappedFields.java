package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.generate.FieldMapping;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the tasks of a flow do with its source fields: which tasks have to go and to come for other fields. */
final class MappedFields {

    /** They change the value of a field on its way; without a Map task for it they do nothing. */
    private static final Set<String> OF_MAPPED_VALUES = Set.of("Mask", "Truncate");

    private static final Set<String> MAKES_FIELDS = Set.of("Merge", "Arithmetic");

    private static final List<String> NAMING_PROPERTIES =
            List.of("CONCAT_FORMAT", "MATH_OPERATION_FIELDS_ORDER", "ORDERED_PARTITION_KEYS_LIST");

    private final JsonValue request;
    private final List<JsonValue> tasks;
    private final Map<String, Map<String, Integer>> mapped = new LinkedHashMap<>();

    MappedFields(JsonValue request, JsonArray tasks) throws NotEditableException {
        this.request = request;
        this.tasks = tasks.items();
        Set<String> made = new HashSet<>();
        for (int i = 0; i < this.tasks.size(); i++) {
            String type = typeOf(i);
            if (type.equals("Map_all")) {
                throw new NotEditableException(
                        "a Map_all task maps all fields already; to map single fields, replace it by a"
                                + " projection and a Map task first");
            }
            if (MAKES_FIELDS.contains(type)) {
                text(i, "/destinationField").ifPresent(made::add);
            }
        }
        for (int i = 0; i < this.tasks.size(); i++) {
            List<String> fields = fieldsOf(i);
            if (typeOf(i).equals("Map") && fields.size() == 1 && !made.contains(fields.get(0))) {
                mapped.computeIfAbsent(fields.get(0), each -> new LinkedHashMap<>())
                        .put(text(i, "/destinationField").orElse(""), i);
            }
        }
    }

    private String typeOf(int task) throws NotEditableException {
        if (!(tasks.get(task) instanceof JsonObject)) {
            throw new NotEditableException(Obstacles.TASKS_ELSEWHERE);
        }
        return text(task, "/taskType")
                .orElseThrow(() -> new NotEditableException(
                        "the type of task " + (task + 1) + " is not written in the flow; fix it by hand"));
    }

    private List<String> fieldsOf(int task) throws NotEditableException {
        List<String> fields = texts(task, "/sourceFields");
        JsonValue written = tasks.get(task).at("/sourceFields").orElse(null);
        if (written != null
                && (!(written instanceof JsonArray array) || array.items().size() != fields.size())) {
            throw new NotEditableException(
                    "the source fields of task " + (task + 1) + " are not written in the flow; change them there");
        }
        return fields;
    }

    private Optional<String> text(int task, String pointer) {
        return tasks.get(task).at(pointer).orElse(null) instanceof JsonString text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private List<String> texts(int task, String pointer) {
        return tasks.get(task).at(pointer).orElse(null) instanceof JsonArray array
                ? array.items().stream()
                        .filter(JsonString.class::isInstance)
                        .map(each -> ((JsonString) each).value())
                        .toList()
                : List.of();
    }

    /** The source fields that have a Map task, in the order of the tasks. */
    Set<String> sources() {
        return mapped.keySet();
    }

    /** The names in the destination that a field has now. */
    Set<String> destinationsOf(String source) {
        return mapped.getOrDefault(source, Map.of()).keySet();
    }

    /** Whether a field still has a name in the destination without some tasks. */
    boolean keeps(String source, String destination, Set<Integer> removed) {
        Integer task = mapped.getOrDefault(source, Map.of()).get(destination);
        return task != null && !removed.contains(task);
    }

    /** The mappings that have no task yet. */
    List<FieldMapping> missing(List<FieldMapping> wanted, boolean namesDestinations) {
        return wanted.stream()
                .filter(each -> !mapped.containsKey(each.source())
                        || (isOneOfSeveral(each.source(), wanted, namesDestinations)
                                && !destinationsOf(each.source()).contains(each.destination())))
                .toList();
    }

    /** The tasks that are not wanted any more. */
    Set<Integer> surplus(List<FieldMapping> wanted, boolean namesDestinations) throws NotEditableException {
        Set<String> sources = wanted.stream().map(FieldMapping::source).collect(Collectors.toSet());
        Set<Integer> surplus = new TreeSet<>();
        mapped.forEach((source, tasksByDestination) -> {
            Set<String> names = wanted.stream()
                    .filter(each -> each.source().equals(source))
                    .map(FieldMapping::destination)
                    .collect(Collectors.toSet());
            tasksByDestination.forEach((destination, task) -> {
                if (names.isEmpty()
                        || (isOneOfSeveral(source, wanted, namesDestinations) && !names.contains(destination))) {
                    surplus.add(task);
                }
            });
        });
        for (int i = 0; i < tasks.size(); i++) {
            List<String> fields = fieldsOf(i);
            if (OF_MAPPED_VALUES.contains(typeOf(i))
                    && fields.size() == 1
                    && mapped.containsKey(fields.get(0))
                    && !sources.contains(fields.get(0))) {
                surplus.add(i);
            }
        }
        return surplus;
    }

    /** A field with one name keeps it, whatever a file says; only where there are several do the names tell the tasks apart. */
    private boolean isOneOfSeveral(String source, List<FieldMapping> wanted, boolean namesDestinations) {
        long names =
                wanted.stream().filter(each -> each.source().equals(source)).count();
        return namesDestinations && (names > 1 || destinationsOf(source).size() > 1);
    }

    /** The projections. */
    List<Integer> projections() {
        List<Integer> projections = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            if (isProjection(i)) {
                projections.add(i);
            }
        }
        return projections;
    }

    private boolean isProjection(int task) {
        return tasks.get(task).at("/connectorOperator").orElse(null) instanceof JsonObject operator
                && operator.members().stream()
                        .anyMatch(each -> each.value() instanceof JsonString name
                                && name.value().equals("PROJECTION"));
    }

    /** The fields that the flow reads for what it keeps, whether they are mapped or not. */
    Set<String> readWithout(Set<Integer> removed) throws NotEditableException {
        Set<String> read = new LinkedHashSet<>();
        for (int i = 0; i < tasks.size(); i++) {
            if (!isProjection(i) && !removed.contains(i)) {
                read.addAll(fieldsOf(i));
            }
        }
        if (request.at("/sourceFlowConfig/incrementalPullConfig/datetimeTypeFieldName")
                        .orElse(null)
                instanceof JsonString field) {
            read.add(field.value());
        }
        return read;
    }

    /** Whether a formula or a list of a remaining task may name a field. */
    boolean isNamed(String field, Set<Integer> removed) {
        for (int i = 0; i < tasks.size(); i++) {
            for (String property : NAMING_PROPERTIES) {
                if (!removed.contains(i)
                        && text(i, JsonText.child("/taskProperties", property))
                                .filter(value -> value.contains(field))
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Lines about tasks that stay although the fields that they use are not mapped any more. */
    List<String> remains(Set<Integer> removed) throws NotEditableException {
        Set<String> gone = new HashSet<>();
        for (int task : removed) {
            gone.addAll(fieldsOf(task));
        }
        for (int i = 0; i < tasks.size(); i++) {
            if (!removed.contains(i) && typeOf(i).equals("Map")) {
                gone.removeAll(fieldsOf(i));
            }
        }
        List<String> remains = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            List<String> used = new ArrayList<>(fieldsOf(i));
            used.retainAll(gone);
            if (!removed.contains(i) && !isProjection(i) && !used.isEmpty()) {
                remains.add("task " + (i + 1) + ", a " + typeOf(i) + " task, stays and uses "
                        + used.stream().map(JsonText::quoted).collect(Collectors.joining(" and "))
                        + ", which has no Map task any more");
            }
        }
        return remains;
    }
}
