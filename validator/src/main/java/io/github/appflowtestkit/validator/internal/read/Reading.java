package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a document. Immutable.
 *
 * @param text the decoded text, empty if it could not be decoded; a byte order mark at its start is kept
 * @param lines the lines of the text
 * @param root the document; empty if the text is malformed or over a limit
 * @param findings the findings of the read layer, in the order of the document
 * @param more the number of findings that were counted only, because there were too many
 */
public record Reading(String text, LineIndex lines, Optional<JsonValue> root, List<Finding> findings, long more) {

    /** Copies the list. */
    public Reading {
        findings = List.copyOf(findings);
    }

    static Reading failed(String text, LineIndex lines, Finding finding) {
        return new Reading(text, lines, Optional.empty(), List.of(finding), 0);
    }
}
