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

/** Adds a field that is mapped to the fields that the projection names, in the way that list is written. */
final class ProjectField implements Repair {

    @Override
    public List<Edit> edits(Document document, List<Finding> findings) {
        Map<String, Set<String>> fieldsOfFlow = new LinkedHashMap<>();
        for (Finding finding : findings) {
            // ends with /tasks/2/sourceFields/0
            List<String> steps = JsonText.steps(finding.pointer());
            String tasks = pointer(steps.subList(0, Math.max(0, steps.size() - 3)));
            document.at(finding.pointer())
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).value())
                    .ifPresent(field -> fieldsOfFlow
                            .computeIfAbsent(tasks, absent -> new LinkedHashSet<>())
                            .add(field));
        }
        List<Edit> edits = new ArrayList<>();
        fieldsOfFlow.forEach((tasks, fields) ->
                projected(document, tasks).ifPresent(list -> edits.add(append(document, list, fields))));
        return edits;
    }

    private static String pointer(List<String> steps) {
        String pointer = "";
        for (String step : steps) {
            pointer = JsonText.child(pointer, step);
        }
        return pointer;
    }

    /** The first projection's list of fields. */
    private static Optional<JsonArray> projected(Document document, String tasks) {
        return document.at(tasks)
                .filter(JsonArray.class::isInstance)
                .flatMap(list -> ((JsonArray) list)
                        .items().stream()
                                .filter(ProjectField::isProjection)
                                .flatMap(task -> member(task, "sourceFields").stream())
                                .filter(fields -> fields instanceof JsonArray array
                                        && !array.items().isEmpty())
                                .map(JsonArray.class::cast)
                                .findFirst());
    }

    private static boolean isProjection(JsonValue task) {
        return member(task, "connectorOperator").stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(operator -> ((JsonObject) operator).members().stream())
                .anyMatch(operator -> operator.value() instanceof JsonString text
                        && text.value().equals("PROJECTION"));
    }

    private static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object ? object.member(name).map(Member::value) : Optional.empty();
    }

    private static Edit append(Document document, JsonArray list, Set<String> fields) {
        List<JsonValue> items = list.items();
        JsonValue last = items.get(items.size() - 1);
        int end = document.end(last.range());
        String gap = items.size() > 1
                ? document.text()
                        .substring(document.end(items.get(items.size() - 2).range()), document.start(last.range()))
                : "," + aroundOnly(document, list, last);
        StringBuilder added = new StringBuilder();
        fields.forEach(field -> added.append(gap).append(Document.quoted(field)));
        return new Edit(end, end, added.toString());
    }

    /** How a list of one would be continued: on a line of its own if the one stands on its own, else after a space. */
    private static String aroundOnly(Document document, JsonArray list, JsonValue only) {
        String before = document.text().substring(document.start(list.range()) + 1, document.start(only.range()));
        boolean broken = before.indexOf('\n') >= 0 || before.indexOf('\r') >= 0;
        return broken ? before : " ";
    }
}
