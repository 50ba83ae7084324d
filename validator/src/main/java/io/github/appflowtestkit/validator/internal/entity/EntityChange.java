package io.github.appflowtestkit.validator.internal.entity;

import java.util.Optional;

/**
 * A difference between two answers about one object.
 *
 * @param kind what happened to the field
 * @param field the field
 * @param member the member of a changed field, such as {@code fieldType}; empty if the field itself was added or removed
 * @param old its old value, as text; empty if the old answer does not have it
 * @param other its new value
 * @param words what it means, without the name of the field, such as {@code no longer filterable}
 * @param matters which flows it matters to
 */
public record EntityChange(
        Kind kind,
        String field,
        Optional<String> member,
        Optional<String> old,
        Optional<String> other,
        String words,
        Side matters) {

    /** What happened to a field. */
    public enum Kind {
        /** Only the new answer has it. */
        ADDED,
        /** Only the old answer has it. */
        REMOVED,
        /** Both have it, and describe it in different ways. */
        CHANGED
    }

    /** Flows that a difference may matter to. */
    public enum Side {
        /** Flows that read the object. */
        SOURCE,
        /** Flows that write it. */
        DESTINATION,
        /** All flows with the object. */
        BOTH
    }

    /** Whether it matters to flows that read the object. */
    public boolean mattersToSources() {
        return matters != Side.DESTINATION;
    }

    /** Whether it matters to flows that write the object. */
    public boolean mattersToDestinations() {
        return matters != Side.SOURCE;
    }
}
