package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.internal.convert.MappingFile.Mapping;
import io.github.appflowtestkit.validator.internal.form.LeftOuts;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the mappings of a flow out of its tasks. Not thread-safe; one instance looks at one flow. */
final class TaskMappings {

    private static final Set<String> DATA_TYPES = Set.of("SOURCE_DATA_TYPE", "DESTINATION_DATA_TYPE");

    private final LeftOuts leftOut;
    private final List<Mapping> mappings = new ArrayList<>();
    private final Set<String> projected = new HashSet<>();
    private int typed;

    private TaskMappings(LeftOuts leftOut) {
        this.leftOut = leftOut;
    }

    /** The mappings of a flow. */
    static MappingFile of(JsonObject request, LeftOuts leftOut) {
        TaskMappings tasks = new TaskMappings(leftOut);
        List<JsonValue> all = items(request, "tasks");
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof JsonObject task) {
                tasks.task(task, JsonText.child("/tasks", i));
            }
        }
        if (tasks.typed > 0) {
            leftOut.add(
                    "/tasks",
                    "the data types of " + tasks.typed + " mappings are left out; the file has no column for them");
        }
        tasks.mappings.forEach(mapping -> tasks.projected.remove(mapping.source()));
        if (!tasks.projected.isEmpty()) {
            leftOut.add(
                    "/tasks",
                    "left out " + tasks.projected.size()
                            + " projected fields that no Map task maps alone; the file has mappings only");
        }
        return new MappingFile(tasks.mappings);
    }

    private void task(JsonObject task, String pointer) {
        String type = SourceFlow.text(task, "taskType").orElse("");
        List<String> sources = items(task, "sourceFields").stream()
                .filter(JsonString.class::isInstance)
                .map(field -> ((JsonString) field).value())
                .toList();
        if (type.equals("Filter") && isProjection(task)) {
            projected.addAll(sources);
            return;
        }
        Optional<String> destination = SourceFlow.text(task, "destinationField");
        if (!type.equals("Map") || sources.size() != 1 || destination.isEmpty()) {
            leftOut.add(pointer, "left out " + words(type, sources.size()));
            return;
        }
        mappings.add(new Mapping(sources.get(0), destination.get()));
        Set<String> properties = new HashSet<>(object(task, "taskProperties")
                .map(each -> each.byName().keySet())
                .orElse(Set.of()));
        typed += properties.removeAll(DATA_TYPES) ? 1 : 0;
        properties.stream()
                .sorted()
                .forEach(name -> leftOut.add(
                        JsonText.child(pointer + "/taskProperties", name), "left out; the file has no column for it"));
    }

    private static String words(String type, int fields) {
        return switch (type) {
            case "Map_all" -> "Map_all; the file needs the names of the fields";
            case "Map" -> "a Map task with " + fields + " source fields; a line has one, and a destination field";
            case "" -> "a task without a type";
            default -> "a " + Secrets.value(type) + " task; the file has mappings only";
        };
    }

    /** Whether a Filter task chooses fields, and not records. */
    private static boolean isProjection(JsonObject task) {
        return object(task, "connectorOperator").stream()
                .flatMap(operator -> operator.members().stream())
                .anyMatch(member -> member.value() instanceof JsonString text
                        && text.value().equals("PROJECTION"));
    }

    private static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.member(name)
                .map(Member::value)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    private static List<JsonValue> items(JsonObject parent, String name) {
        return parent.member(name).map(Member::value).orElse(null) instanceof JsonArray array
                ? array.items()
                : List.of();
    }
}
