package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/**
 * Assertions over an exception of the service.
 *
 * <pre>{@code
 * assertThatRefused(() -> client.describeFlow(request -> request.flowName("unknown")))
 *         .hasStatus(404)
 *         .hasCode("ResourceNotFoundException");
 * }</pre>
 *
 * <p>AssertJ's assertions over exceptions, such as {@code hasMessageContaining}, are there as well. Not thread-safe.
 */
public class AppflowExceptionAssert extends AbstractThrowableAssert<AppflowExceptionAssert, AppflowException> {

    /**
     * Creates assertions over an exception; use {@link AppflowAssertions#assertThat(AppflowException)}.
     *
     * @param actual the value to verify; if it is null, assertions fail
     */
    public AppflowExceptionAssert(@Nullable AppflowException actual) {
        super(actual, AppflowExceptionAssert.class);
        AssertjVersion.check();
    }

    /**
     * Verifies the HTTP status code, such as 409.
     *
     * @param statusCode the expected HTTP status code
     * @return these assertions
     */
    public AppflowExceptionAssert hasStatus(int statusCode) {
        isNotNull();
        if (actual.statusCode() != statusCode) {
            throw differs("status", String.valueOf(statusCode), String.valueOf(actual.statusCode()));
        }
        return this;
    }

    /**
     * Verifies the error code, such as {@code ConflictException}.
     *
     * @param errorCode the expected error code, such as {@code ValidationException}
     * @return these assertions
     */
    public AppflowExceptionAssert hasCode(String errorCode) {
        Objects.requireNonNull(errorCode, "errorCode must not be null");
        isNotNull();
        if (!errorCode.equals(code())) {
            throw differs("error code", Shown.text(errorCode), Shown.text(code()));
        }
        return this;
    }

    /**
     * Verifies that the fake refused the request because of a rule.
     *
     * <p>Exceptions of AWS and of scripted faults have no rules, so that this fails.
     *
     * @param rule the rule's id or name, such as {@code AF4001} or {@code ProjectionMissing}
     * @return these assertions
     */
    public AppflowExceptionAssert hasRule(String rule) {
        Objects.requireNonNull(rule, "rule must not be null");
        isNotNull();
        Map<String, String> rules =
                FakeAppflowHint.of(actual).map(FakeAppflowHint::rules).orElse(Map.of());
        if (!rules.containsKey(rule) && !rules.containsValue(rule)) {
            String found = rules.isEmpty()
                    ? "no rule caused it"
                    : "it was caused by "
                            + rules.entrySet().stream()
                                    .map(broken -> broken.getKey() + " " + broken.getValue())
                                    .sorted()
                                    .collect(Collectors.joining(", "));
            throw failure("%s", "Expected " + name() + " because of rule " + rule + "\nbut " + found + description());
        }
        return this;
    }

    private AssertionError differs(String what, String expected, String found) {
        return failureWithActualExpected(
                found,
                expected,
                "%s",
                "Expected an AppFlow exception with " + what + " " + expected + "\nbut the " + what + " was " + found
                        + description());
    }

    private String description() {
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
