package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** A flow selects the fields that it reads: by a projection, or by a Map_all task. */
final class ProjectionMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                        "AF4001",
                        "ProjectionMissing",
                        "Flow without a projection or a Map_all task",
                        Evidence.observed(
                                Reference.issue(
                                        "hashicorp/terraform-provider-aws",
                                        34482,
                                        "Recorded error for a Salesforce source: You must specify a projection task or a MAP_ALL task"),
                                Reference.issue(
                                        "hashicorp/terraform-provider-awscc",
                                        338,
                                        "The same error for a custom connector"),
                                Reference.issue(
                                        "hashicorp/terraform-provider-aws",
                                        29879,
                                        "AppFlow accepts an S3 source without them, and transfers nothing")))
                .withFix();
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Connector source = Connector.of(flow.source());
        if (!source.isSource() || flow.tasks().stream().anyMatch(ProjectionMissing::selectsFields)) {
            return;
        }
        if (source == Connector.S3) {
            findings.at(flow.taskList())
                    .severity(Severity.WARNING)
                    .hint(
                            "add a Map_all task, or a Filter task with {\"S3\": \"PROJECTION\"} and all fields in sourceFields")
                    .report(
                            "tasks must contain a projection or a Map_all task: AppFlow accepts this flow from S3, but transfers"
                                    + " nothing");
        } else if (!source.hasProjection()) {
            findings.at(flow.taskList())
                    .severity(Severity.WARNING)
                    .hint("add a Map_all task")
                    .report("tasks must contain a Map_all task because " + source.label()
                            + " has no PROJECTION operator");
        } else {
            findings.at(flow.taskList())
                    .hint("add a Filter task with {\"" + source.operatorMember().orElse(source.type())
                            + "\": \"PROJECTION\"} and all fields in sourceFields, or a Map_all task")
                    .report("tasks must contain a Filter task with the operator PROJECTION or a Map_all task for "
                            + article(source) + " source");
        }
    }

    private static boolean selectsFields(Task task) {
        // Passthrough transfers whole records, so there are no fields to select.
        return task.is("Map_all") || task.isProjection() || task.is("Passthrough");
    }

    private static String article(Connector source) {
        String label = source == Connector.CUSTOM_CONNECTOR ? "CustomConnector" : source.label();
        return ("AEIO".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
    }
}
