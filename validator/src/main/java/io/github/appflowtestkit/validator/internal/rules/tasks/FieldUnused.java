package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.flow.TaskFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A projected field reaches the destination only if another task uses it. */
final class FieldUnused implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF4020",
                "FieldUnused",
                "Projected field that no other task uses",
                Evidence.inferred("A projection only selects fields to read; other tasks bring them to a destination"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Task> tasks = flow.tasks();
        if (tasks.stream().anyMatch(task -> TaskFields.transfersAll(task.type().text()))) {
            return;
        }
        Set<String> used = new HashSet<>();
        List<String> namingProperties = new ArrayList<>();
        for (Task task : tasks) {
            if (!task.isProjection()) {
                used.addAll(task.sourceFields().texts());
                task.properties().ifPresent(properties -> {
                    for (String name : TaskFields.NAMING_PROPERTIES) {
                        properties.member(name).map(Node::text).ifPresent(namingProperties::add);
                    }
                });
            }
        }
        flow.source().incrementalField().map(Node::text).ifPresent(used::add);
        flow.eachTask("Filter", task -> {
            if (task.isProjection()) {
                List<Node> unused = task.sourceFields().items().stream()
                        .filter(field -> !field.text().isBlank())
                        .filter(field -> !used.contains(field.text()))
                        .filter(field -> used.stream().noneMatch(name -> TaskFields.isPartOf(name, field.text())))
                        .filter(field -> namingProperties.stream().noneMatch(text -> text.contains(field.text())))
                        .toList();
                if (!unused.isEmpty()) {
                    report(task, unused, findings);
                }
            }
        });
    }

    private static void report(Task task, List<Node> unused, Findings findings) {
        Node place = unused.size() == 1 ? unused.get(0) : task.sourceFields();
        Stream<String> names = unused.stream().map(Node::shown);
        findings.at(place)
                .hint("add a Map task for each field to transfer, or remove it from the projection")
                .report(place.path() + " selects " + Wording.allOf(names.toList()) + ", but no other task uses "
                        + (unused.size() == 1 ? "this field" : "these fields"));
    }
}
