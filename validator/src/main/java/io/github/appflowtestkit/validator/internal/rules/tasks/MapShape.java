package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.flow.TaskFields;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;

/** A Map task maps one source field to one destination field. */
final class MapShape implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4008",
                "MapShape",
                "Map task without exactly one source field and one destination field",
                Evidence.documented(
                        Reference.userGuide(
                                "getting-started-data-mapping",
                                "A mapping has one source field and one destination field"),
                        Reference.api("Task", "A task has source fields and a destination field")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask("Map", task -> {
            Node fields = task.sourceFields();
            List<String> named = TaskFields.named(fields);
            if (named.size() != 1) {
                findings.at(fields)
                        .hint(
                                "use one Map task for each field, a Merge task to join fields, or a Map_all task for all fields")
                        .report(fields.path() + " of a Map task must have exactly 1 field, but has "
                                + (named.isEmpty() ? "none" : Integer.toString(named.size())));
            } else if (!hasTarget(task)) {
                findings.at(task.destinationField().orElse(task.node()))
                        .hint("add the destination field, for example \"destinationField\": "
                                + JsonText.quoted(named.get(0)))
                        .report(
                                task.destinationField().isPresent()
                                        ? task.node().path() + ".destinationField of a Map task must not be blank"
                                        : task.node().path() + " must have a destinationField because taskType is"
                                                + " \"Map\"");
            }
        });
    }

    private static boolean hasTarget(Task task) {
        return task.destinationField().filter(field -> !field.text().isBlank()).isPresent();
    }
}
