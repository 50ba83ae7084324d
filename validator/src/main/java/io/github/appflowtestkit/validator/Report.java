package io.github.appflowtestkit.validator;

import java.util.List;
import java.util.Optional;

/**
 * What a validator found in one document. Immutable.
 *
 * @param name the name of the document, as passed to the validator
 * @param kind what the document holds; empty if that is unknown
 * @param flows the flows in the document, sound or not, in its order
 * @param connectorProfiles the connector profiles in the document, sound or not, in its order
 * @param findings all findings, in the order of the document
 */
public record Report(
        String name,
        Optional<DocumentKind> kind,
        List<CheckedFlow> flows,
        List<CheckedFlow> connectorProfiles,
        List<Finding> findings) {

    /**
     * Copies the lists.
     *
     * @param name the name of the document
     * @param kind what the document holds
     * @param flows the flows in the document
     * @param connectorProfiles the connector profiles in the document
     * @param findings all findings
     */
    public Report {
        flows = List.copyOf(flows);
        connectorProfiles = List.copyOf(connectorProfiles);
        findings = List.copyOf(findings);
    }

    /**
     * A report about a document without flows and connector profiles, such as a configuration.
     *
     * @param name the name of the document
     * @param kind what the document holds
     * @param findings all findings
     */
    public Report(String name, Optional<DocumentKind> kind, List<Finding> findings) {
        this(name, kind, List.of(), List.of(), findings);
    }

    /**
     * {@return the same report with other findings}
     *
     * @param others the findings
     */
    public Report withFindings(List<Finding> others) {
        return new Report(name, kind, flows, connectorProfiles, others);
    }

    /** {@return whether no finding has severity {@link Severity#ERROR}} */
    public boolean isValid() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
