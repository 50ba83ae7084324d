package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.RequestRefusedException;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** Assertions over an error of the service. */
public class AppflowExceptionAssert extends AbstractThrowableAssert<AppflowExceptionAssert, AppflowException> {

    /** Assertions over an error; {@link AppflowAssertions#assertThat(AppflowException)} is shorter. */
    public AppflowExceptionAssert(@Nullable AppflowException actual) {
        super(actual, AppflowExceptionAssert.class);
    }

    /** Verifies the HTTP status, such as 409. */
    public AppflowExceptionAssert hasStatus(int statusCode) {
        isNotNull();
        if (actual.statusCode() != statusCode) {
            throw differs("status", String.valueOf(statusCode), String.valueOf(actual.statusCode()));
        }
        return this;
    }

    /** Verifies the error code, such as {@code ConflictException}. */
    public AppflowExceptionAssert hasCode(String errorCode) {
        isNotNull();
        if (!errorCode.equals(code())) {
            throw differs("error code", Shown.text(errorCode), Shown.text(code()));
        }
        return this;
    }

    /**
     * Verifies that the fake refused the request because of a rule of the validator; the rule's id or name.
     *
     * <p>Only exceptions of the fake know rules.
     */
    public AppflowExceptionAssert hasRule(String rule) {
        isNotNull();
        List<Finding> findings =
                actual.getCause() instanceof RequestRefusedException refusal ? refusal.findings() : List.of();
        if (findings.stream()
                .noneMatch(
                        finding -> finding.rule().equals(rule) || finding.name().equals(rule))) {
            String found = findings.isEmpty()
                    ? "no rule of the validator stands behind it"
                    : "the rules behind it are "
                            + findings.stream()
                                    .map(finding -> finding.rule() + " " + finding.name())
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", "));
            throw failure("%s", "Expected " + name() + " because of rule " + rule + "\nbut " + found + says());
        }
        return this;
    }

    private AssertionError differs(String what, String expected, String found) {
        return failureWithActualExpected(
                found,
                expected,
                "%s",
                "Expected an AppFlow error with " + what + " " + expected + "\nbut the " + what + " was " + found
                        + says());
    }

    private String says() {
        return "\n    " + name() + ", status " + actual.statusCode() + ": " + actual.getMessage();
    }

    private String name() {
        String code = code();
        return code.isEmpty() ? actual.getClass().getSimpleName() : code;
    }

    private String code() {
        return actual.awsErrorDetails() == null || actual.awsErrorDetails().errorCode() == null
                ? ""
                : actual.awsErrorDetails().errorCode();
    }
}
