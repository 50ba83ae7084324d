package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.flow.TaskFields;
import java.util.HashMap;
import java.util.Map;

/** A projection selects each field that the flow reads, once. */
final class ProjectionFields implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4021",
                "ProjectionFields",
                "Projection without a field, or with a duplicate field",
                Evidence.inferred(
                        "A projection lists the fields to read; the service model allows any list of strings"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        boolean readsAll = flow.tasks().stream()
                .anyMatch(task -> TaskFields.transfersAll(task.type().text()));
        flow.eachTask("Filter", task -> {
            if (task.isProjection()) {
                checkEmpty(task, readsAll, findings);
                checkDuplicates(task, findings);
            }
        });
    }

    private static void checkEmpty(Task projection, boolean readsAll, Findings findings) {
        Node fields = projection.sourceFields();
        if (fields.texts().stream().allMatch(String::isBlank) && !readsAll) {
            findings.at(fields)
                    .hint("list all fields that the other tasks use, or add a Map_all task")
                    .report(fields.path() + " of the projection must have at least one field, but has none, so that the"
                            + " flow reads nothing");
        }
    }

    private static void checkDuplicates(Task projection, Findings findings) {
        Map<String, Node> seen = new HashMap<>();
        for (Node field : projection.sourceFields().items()) {
            Node first = field.text().isBlank() ? null : seen.putIfAbsent(field.text(), field);
            if (first != null) {
                findings.at(field)
                        .severity(Severity.NOTE)
                        .related(first, "the first one")
                        .hint("remove it")
                        .report(field.path() + " " + field.shown() + " is duplicated in the projection");
            }
        }
    }
}
