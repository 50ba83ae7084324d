package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import java.util.ArrayList;
import java.util.List;

/** A run without data types may report success and transfer no records. */
final class DataTypeMissing implements Rule {

    private static final String SOURCE = "SOURCE_DATA_TYPE";
    private static final String DESTINATION = "DESTINATION_DATA_TYPE";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4009",
                "DataTypeMissing",
                "Map task without source and destination data types",
                Evidence.observed(
                        Reference.issue(
                                "aws/aws-cdk",
                                18899,
                                "AppFlow accepted a flow without data types; its run reported success and transferred no records"),
                        Reference.issue(
                                "hashicorp/terraform-provider-aws",
                                29879,
                                "The same result for a flow that Terraform created")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Task> lacking = new ArrayList<>();
        List<Task> maps = new ArrayList<>();
        flow.eachTask("Map", task -> {
            maps.add(task);
            boolean hasSource = task.property(SOURCE).isPresent();
            boolean hasDestination = task.property(DESTINATION).isPresent();
            if (!hasSource || !hasDestination) {
                lacking.add(task);
            }
        });
        boolean throughout = lacking.size() == maps.size()
                && lacking.stream().allMatch(task -> missing(task).size() == 2);
        if (throughout && maps.size() > 1) {
            // A flow that never uses data types gets one finding, not one for each field.
            findings.at(flow.taskList())
                    .hint(hint())
                    .report("none of the " + maps.size() + " Map tasks has " + SOURCE + " and " + DESTINATION
                            + " in taskProperties: a run may report success and transfer no records");
        } else {
            lacking.forEach(task -> report(task, findings));
        }
    }

    private static List<String> missing(Task task) {
        return List.of(SOURCE, DESTINATION).stream()
                .filter(name -> task.property(name).isEmpty())
                .toList();
    }

    private static void report(Task task, Findings findings) {
        Node place = task.properties().orElse(task.node());
        findings.at(place)
                .hint(hint())
                .report(task.node().path() + " is a Map task without " + String.join(" and ", missing(task))
                        + " in taskProperties: a run may report success and transfer no records");
    }

    private static String hint() {
        return "set both in taskProperties, for example \"" + SOURCE + "\": \"string\" and \"" + DESTINATION
                + "\": \"string\"";
    }
}
