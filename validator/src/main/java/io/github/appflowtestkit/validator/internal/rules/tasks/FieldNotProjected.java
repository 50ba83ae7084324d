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
        Set<String> read = new HashSet<>();
        flow.tasks("Filter").stream()
                .filter(Task::isProjection)
                .forEach(task -> read.addAll(task.sourceFields().texts()));
        // An empty projection lists no fields to compare with.
        if (read.isEmpty() || flow.hasTask("Map_all")) {
            return;
        }
        for (Task task : TaskFields.makingFields(flow)) {
            task.destinationField().map(Node::text).ifPresent(read::add);
        }
        flow.eachTask("Map", task -> {
            List<Node> fields = task.sourceFields().items();
            if (fields.size() == 1) {
                Node field = fields.get(0);
                if (!field.text().isBlank() && !TaskFields.reads(read, field.text())) {
                    report(field, findings);
                }
            }
        });
    }

    private static void report(Node field, Findings findings) {
        findings.at(field)
                .hint("add " + field.shown() + " to the sourceFields of the Filter task with PROJECTION")
                .report(field.path() + " must be a field of the projection, but is " + field.shown()
                        + ": AppFlow accepts this, but does not read the field");
    }
}
