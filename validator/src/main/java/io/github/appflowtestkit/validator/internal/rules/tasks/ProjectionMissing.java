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

/** A flow must say which fields it reads: by a projection, or by mapping all. */
final class ProjectionMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF4001",
                "ProjectionMissing",
                "No Filter task with PROJECTION, and no Map_all",
                Evidence.observed(
                        Reference.issue(
                                "hashicorp/terraform-provider-aws",
                                34482,
                                "Recorded refusal for a Salesforce source: You must specify a projection task or a MAP_ALL task"),
                        Reference.issue(
                                "hashicorp/terraform-provider-awscc", 338, "The same refusal for a custom connector"),
                        Reference.issue(
                                "hashicorp/terraform-provider-aws",
                                29879,
                                "An S3 source is accepted without, and then moves nothing")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Connector source = Connector.of(flow.source());
        if (!source.isSource() || flow.tasks().stream().anyMatch(ProjectionMissing::saysWhatIsRead)) {
            return;
        }
        if (source == Connector.S3) {
            findings.at(flow.taskList())
                    .severity(Severity.WARNING)
                    .hint(
                            "add a Map_all task, or a Filter task with {\"S3\": \"PROJECTION\"} and all fields in sourceFields")
                    .report(
                            "tasks have no projection and no Map_all: with an S3 source such a flow is accepted, but moves"
                                    + " nothing");
        } else if (!source.hasProjection()) {
            findings.at(flow.taskList())
                    .severity(Severity.WARNING)
                    .hint("add a Map_all task; " + source.label() + " has no operator PROJECTION")
                    .report("tasks have no Map_all, the only way to say what is read from " + source.label());
        } else {
            findings.at(flow.taskList())
                    .hint("add a Filter task with {\"" + source.operatorMember().orElse(source.type())
                            + "\": \"PROJECTION\"} and all fields in sourceFields, or a Map_all task")
                    .report("tasks must hold a Filter task with the operator PROJECTION or a Map_all task for "
                            + article(source) + " source, but hold neither");
        }
    }

    private static boolean saysWhatIsRead(Task task) {
        // Passthrough hands whole records on, so there are no fields to name.
        return task.is("Map_all") || task.isProjection() || task.is("Passthrough");
    }

    private static String article(Connector source) {
        String label = source == Connector.CUSTOM_CONNECTOR ? "CustomConnector" : source.label();
        return ("AEIO".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
    }
}
