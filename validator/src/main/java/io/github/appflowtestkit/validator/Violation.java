package io.github.appflowtestkit.validator;

import java.util.List;
import java.util.Optional;

/**
 * A broken constraint of the service model as data, for callers with messages of their own. Immutable.
 *
 * <p>The value is as the service shows it: hidden in credentials, in full elsewhere. If it may look like a credential, do not
 * print it.
 *
 * @param kind the kind of constraint
 * @param member the member, as a path in the request such as {@code tasks[0].taskType}
 * @param actual the value as the service prints it: a string in full and without added quotes, a number as written, a list
 *     or map as Java prints it; empty if the member is missing or unknown, and three asterisks for a secret
 * @param expected the allowed values, the limit, or the service model's
 *     pattern; empty if the kind says everything
 */
public record Violation(Kind kind, String member, Optional<String> actual, List<String> expected) {

    /**
     * Copies the list.
     *
     * @param kind the kind of constraint
     * @param member the member
     * @param actual the value as the service prints it
     * @param expected the allowed values
     */
    public Violation {
        expected = List.copyOf(expected);
    }

    /** {@return the kind, the member and what is expected; not the value, which may be a secret} */
    @Override
    public String toString() {
        return "Violation[kind=" + kind + ", member=" + member + ", expected=" + expected + "]";
    }

    /** The kinds of constraints in the service model. */
    public enum Kind {
        /** A required member is missing. */
        REQUIRED,
        /** A member is unknown. */
        UNKNOWN,
        /** A value of another JSON type. */
        TYPE,
        /** Not one of the allowed values. */
        ENUM,
        /** A string shorter than allowed. */
        MIN_LENGTH,
        /** A string longer than allowed. */
        MAX_LENGTH,
        /** A string that the pattern does not match as a whole. */
        PATTERN,
        /** A number below the least allowed. */
        MINIMUM,
        /** A number above the greatest allowed. */
        MAXIMUM,
        /** Fewer elements or keys than allowed. */
        MIN_ENTRIES,
        /** More elements or keys than allowed. */
        MAX_ENTRIES,
        /** Not a timestamp. */
        TIMESTAMP
    }
}
