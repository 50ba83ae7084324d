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
import java.util.HashSet;
import java.util.Set;

/** The result of a Merge or Arithmetic task is a new field, which a Map task must map. */
final class ResultNotMapped implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4016",
                "ResultNotMapped",
                "Merge or Arithmetic task with an unmapped result",
                Evidence.documented(
                        Reference.userGuide(
                                "getting-started-data-mapping",
                                "A mapping assigns joined source fields to a destination field"),
                        Reference.of(
                                "The library of AWS Labs writes a Map task after each Merge and Arithmetic task",
                                "https://github.com/cdklabs/cdk-appflow/tree/main/src/core/tasks")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        // It is not documented whether Map_all maps computed fields.
        if (flow.hasTask("Map_all") || TaskFields.makingFields(flow).isEmpty()) {
            return;
        }
        Set<String> mapped = new HashSet<>();
        for (Task task : flow.tasks("Map")) {
            mapped.addAll(task.sourceFields().texts());
        }
        flow.eachTask(task -> {
            if (TaskFields.makesField(task.type().text())) {
                String made = task.destinationField().map(Node::text).orElse("");
                if (!mapped.contains(made)) {
                    report(task, made, findings);
                }
            }
        });
    }

    private static void report(Task task, String made, Findings findings) {
        String what = "the " + task.type().text() + " task " + task.node().path();
        if (made.isBlank()) {
            findings.at(task.destinationField().orElse(task.node()))
                    .hint("add destinationField, and a Map task with the same field in sourceFields")
                    .report(what + " must have a destinationField for its result");
        } else {
            Node field = task.destinationField().orElseThrow();
            findings.at(field)
                    .hint("add a Map task with " + field.shown() + " in sourceFields")
                    .report(what + " writes its result to " + field.shown() + ", but no Map task maps that field");
        }
    }
}
