package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;

/** A Map task carries one field to one field. */
final class MapShape implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4008",
                "MapShape",
                "A Map task without exactly one source field and a destinationField",
                Evidence.documented(
                        Reference.userGuide(
                                "getting-started-data-mapping",
                                "A mapping goes from one source field to one destination field"),
                        Reference.api(
                                "Task", "A task has the source fields it applies to and a field in the destination")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask(task -> {
            if (!task.is("Map")) {
                return;
            }
            Node fields = task.sourceFields();
            List<String> named =
                    fields.texts().stream().filter(field -> !field.isBlank()).toList();
            if (named.size() != 1) {
                findings.at(fields)
                        .hint("write one Map task for each field; to join fields use a Merge task, to take all fields a"
                                + " Map_all task")
                        .report(fields.path() + " of a Map task must name exactly one field, but names "
                                + (named.isEmpty() ? "none" : Integer.toString(named.size())));
            } else if (target(task).isEmpty()) {
                findings.at(task.destinationField().orElse(task.node()))
                        .hint("name the field of the destination, such as \"destinationField\": "
                                + JsonText.quoted(named.get(0)))
                        .report(task.node().path()
                                + ", a Map task, must name the field it writes in destinationField, but names none");
            }
        });
    }

    private static String target(Task task) {
        return task.destinationField().map(Node::text).map(String::strip).orElse("");
    }
}
