package io.github.appflowtestkit.validator;

import java.util.List;
import java.util.Optional;

/**
 * What a validator found in one document. Immutable.
 *
 * @param name the document's name, as it was given
 * @param kind what the document holds; empty where that could not be told
 * @param findings all findings, in the order of the text
 */
public record Report(String name, Optional<DocumentKind> kind, List<Finding> findings) {

    /** Copies the list. */
    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether no finding has severity {@link Severity#ERROR}. */
    public boolean isValid() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
