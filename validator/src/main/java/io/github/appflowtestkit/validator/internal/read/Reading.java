package io.github.appflowtestkit.validator.internal.read;

import java.util.List;
import java.util.Optional;

/**
 * What reading a document yielded. Immutable.
 *
 * @param text the decoded text, empty if it could not be decoded; a byte order mark at its start is kept
 * @param lines the lines of the text
 * @param root the document; empty if the text is malformed or over a limit
 * @param problems in the order of the text
 */
public record Reading(String text, LineIndex lines, Optional<JsonValue> root, List<ReadProblem> problems) {

    /** Copies the list. */
    public Reading {
        problems = List.copyOf(problems);
    }

    static Reading failed(String text, LineIndex lines, ReadProblem problem) {
        return new Reading(text, lines, Optional.empty(), List.of(problem));
    }
}
