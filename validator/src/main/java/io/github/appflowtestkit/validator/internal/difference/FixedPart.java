package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What UpdateFlow refuses to change (User Guide, managing flows): which connector and which object a flow reads and writes.
 * Everything else about its source and destination may change.
 */
enum FixedPart {
    /** What a flow reads. */
    SOURCE("sourceFlowConfig"),
    /** Where a flow writes: terraform-provider-aws 42482, aws-cdk 14452. */
    DESTINATION("destinationFlowConfigList");

    private static final Set<String> OBJECTS =
            Set.of("object", "bucketName", "objectPath", "entityName", "domainName", "objectTypeName");

    private static final String TYPE = "connectorType";
    private static final String PROPERTIES = "ConnectorProperties";

    private final String member;

    FixedPart(String member) {
        this.member = member;
    }

    /** Whether a change is one that UpdateFlow refuses for this part. */
    boolean isChangedBy(Change change) {
        List<String> steps = JsonText.steps(change.pointer());
        if (!steps.get(0).equals(member)) {
            return false;
        }
        List<String> path = new ArrayList<>(steps.subList(1, steps.size()));
        if (this == DESTINATION && !path.isEmpty()) {
            path.remove(0);
        }
        List<String> before =
                change.old().map(part -> identity(part.value(), path)).orElse(List.of());
        List<String> after =
                change.other().map(part -> identity(part.value(), path)).orElse(List.of());
        return !before.equals(after);
    }

    /** Type and objects in a value at a path below a source or a destination. */
    private static List<String> identity(JsonValue value, List<String> path) {
        List<String> found = new ArrayList<>();
        collect(value, path, found);
        return found;
    }

    private static void collect(JsonValue value, List<String> path, List<String> found) {
        if (value instanceof JsonObject object) {
            for (Member each : object.members()) {
                List<String> below = new ArrayList<>(path);
                below.add(each.name());
                collect(each.value(), below, found);
            }
        } else if (value instanceof JsonString text && isFixed(path)) {
            found.add(path.get(path.size() - 1) + "=" + text.value());
        }
    }

    private static boolean isFixed(List<String> path) {
        return path.equals(List.of(TYPE))
                || (path.size() == 3 && path.get(0).endsWith(PROPERTIES) && OBJECTS.contains(path.get(2)));
    }
}
