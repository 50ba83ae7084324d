package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Merge and Arithmetic make is a new field, which a Map must carry on. */
final class ResultNotMapped implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4016",
                "ResultNotMapped",
                "A Merge or Arithmetic task whose result no Map task carries on",
                Evidence.documented(
                        Reference.userGuide(
                                "getting-started-data-mapping",
                                "Joined source fields are mapped to a destination field"),
                        Reference.of(
                                "The library of AWS Labs writes a Map task after each Merge and Arithmetic task",
                                "https://github.com/cdklabs/cdk-appflow/tree/main/src/core/tasks")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Task> tasks = flow.tasks();
        // Nobody wrote down whether Map_all takes made fields along.
        if (tasks.stream().anyMatch(task -> task.is("Map_all"))) {
            return;
        }
        Set<String> mapped = new HashSet<>();
        tasks.stream()
                .filter(task -> task.is("Map"))
                .forEach(task -> mapped.addAll(task.sourceFields().texts()));
        flow.eachTask(task -> {
            if (task.is("Merge") || task.is("Arithmetic")) {
                String made = task.destinationField().map(Node::text).orElse("");
                if (!mapped.contains(made)) {
                    report(task, made, findings);
                }
            }
        });
    }

    private static void report(Task task, String made, Findings findings) {
        String what = task.node().path() + ", a task of type " + task.type().text() + ", ";
        if (made.isBlank()) {
            findings.at(task.destinationField().orElse(task.node()))
                    .hint("name it in destinationField, and add a Map task that has this name in sourceFields")
                    .report(what + "names no field for its result, so that no Map task can carry it on");
        } else {
            Node field = task.destinationField().orElseThrow();
            findings.at(field)
                    .hint("add a Map task with " + field.shown() + " in sourceFields")
                    .report(what + "writes its result to " + field.shown() + ", which no Map task carries on");
        }
    }
}
