package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operators of each task type. */
final class Operators {

    static final Set<String> FILTERING = Set.of(
            "PROJECTION",
            "LESS_THAN",
            "GREATER_THAN",
            "CONTAINS",
            "BETWEEN",
            "LESS_THAN_OR_EQUAL_TO",
            "GREATER_THAN_OR_EQUAL_TO",
            "EQUAL_TO",
            "NOT_EQUAL_TO");

    private static final Set<String> NONE = Set.of("NO_OP");

    private static final Map<String, Set<String>> OTHERS = Map.of(
            "Map", NONE,
            "Map_all", NONE,
            "Merge", NONE,
            "Truncate", NONE,
            "Partition", NONE,
            "Passthrough", NONE,
            "Arithmetic", Set.of("ADDITION", "SUBTRACTION", "MULTIPLICATION", "DIVISION"),
            "Mask", Set.of("MASK_ALL", "MASK_FIRST_N", "MASK_LAST_N"),
            "Validate", Set.of("VALIDATE_NON_NULL", "VALIDATE_NON_ZERO", "VALIDATE_NON_NEGATIVE", "VALIDATE_NUMERIC"));

    private Operators() {}

    /** The operators of a task type; empty for an unknown type. */
    static Set<String> fitting(String taskType) {
        return taskType.equals("Filter") ? FILTERING : OTHERS.getOrDefault(taskType, Set.of());
    }

    /** The operator of a task; empty if it has none or several, which AF4002 reports. */
    static Optional<Node> only(Task task) {
        List<Node> operators = task.operators();
        return operators.size() == 1 ? Optional.of(operators.get(0)) : Optional.empty();
    }

    /** Operators for a message. */
    static String anyOf(Set<String> operators) {
        return Wording.anyOf(operators.stream().map(JsonText::quoted).toList());
    }

    /** Whether the task is a Filter task that selects records, not fields. */
    static boolean isRecordFilter(Task task) {
        return task.is("Filter")
                && only(task)
                        .map(Node::text)
                        .filter(operator -> FILTERING.contains(operator) && !operator.equals("PROJECTION"))
                        .isPresent();
    }
}
