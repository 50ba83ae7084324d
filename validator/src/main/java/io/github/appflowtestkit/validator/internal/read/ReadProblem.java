package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Range;
import java.util.Optional;

/**
 * Something wrong with the text itself.
 *
 * @param kind what sort of problem
 * @param pointer a JSON Pointer to the value concerned, empty for the document as a whole
 * @param range where it stands
 * @param message what is wrong, without full stop
 * @param hint how to mend it
 */
public record ReadProblem(Kind kind, String pointer, Range range, String message, Optional<String> hint) {

    /** The sorts of problems. */
    public enum Kind {
        /** No JSON in UTF-8. */
        MALFORMED,
        /** A name that stands twice in one object. */
        DUPLICATE,
        /** Over a limit of size or depth. */
        TOO_LARGE
    }
}
