package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds a projection of all fields that the tasks name, written like the first Map task. Only the service's refusal is fixed:
 * a flow that AppFlow accepts without a projection would transfer other data with one.
 */
final class MissingProjectionFix implements RuleFix {

    @Override
    public List<Change> changes(SourceDocument document, List<Finding> findings) {
        return findings.stream().map(finding -> change(document, finding)).toList();
    }

    private static Change change(SourceDocument document, Finding finding) {
        if (finding.layer() == Layer.ADVICE) {
            return Change.impossible(List.of(finding), Obstacles.ACCEPTED);
        }
        List<Variant> variants = document.flowsAt(finding.pointer()).stream()
                .flatMap(flow -> flow.variants().stream())
                .toList();
        Set<Set<String>> fields = new LinkedHashSet<>();
        for (Variant variant : variants) {
            Optional<Set<String>> named = fields(variant);
            if (!variant.toDocument().apply("/tasks").equals(finding.pointer()) || named.isEmpty()) {
                return Change.impossible(List.of(finding), Obstacles.WRITTEN_ELSEWHERE);
            }
            fields.add(named.get());
        }
        if (fields.size() != 1) {
            return Change.impossible(
                    List.of(finding), fields.isEmpty() ? Obstacles.WRITTEN_ELSEWHERE : Obstacles.SHARED);
        }
        Set<String> all = fields.iterator().next();
        if (all.isEmpty()) {
            return Change.impossible(List.of(finding), Obstacles.NO_FIELDS);
        }
        return model(document, variants.get(0))
                .flatMap(task -> task.projection(document, finding.pointer(), List.copyOf(all)))
                .map(edit -> Change.of(List.of(finding), List.of(edit), Set.of(finding.pointer())))
                .orElseGet(() -> Change.impossible(List.of(finding), Obstacles.NO_TASK_TO_COPY));
    }

    /** The fields that the tasks name; empty if one of them is not written in the flow. */
    private static Optional<Set<String>> fields(Variant variant) {
        Set<String> fields = new LinkedHashSet<>();
        for (JsonValue task : tasks(variant)) {
            if (!(task instanceof JsonObject object)) {
                return Optional.empty();
            }
            Optional<Member> named = object.member("sourceFields");
            if (named.isEmpty()) {
                continue;
            }
            if (!(named.get().value() instanceof JsonArray array)) {
                return Optional.empty();
            }
            for (JsonValue field : array.items()) {
                if (!(field instanceof JsonString text)) {
                    return Optional.empty();
                }
                if (!text.value().isEmpty()) {
                    fields.add(text.value());
                }
            }
        }
        return Optional.of(fields);
    }

    /** The first Map task that shows how to write a projection. */
    private static Optional<TaskText> model(SourceDocument document, Variant variant) {
        List<JsonValue> tasks = tasks(variant);
        List<TaskText> found = new ArrayList<>();
        for (int i = 0; i < tasks.size() && found.isEmpty(); i++) {
            String task = JsonText.child("/tasks", i);
            operator(tasks.get(i))
                    .flatMap(operator -> TaskText.of(
                            document,
                            variant.toDocument().apply(task + "/taskType"),
                            variant.toDocument().apply(task + "/sourceFields"),
                            variant.toDocument().apply(task + "/connectorOperator"),
                            variant.toDocument().apply(task + "/connectorOperator/" + operator)))
                    .ifPresent(found::add);
        }
        return found.stream().findFirst();
    }

    /** The connector that the operator of a Map task is for. */
    private static Optional<String> operator(JsonValue task) {
        return task.at("/taskType").orElse(null) instanceof JsonString type
                        && type.value().equals("Map")
                        && task.at("/connectorOperator").orElse(null) instanceof JsonObject operator
                        && operator.members().size() == 1
                ? Optional.of(operator.members().iterator().next().name())
                : Optional.empty();
    }

    private static List<JsonValue> tasks(Variant variant) {
        return variant.request().at("/tasks").orElse(null) instanceof JsonArray tasks ? tasks.items() : List.of();
    }
}
