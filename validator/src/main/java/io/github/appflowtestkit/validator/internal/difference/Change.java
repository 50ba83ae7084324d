package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One difference between two flows. Immutable.
 *
 * @param old the part in the old flow; empty if it was added
 * @param other the part in the other flow; empty if it was removed
 * @param task the task that the part is or belongs to; empty if it is no part of a task
 */
public record Change(Optional<Part> old, Optional<Part> other, Optional<TaskChange> task) {

    /**
     * A task that differs.
     *
     * @param old the old task; empty if it was added
     * @param other the other task; empty if it was removed
     * @param members the parts that differ, if both flows have the task
     */
    public record TaskChange(Optional<JsonObject> old, Optional<JsonObject> other, List<Change> members) {
        /** Copies the list. */
        public TaskChange {
            members = List.copyOf(members);
        }
    }

    /** The pointer in the request of the other flow; in that of the old one if the part was removed. */
    public String pointer() {
        return other.or(() -> old).map(Part::pointer).orElseThrow();
    }
}
