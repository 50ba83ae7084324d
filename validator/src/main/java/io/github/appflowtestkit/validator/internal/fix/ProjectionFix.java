package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
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
import java.util.stream.Collectors;

/**
 * Adds mapped fields to the source fields of the projection, in the formatting of that list. The tasks are found in the
 * requests that the document becomes, so the names of its form do not matter.
 */
final class ProjectionFix implements RuleFix {

    @Override
    public List<Change> changes(SourceDocument document, List<Finding> findings) {
        Map<Range, List<Use>> byList = new LinkedHashMap<>();
        for (FlowInDocument flow : document.flows()) {
            for (Variant variant : flow.variants()) {
                projectedFields(document, variant)
                        .ifPresent(list -> byList.computeIfAbsent(list.array().range(), each -> new ArrayList<>())
                                .add(use(document, variant, list, findings)));
            }
        }
        List<Change> changes = new ArrayList<>();
        byList.values().forEach(uses -> changes.addAll(ofList(document, uses)));
        Set<Finding> handled =
                changes.stream().flatMap(change -> change.findings().stream()).collect(Collectors.toSet());
        for (Finding finding : findings) {
            if (!handled.contains(finding)) {
                changes.add(Change.impossible(
                        List.of(finding),
                        document.at(finding.pointer()).orElse(null) instanceof JsonString
                                ? Obstacles.NO_LIST
                                : Obstacles.WRITTEN_ELSEWHERE));
            }
        }
        return changes;
    }

    /** The list of projected fields where it is written. */
    private record Written(String pointer, JsonArray array) {}

    /** What a request wants in its list of projected fields: each field with its findings. */
    private record Use(Written list, Map<String, List<Finding>> fields) {

        List<Finding> findings() {
            return fields.values().stream().flatMap(List::stream).toList();
        }
    }

    /** The source fields of the first projection. */
    private static Optional<Written> projectedFields(SourceDocument document, Variant variant) {
        List<JsonValue> tasks = tasks(variant);
        for (int i = 0; i < tasks.size(); i++) {
            if (isProjection(tasks.get(i))
                    && member(tasks.get(i), "sourceFields").orElse(null) instanceof JsonArray fields
                    && !fields.items().isEmpty()) {
                String pointer = variant.toDocument().apply(JsonText.child("/tasks", i) + "/sourceFields");
                return document.at(pointer)
                        .filter(value -> !document.flowsAt(pointer).isEmpty())
                        .filter(JsonArray.class::isInstance)
                        .map(array -> new Written(pointer, (JsonArray) array));
            }
        }
        return Optional.empty();
    }

    private static Use use(SourceDocument document, Variant variant, Written list, List<Finding> findings) {
        Map<String, String> fieldsByPointer = new LinkedHashMap<>();
        Set<String> projected = new LinkedHashSet<>();
        List<JsonValue> tasks = tasks(variant);
        for (int i = 0; i < tasks.size(); i++) {
            if (member(tasks.get(i), "sourceFields").orElse(null) instanceof JsonArray fields) {
                for (int j = 0; j < fields.items().size(); j++) {
                    if (!(fields.items().get(j) instanceof JsonString field)) {
                        continue;
                    }
                    if (isProjection(tasks.get(i))) {
                        projected.add(field.value());
                    } else {
                        String request = JsonText.child(JsonText.child("/tasks", i) + "/sourceFields", j);
                        fieldsByPointer.put(variant.toDocument().apply(request), field.value());
                    }
                }
            }
        }
        Map<String, List<Finding>> wanted = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String field = fieldsByPointer.get(finding.pointer());
            // a finding can be about another outcome of a condition
            if (field != null && !projected.contains(field) && isWritten(document, finding.pointer(), field)) {
                wanted.computeIfAbsent(field, each -> new ArrayList<>()).add(finding);
            }
        }
        return new Use(list, wanted);
    }

    private static boolean isWritten(SourceDocument document, String pointer, String field) {
        return document.at(pointer).orElse(null) instanceof JsonString text
                && text.value().equals(field)
                && !document.flowsAt(pointer).isEmpty();
    }

    private static List<Change> ofList(SourceDocument document, List<Use> uses) {
        List<Finding> findings =
                uses.stream().flatMap(use -> use.findings().stream()).distinct().toList();
        if (findings.isEmpty()) {
            return List.of();
        }
        Set<String> fields = new LinkedHashSet<>(uses.get(0).fields().keySet());
        if (!uses.stream().allMatch(use -> use.fields().keySet().equals(fields))) {
            // in one of the requests the field would be projected without need
            return List.of(Change.impossible(findings, Obstacles.SHARED));
        }
        return List.of(new ListText(document, uses.get(0).list().array())
                .append(fields)
                .map(edits -> Change.of(
                        findings,
                        edits,
                        uses.stream().map(use -> use.list().pointer()).collect(Collectors.toSet())))
                .orElseGet(() -> Change.impossible(findings, Obstacles.NO_LIST)));
    }

    private static List<JsonValue> tasks(Variant variant) {
        return member(variant.request(), "tasks").orElse(null) instanceof JsonArray tasks ? tasks.items() : List.of();
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
}
