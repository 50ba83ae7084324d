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
import java.util.Map;

/** Some task types and operators require task properties. */
final class TaskPropertyMissing implements Rule {

    // AppFlow accepts Map_all without EXCLUDE_SOURCE_FIELDS_LIST, which then excludes nothing.
    private static final Map<String, String> BY_TYPE = Map.of(
            "Truncate", "TRUNCATE_LENGTH",
            "Mask", "MASK_VALUE",
            "Validate", "VALIDATION_ACTION",
            "Merge", "CONCAT_FORMAT",
            "Arithmetic", "MATH_OPERATION_FIELDS_ORDER",
            "Partition", "ORDERED_PARTITION_KEYS_LIST");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4010",
                "TaskPropertyMissing",
                "Missing task property",
                Evidence.documented(
                        Reference.userGuide(
                                "create-flow-console",
                                "The console asks for the lengths, masks, actions and values of tasks"),
                        Reference.of(
                                "The CDK constructs for AppFlow set these properties for each task type",
                                "https://github.com/cdklabs/cdk-appflow/tree/main/src/core/tasks")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask(task -> {
            List<String> missing = missing(task);
            if (!missing.isEmpty()) {
                Node place = task.properties().orElse(task.node());
                findings.at(place)
                        .hint("add " + String.join(" and ", missing) + " to taskProperties")
                        .report(task.node().path() + " must have " + String.join(" and ", missing)
                                + " in taskProperties because taskType is "
                                + task.type().shown() + operator(task));
            }
        });
    }

    private static List<String> missing(Task task) {
        List<String> needed = new ArrayList<>();
        String byType = BY_TYPE.get(task.type().text());
        if (byType != null) {
            needed.add(byType);
        }
        if (task.is("Mask") && (task.hasOperator("MASK_FIRST_N") || task.hasOperator("MASK_LAST_N"))) {
            needed.add("MASK_LENGTH");
        }
        needed.removeIf(name -> task.property(name).isPresent());
        if (Operators.isRecordFilter(task)) {
            needed.addAll(missingOfFilter(task));
        }
        return needed;
    }

    private static List<String> missingOfFilter(Task task) {
        List<String> missing = new ArrayList<>();
        if (task.hasOperator("BETWEEN")) {
            missing.add("LOWER_BOUND");
            missing.add("UPPER_BOUND");
            missing.removeIf(name -> task.property(name).isPresent());
        } else if (task.property("VALUE").isEmpty() && task.property("VALUES").isEmpty()) {
            missing.add("VALUE or VALUES");
        }
        if (task.property("DATA_TYPE").isEmpty()) {
            missing.add("DATA_TYPE");
        }
        return missing;
    }

    private static String operator(Task task) {
        return Operators.only(task)
                .filter(operator -> !operator.text().equals("NO_OP"))
                .map(operator -> " and the operator is " + operator.shown())
                .orElse("");
    }
}
