package io.github.appflowtestkit.validator;

import java.util.List;
import java.util.Optional;

/**
 * What a validator found in one document. Immutable.
 *
 * @param name the name of the document, as passed to the validator
 * @param kind what the document holds; empty if that is unknown
 * @param findings all findings, in the order of the document
 */
public record Report(String name, Optional<DocumentKind> kind, List<Finding> findings) {

    /**
     * Copies the list.
     *
     * @param name the name of the document
     * @param kind what the document holds
     * @param findings all findings
     */
    public Report {
        findings = List.copyOf(findings);
    }

    /** {@return whether no finding has severity {@link Severity#ERROR}} */
    public boolean isValid() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
