package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the tasks of a flow name fields, and which of them depend on each other. */
public final class TaskFields {

    /** The task properties that have names of fields within their values. */
    public static final List<String> NAMING_PROPERTIES =
            List.of("CONCAT_FORMAT", "MATH_OPERATION_FIELDS_ORDER", "ORDERED_PARTITION_KEYS_LIST");

    private static final Set<String> TRANSFER_ALL = Set.of("Map_all", "Passthrough");
    private static final Set<String> MAKE_FIELDS = Set.of("Merge", "Arithmetic");

    private TaskFields() {}

    /** Whether a task of that type transfers all fields, whatever a projection selects. */
    public static boolean transfersAll(String taskType) {
        return TRANSFER_ALL.contains(taskType);
    }

    /** Whether the result of a task of that type is a new field, which a Map task must map. */
    public static boolean makesField(String taskType) {
        return MAKE_FIELDS.contains(taskType);
    }

    /** The tasks of a flow whose results are new fields. */
    public static List<Task> makingFields(Flow flow) {
        List<Task> making = new ArrayList<>();
        for (String type : MAKE_FIELDS) {
            making.addAll(flow.tasks(type));
        }
        return making;
    }

    /** The names in a list of fields; a blank string names none. */
    public static List<String> named(Node fields) {
        List<String> named = new ArrayList<>();
        for (Node field : fields.items()) {
            if (!field.text().isBlank()) {
                named.add(field.text());
            }
        }
        return named;
    }

    /** Whether a flow with a projection reads a field, because the projection has it or a field that contains it. */
    public static boolean reads(Set<String> projected, String field) {
        if (projected.contains(field)) {
            return true;
        }
        int dot = field.lastIndexOf('.');
        return dot > 0 && reads(projected, field.substring(0, dot));
    }

    /** Whether one of two fields is the other, or contains it. */
    public static boolean isPartOf(String one, String other) {
        return contains(one, other) || contains(other, one);
    }

    /** Whether a field is another one, or contains it. */
    private static boolean contains(String field, String other) {
        return other.startsWith(field) && (other.length() == field.length() || other.charAt(field.length()) == '.');
    }
}
