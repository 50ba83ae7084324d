package io.github.appflowtestkit.validator.diff;

import io.github.appflowtestkit.validator.Range;
import java.util.Optional;

/**
 * One difference between two definitions of a flow. Immutable.
 *
 * @param kind what happened to the part
 * @param pointer the JSON Pointer of the part in the CreateFlow request of the other flow; of a removed part, in that of the
 *     old one
 * @param old the part in the old definition; empty if it was added
 * @param other the part in the other definition; empty if it was removed
 * @param words what differs, for people, such as {@code filter on StageName: VALUE "Closed" → "Won"}; without secrets
 * @param effect what it means for an update
 */
public record Difference(
        Kind kind, String pointer, Optional<Side> old, Optional<Side> other, String words, Effect effect) {

    /** What happened to a part of a flow. */
    public enum Kind {
        /** Only the other definition has it. */
        ADDED,
        /** Only the old definition has it. */
        REMOVED,
        /** Both have it, with different values. */
        CHANGED
    }

    /**
     * A part of one definition. Immutable.
     *
     * @param pointer the JSON Pointer of the part in its own document
     * @param range the range of the part in the text of its document
     * @param json the part as a value of a CreateFlow request, in JSON; without secrets
     */
    public record Side(String pointer, Range range, String json) {}

    /** What UpdateFlow, or TagResource for tags, makes of a difference. */
    public enum Effect {
        /** The flow changes where it is. */
        IN_PLACE,
        /** The flow changes where it is, and its {@code schemaVersion} rises by 1: a mapping, a data type or a partition key. */
        NEW_SCHEMA_VERSION,
        /** UpdateFlow refuses it: the source or the destination. */
        REFUSED,
        /** UpdateFlow cannot express it: the name of a flow or its key. Only a new flow has it. */
        NEW_FLOW
    }
}
