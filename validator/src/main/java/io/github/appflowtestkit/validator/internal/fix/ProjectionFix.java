package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds mapped fields to the source fields of the projection, in the formatting of that array. */
final class ProjectionFix implements RuleFix {

    @Override
    public List<TextEdit> edits(SourceDocument document, List<Finding> findings) {
        Map<String, Set<String>> fieldsByTasks = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (document.at(finding.pointer()).orElse(null) instanceof JsonString field) {
                fieldsByTasks
                        .computeIfAbsent(tasks(finding.pointer()), tasks -> new LinkedHashSet<>())
                        .add(field.value());
            }
        }
        List<TextEdit> edits = new ArrayList<>();
        fieldsByTasks.forEach((tasks, fields) ->
                projectedFields(document, tasks).ifPresent(array -> edits.add(append(document, array, fields))));
        return edits;
    }

    /** The pointer to the tasks of the flow: the finding's own ends with /tasks/2/sourceFields/0. */
    private static String tasks(String pointer) {
        List<String> steps = JsonText.steps(pointer);
        String tasks = "";
        for (String step : steps.subList(0, Math.max(0, steps.size() - 3))) {
            tasks = JsonText.child(tasks, step);
        }
        return tasks;
    }

    /** The source fields of the first projection. */
    private static Optional<JsonArray> projectedFields(SourceDocument document, String tasks) {
        if (!(document.at(tasks).orElse(null) instanceof JsonArray array)) {
            return Optional.empty();
        }
        return array.items().stream()
                .filter(ProjectionFix::isProjection)
                .flatMap(task -> member(task, "sourceFields").stream())
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .filter(fields -> !fields.items().isEmpty())
                .findFirst();
    }

    private static boolean isProjection(JsonValue task) {
        return member(task, "connectorOperator").stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(operator -> ((JsonObject) operator).members().stream())
                .anyMatch(operator -> operator.value() instanceof JsonString name
                        && name.value().equals("PROJECTION"));
    }

    private static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object ? object.member(name).map(Member::value) : Optional.empty();
    }

    private static TextEdit append(SourceDocument document, JsonArray array, Set<String> fields) {
        int end = document.end(array.items().get(array.items().size() - 1).range());
        String separator = separator(document, array);
        StringBuilder added = new StringBuilder();
        fields.forEach(field -> added.append(separator).append(JsonText.literal(field)));
        return new TextEdit(end, end, added.toString());
    }

    /** The text between the last two elements; after a single element a comma and the white space before it. */
    private static String separator(SourceDocument document, JsonArray array) {
        List<JsonValue> items = array.items();
        int start = document.start(items.get(items.size() - 1).range());
        if (items.size() > 1) {
            return document.text()
                    .substring(document.end(items.get(items.size() - 2).range()), start);
        }
        String before = document.text().substring(document.start(array.range()) + 1, start);
        boolean isOnOwnLine = before.indexOf('\n') >= 0 || before.indexOf('\r') >= 0;
        return "," + (isOnOwnLine ? before : " ");
    }
}
