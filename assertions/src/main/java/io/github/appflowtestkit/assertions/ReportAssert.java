package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over a validator's report.
 *
 * <pre>{@code
 * Report report = FlowValidator.create().validate(Path.of("flows/orders.json"));
 * assertThat(report).isValid().hasNoFinding("AF5001");
 * }</pre>
 *
 * <p>A rule is given by its id or its name, such as {@code AF1002} or {@code UnknownMember}. Failure messages list the
 * findings with line and column. Not thread-safe.
 */
public class ReportAssert extends AbstractAssert<ReportAssert, Report> {

    private FindingLines.Location location = FindingLines.Location.LINE;

    /**
     * Creates assertions over a report; use {@link AppflowAssertions#assertThat(Report)}.
     *
     * @param actual the value to verify; if it is null, assertions fail
     */
    public ReportAssert(@Nullable Report actual) {
        super(actual, ReportAssert.class);
        AssertjVersion.check();
    }

    /** For a request that was built in code and has no lines. */
    ReportAssert withoutLines() {
        this.location = FindingLines.Location.POINTER;
        return this;
    }

    /**
     * Verifies that there is no finding of severity error: the service accepts the flow.
     *
     * @return these assertions
     */
    public ReportAssert isValid() {
        return hasNoneAbove(Severity.WARNING, "no errors");
    }

    /**
     * Verifies that there is a finding of severity error: the service refuses the flow.
     *
     * @return these assertions
     */
    public ReportAssert isNotValid() {
        isNotNull();
        if (actual.isValid()) {
            throw failure(
                    "%s",
                    "Expected an error in " + actual.name() + "\nbut "
                            + FindingLines.instead(actual.findings(), location));
        }
        return this;
    }

    /**
     * Verifies that there are no findings of any severity.
     *
     * @return these assertions
     */
    public ReportAssert hasNoFindings() {
        isNotNull();
        if (!actual.findings().isEmpty()) {
            throw failure(
                    "%s",
                    "Expected no findings in " + actual.name() + "\nbut "
                            + FindingLines.unwanted(actual.findings(), location));
        }
        return this;
    }

    /**
     * Verifies that no finding is more severe.
     *
     * @param severity the highest accepted severity
     * @return these assertions
     */
    public ReportAssert hasNoFindingsAbove(Severity severity) {
        Objects.requireNonNull(severity, "severity must not be null");
        return hasNoneAbove(severity, "no findings above " + severity.name().toLowerCase(Locale.ROOT));
    }

    private ReportAssert hasNoneAbove(Severity severity, String expected) {
        isNotNull();
        List<Finding> above = actual.findings().stream()
                .filter(finding -> finding.severity().compareTo(severity) > 0)
                .toList();
        if (!above.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected " + expected + " in " + actual.name() + "\nbut "
                            + FindingLines.unwanted(above, location));
        }
        return this;
    }

    /**
     * Verifies that there is a finding of a rule.
     *
     * @param rule the id or name of a rule, such as {@code AF4001}
     * @return these assertions
     */
    public ReportAssert hasFinding(String rule) {
        Objects.requireNonNull(rule, "rule must not be null");
        isNotNull();
        if (findings(rule).isEmpty()) {
            throw failure(
                    "%s",
                    "Expected a finding of " + rule + " in " + actual.name() + "\nbut "
                            + FindingLines.instead(actual.findings(), location));
        }
        return this;
    }

    /**
     * Verifies that there is a finding of a rule at a JSON Pointer, such as {@code /tasks/0}.
     *
     * @param rule the id or name of a rule, such as {@code AF4001}
     * @param pointer a JSON Pointer, such as {@code /tasks/0}
     * @return these assertions
     */
    public ReportAssert hasFinding(String rule, String pointer) {
        Objects.requireNonNull(pointer, "pointer must not be null");
        hasFinding(rule);
        List<Finding> found = findings(rule);
        if (found.stream().noneMatch(finding -> finding.pointer().equals(pointer))) {
            throw failure(
                    "%s",
                    "Expected a finding of " + rule + " at " + Shown.text(pointer) + " in " + actual.name() + "\nbut "
                            + FindingLines.elsewhere(found));
        }
        return this;
    }

    /**
     * Verifies that there is no finding of a rule.
     *
     * @param rule the id or name of a rule, such as {@code AF4001}
     * @return these assertions
     */
    public ReportAssert hasNoFinding(String rule) {
        Objects.requireNonNull(rule, "rule must not be null");
        isNotNull();
        List<Finding> found = findings(rule);
        if (!found.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected no finding of " + rule + " in " + actual.name() + "\nbut "
                            + FindingLines.unwanted(found, location));
        }
        return this;
    }

    private List<Finding> findings(String rule) {
        return actual.findings().stream()
                .filter(finding -> finding.rule().equals(rule) || finding.name().equals(rule))
                .toList();
    }
}
