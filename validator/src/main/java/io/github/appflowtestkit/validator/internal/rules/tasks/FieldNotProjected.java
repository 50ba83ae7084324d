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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** AppFlow does not read a field outside the projection, so there is nothing to map. */
final class FieldNotProjected implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                        "AF4006",
                        "FieldNotProjected",
                        "Mapped field outside the projection",
                        Evidence.observed(
                                Reference.of(
                                        "The acceptance tests of the Terraform provider map a field outside the projection, and"
                                                + " AppFlow accepts the flow",
                                        "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/appflow/flow_test.go")))
                .withFix();
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Task> tasks = flow.tasks();
        Set<String> read = new HashSet<>();
        tasks.stream()
                .filter(Task::isProjection)
                .forEach(task -> read.addAll(task.sourceFields().texts()));
        // An empty projection lists no fields to compare with.
        if (read.isEmpty() || tasks.stream().anyMatch(task -> task.is("Map_all"))) {
            return;
        }
        read.addAll(made(tasks));
        flow.eachTask(task -> {
            if (task.is("Map") && task.sourceFields().items().size() == 1) {
                Node field = task.sourceFields().items().get(0);
                if (!field.text().isBlank() && !TaskFields.reads(read, field.text())) {
                    report(field, findings);
                }
            }
        });
    }

    private static Set<String> made(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> TaskFields.makesField(task.type().text()))
                .flatMap(task -> task.destinationField().stream())
                .map(Node::text)
                .collect(Collectors.toSet());
    }

    private static void report(Node field, Findings findings) {
        findings.at(field)
                .hint("add " + field.shown() + " to the sourceFields of the Filter task with PROJECTION")
                .report(field.path() + " must be a field of the projection, but is " + field.shown()
                        + ": AppFlow accepts this, but does not read the field");
    }
}
