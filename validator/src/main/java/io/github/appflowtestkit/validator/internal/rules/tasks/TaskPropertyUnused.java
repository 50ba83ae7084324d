package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import java.util.Map;
import java.util.Set;

/** An unused property often belongs to another task type. */
final class TaskPropertyUnused implements Rule {

    private static final Map<String, Set<String>> READ = Map.of(
            "Map", Set.of("SOURCE_DATA_TYPE", "DESTINATION_DATA_TYPE", "SUBFIELD_CATEGORY_MAP"),
            "Map_all", Set.of("EXCLUDE_SOURCE_FIELDS_LIST", "INCLUDE_NEW_FIELDS", "SUBFIELD_CATEGORY_MAP"),
            "Filter", Set.of("DATA_TYPE", "VALUE", "VALUES", "LOWER_BOUND", "UPPER_BOUND"),
            "Mask", typed("MASK_VALUE", "MASK_LENGTH"),
            "Truncate", typed("TRUNCATE_LENGTH"),
            "Validate", typed("VALIDATION_ACTION"),
            "Merge", typed("CONCAT_FORMAT"),
            "Arithmetic", typed("MATH_OPERATION_FIELDS_ORDER"),
            "Partition", Set.of("ORDERED_PARTITION_KEYS_LIST"));

    /** Public flows also have data types on tasks that change a field. */
    private static Set<String> typed(String... names) {
        Set<String> all = new java.util.TreeSet<>(Set.of(names));
        all.addAll(Set.of("SOURCE_DATA_TYPE", "DESTINATION_DATA_TYPE", "DATA_TYPE"));
        return Set.copyOf(all);
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF4012",
                "TaskPropertyUnused",
                "Unused task property",
                Evidence.inferred("The name of a task property tells its task type"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask(task -> {
            Set<String> read =
                    task.isProjection() ? Set.of() : READ.get(task.type().text());
            if (read != null) {
                task.properties().ifPresent(properties -> check(task, properties, read, findings));
            }
        });
    }

    private static void check(Task task, Node properties, Set<String> read, Findings findings) {
        for (Node property : properties.members()) {
            if (!read.contains(property.name())) {
                report(task, property, read, findings);
            }
        }
    }

    private static void report(Task task, Node property, Set<String> read, Findings findings) {
        String what = task.isProjection()
                ? "a projection"
                : "a task of type " + task.type().text();
        findings.atKey(property)
                .hint("remove it, or use another task type")
                .report(property.path() + " has no effect because " + what + " uses "
                        + (read.isEmpty() ? "no task properties" : "only " + Wording.allOf(read)));
    }
}
