package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions over what a validator found. */
public class ReportAssert extends AbstractAssert<ReportAssert, Report> {

    private Findings.Place place = Findings.Place.LINE;

    /** Assertions over a report; {@link AppflowAssertions#assertThat(Report)} is shorter. */
    public ReportAssert(@Nullable Report actual) {
        super(actual, ReportAssert.class);
    }

    /** A request that was built in code has no lines. */
    ReportAssert withoutLines() {
        this.place = Findings.Place.POINTER;
        return this;
    }

    /** Verifies that nothing was found that the service refuses; warnings and notes do not count. */
    public ReportAssert isValid() {
        return hasNoneAbove(Severity.WARNING, "no errors");
    }

    /** Verifies that something was found that the service refuses. */
    public ReportAssert isNotValid() {
        isNotNull();
        if (actual.isValid()) {
            throw failure(
                    "%s",
                    "Expected an error in " + actual.name() + "\nbut " + Findings.instead(actual.findings(), place));
        }
        return this;
    }

    /** Verifies that nothing at all was found. */
    public ReportAssert hasNoFindings() {
        isNotNull();
        if (!actual.findings().isEmpty()) {
            throw failure(
                    "%s",
                    "Expected no findings in " + actual.name() + "\nbut "
                            + Findings.unwanted(actual.findings(), place));
        }
        return this;
    }

    /** Verifies that every finding is of that severity or below. */
    public ReportAssert hasNoFindingsAbove(Severity severity) {
        return hasNoneAbove(severity, "no findings above " + severity.name().toLowerCase(Locale.ROOT));
    }

    private ReportAssert hasNoneAbove(Severity severity, String expected) {
        isNotNull();
        List<Finding> above = actual.findings().stream()
                .filter(finding -> finding.severity().compareTo(severity) > 0)
                .toList();
        if (!above.isEmpty()) {
            throw failure(
                    "%s", "Expected " + expected + " in " + actual.name() + "\nbut " + Findings.unwanted(above, place));
        }
        return this;
    }

    /** Verifies that a rule has found something; the rule's id or name, such as AF1002 or UnknownMember. */
    public ReportAssert hasFinding(String rule) {
        isNotNull();
        if (findings(rule).isEmpty()) {
            throw failure(
                    "%s",
                    "Expected a finding of " + rule + " in " + actual.name() + "\nbut "
                            + Findings.instead(actual.findings(), place));
        }
        return this;
    }

    /** Verifies that a rule has found something at a JSON Pointer. */
    public ReportAssert hasFinding(String rule, String pointer) {
        hasFinding(rule);
        List<Finding> found = findings(rule);
        if (found.stream().noneMatch(finding -> finding.pointer().equals(pointer))) {
            throw failure(
                    "%s",
                    "Expected a finding of " + rule + " at " + Shown.text(pointer) + " in " + actual.name() + "\nbut "
                            + Findings.elsewhere(found));
        }
        return this;
    }

    /** Verifies that a rule has found nothing; the rule's id or name. */
    public ReportAssert hasNoFinding(String rule) {
        isNotNull();
        List<Finding> found = findings(rule);
        if (!found.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected no finding of " + rule + " in " + actual.name() + "\nbut "
                            + Findings.unwanted(found, place));
        }
        return this;
    }

    private List<Finding> findings(String rule) {
        return actual.findings().stream()
                .filter(finding -> finding.rule().equals(rule) || finding.name().equals(rule))
                .toList();
    }
}
