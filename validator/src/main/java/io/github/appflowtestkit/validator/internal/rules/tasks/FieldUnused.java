package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A projected field reaches the destination only if another task uses it. */
final class FieldUnused implements Rule {

    private static final List<String> NAME_FIELDS =
            List.of("CONCAT_FORMAT", "MATH_OPERATION_FIELDS_ORDER", "ORDERED_PARTITION_KEYS_LIST");

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
        // Both transfer all fields.
        if (tasks.stream().anyMatch(task -> task.is("Map_all") || task.is("Passthrough"))) {
            return;
        }
        List<String> used = new ArrayList<>();
        List<String> namingProperties = new ArrayList<>();
        tasks.stream().filter(task -> !task.isProjection()).forEach(task -> {
            used.addAll(task.sourceFields().texts());
            NAME_FIELDS.stream()
                    .flatMap(name -> task.property(name).stream())
                    .map(Node::text)
                    .forEach(namingProperties::add);
        });
        flow.source().incrementalField().map(Node::text).ifPresent(used::add);
        flow.eachTask(task -> {
            if (task.isProjection()) {
                List<Node> unused = task.sourceFields().items().stream()
                        .filter(field -> !field.text().isBlank())
                        .filter(field -> used.stream().noneMatch(name -> isPartOf(name, field.text())))
                        .filter(field -> namingProperties.stream().noneMatch(text -> text.contains(field.text())))
                        .toList();
                if (!unused.isEmpty()) {
                    report(task, unused, findings);
                }
            }
        });
    }

    /** Whether one of the fields is the other, or contains it. */
    private static boolean isPartOf(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
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
