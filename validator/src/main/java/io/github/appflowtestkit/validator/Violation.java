package io.github.appflowtestkit.validator;

import java.util.List;
import java.util.Optional;

/**
 * A broken constraint of the service model as data, for callers that word it in a way of their own.
 *
 * @param kind what was broken
 * @param member the member concerned, as a path in the request such as {@code tasks[0].taskType}
 * @param actual the offending value as the service prints it: a text bare and in full, a number as written; empty if the
 *     member is missing or unknown, and three asterisks for a secret
 * @param expected what the constraint asks for: the allowed values, the single bound, or the service model's own
 *     pattern; empty where the kind says it all
 */
public record Violation(Kind kind, String member, Optional<String> actual, List<String> expected) {

    /** Copies the list. */
    public Violation {
        expected = List.copyOf(expected);
    }

    /** The constraints that the service model knows. */
    public enum Kind {
        /** A member that must be there is not. */
        REQUIRED,
        /** A member that the model does not have. */
        UNKNOWN,
        /** A value of another JSON type. */
        TYPE,
        /** Not one of the allowed values. */
        ENUM,
        /** A text shorter than allowed. */
        MIN_LENGTH,
        /** A text longer than allowed. */
        MAX_LENGTH,
        /** A text that the pattern does not match as a whole. */
        PATTERN,
        /** A number below the least allowed. */
        MINIMUM,
        /** A number above the greatest allowed. */
        MAXIMUM,
        /** Fewer entries than allowed. */
        MIN_ENTRIES,
        /** More entries than allowed. */
        MAX_ENTRIES,
        /** Not a point in time. */
        TIMESTAMP
    }
}
