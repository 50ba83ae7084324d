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

/** Without data types a run may report success and move no records. */
final class DataTypeMissing implements Rule {

    private static final String SOURCE = "SOURCE_DATA_TYPE";
    private static final String DESTINATION = "DESTINATION_DATA_TYPE";

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4009",
                "DataTypeMissing",
                "A Map task without the data types of source and destination",
                Evidence.observed(
                        Reference.issue(
                                "aws/aws-cdk",
                                18899,
                                "A flow without data types was accepted; its run reported success, with no records"),
                        Reference.issue("hashicorp/terraform-provider-aws", 29879, "The same, created by Terraform")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Task> lacking = new ArrayList<>();
        List<Task> maps = new ArrayList<>();
        flow.eachTask(task -> {
            if (task.is("Map")) {
                maps.add(task);
                if (!missing(task).isEmpty()) {
                    lacking.add(task);
                }
            }
        });
        boolean throughout = lacking.size() == maps.size()
                && lacking.stream().allMatch(task -> missing(task).size() == 2);
        if (throughout && maps.size() > 1) {
            // One habit, one finding: a flow with fifty fields needs no fifty of them.
            findings.at(flow.taskList())
                    .hint(hint())
                    .report("none of the " + maps.size() + " Map tasks says " + SOURCE + " and " + DESTINATION
                            + " in its taskProperties: the run of such a flow may report success with no records");
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
                .report(task.node().path() + ", a Map task, lacks " + String.join(" and ", missing(task))
                        + " in taskProperties: the run of such a flow may report success with no records");
    }

    private static String hint() {
        return "add both to taskProperties, such as \"" + SOURCE + "\": \"string\", \"" + DESTINATION
                + "\": \"string\"";
    }
}
