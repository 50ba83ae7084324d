package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ExecutionResult;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/**
 * Assertions over a run of a flow.
 *
 * <pre>{@code
 * assertThat(fake).hasFlow("orders").lastRun().isSuccessful().hasMoved(1_200);
 * assertThat(fake).hasFlow("orders").run(2).hasStartedAt(Instant.parse("2026-01-02T00:00:00Z"));
 * }</pre>
 *
 * <p>A run does not change after it was looked at: {@link FlowAssert#lastRun} and {@link FlowAssert#run} look again. Not thread-safe.
 */
public class RunAssert extends AbstractAssert<RunAssert, RunView> {

    /**
     * Creates assertions over a run; use {@link AppflowAssertions#assertThat(RunView)}.
     *
     * @param actual the value to verify; if it is null, assertions fail
     */
    public RunAssert(@Nullable RunView actual) {
        super(actual, RunAssert.class);
        AssertjVersion.check();
    }

    /**
     * Verifies that the status is Successful.
     *
     * @return these assertions
     */
    public RunAssert isSuccessful() {
        return hasStatus(ExecutionStatus.SUCCESSFUL);
    }

    /**
     * Verifies that the status is InProgress.
     *
     * @return these assertions
     */
    public RunAssert isInProgress() {
        return hasStatus(ExecutionStatus.IN_PROGRESS);
    }

    /**
     * Verifies that the status is Error.
     *
     * @return these assertions
     */
    public RunAssert hasFailed() {
        return hasStatus(ExecutionStatus.ERROR);
    }

    /**
     * Verifies that the status is Error, and the error message.
     *
     * @param message the expected message
     * @return these assertions
     */
    public RunAssert hasFailedWith(String message) {
        Objects.requireNonNull(message, "message must not be null");
        hasFailed();
        Optional<String> found = actual.errorMessage();
        if (!found.equals(Optional.of(message))) {
            throw differs(
                    "error message",
                    Shown.text(message),
                    found.map(Shown::text).orElse("absent")
                            + found.flatMap(text -> Shown.difference(message, text))
                                    .map(words -> "\n  " + words)
                                    .orElse(""));
        }
        return this;
    }

    /**
     * Verifies the status.
     *
     * @param status the expected status
     * @return these assertions
     */
    public RunAssert hasStatus(ExecutionStatus status) {
        Objects.requireNonNull(status, "status must not be null");
        isNotNull();
        if (actual.status() != status) {
            throw differs(
                    "status",
                    status.toString(),
                    actual.status()
                            + actual.errorMessage()
                                    .map(message -> " (" + Shown.text(message) + ")")
                                    .orElse(""));
        }
        return this;
    }

    /**
     * Verifies the number of records that the run processed.
     *
     * @param records the expected number of records
     * @return these assertions
     */
    public RunAssert hasMoved(long records) {
        isNotNull();
        Optional<Long> found = Optional.ofNullable(actual.record().executionResult())
                .flatMap(result -> Optional.ofNullable(result.recordsProcessed()));
        if (!found.equals(Optional.of(records))) {
            throw differs(
                    "number of records",
                    String.valueOf(records),
                    found.map(String::valueOf).orElse("absent"));
        }
        return this;
    }

    /**
     * Verifies when the run started, on the fake's clock.
     *
     * @param instant the expected start
     * @return these assertions
     */
    public RunAssert hasStartedAt(Instant instant) {
        Objects.requireNonNull(instant, "instant must not be null");
        isNotNull();
        if (!actual.startedAt().equals(instant)) {
            throw differs("start", instant.toString(), actual.startedAt().toString());
        }
        return this;
    }

    /** One line with start, status, records and error message. */
    static String line(RunView run) {
        Optional<ExecutionResult> result = Optional.ofNullable(run.record().executionResult());
        return run.startedAt() + "  " + run.status()
                + result.flatMap(numbers -> Optional.ofNullable(numbers.recordsProcessed()))
                        .map(records -> "  " + records + (records == 1 ? " record" : " records"))
                        .orElse("")
                + run.errorMessage().map(message -> "  " + Shown.text(message)).orElse("");
    }

    private AssertionError differs(String what, String expected, String found) {
        return failureWithActualExpected(
                found,
                expected,
                "%s",
                "Expected the " + what + " of run " + actual.executionId() + " to be " + expected + "\nbut was " + found
                        + "\n    " + line(actual));
    }
}
