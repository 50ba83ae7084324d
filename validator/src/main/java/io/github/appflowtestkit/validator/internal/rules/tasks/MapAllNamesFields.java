package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.flow.TaskFields;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;

/** A Map_all task maps all fields, also those that its sourceFields do not list. */
final class MapAllNamesFields implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4019",
                "MapAllNamesFields",
                "Map_all task with field names in sourceFields",
                Evidence.inferred("The usual sourceFields of a Map_all task are [] or [\"\"]; public code that listed"
                        + " fields there later replaced the task by a projection and Map tasks"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask("Map_all", task -> {
            List<String> names = TaskFields.named(task.sourceFields());
            if (!names.isEmpty()) {
                report(task.sourceFields(), names, findings);
            }
        });
    }

    private static void report(Node fields, List<String> names, Findings findings) {
        findings.at(fields)
                .hint("to transfer only these fields, list them in a Filter task with PROJECTION and add a Map task for"
                        + " each; otherwise write []")
                .report(fields.path() + " does not limit the fields because a task of type Map_all maps all of them,"
                        + " but it lists "
                        + Wording.allOf(names.stream().map(JsonText::quoted).toList()));
    }
}
