package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ExecutionResult;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/** Assertions over a run of a flow; from {@link FlowAssert#lastRun}. */
public class RunAssert extends AbstractAssert<RunAssert, RunView> {

    /** Assertions over a run; {@link AppflowAssertions#assertThat(RunView)} is shorter. */
    public RunAssert(@Nullable RunView actual) {
        super(actual, RunAssert.class);
    }

    /** Verifies that the run has ended well. */
    public RunAssert isSuccessful() {
        return hasStatus(ExecutionStatus.SUCCESSFUL);
    }

    /** Verifies that the run has not ended. */
    public RunAssert isInProgress() {
        return hasStatus(ExecutionStatus.IN_PROGRESS);
    }

    /** Verifies that the run has failed. */
    public RunAssert hasFailed() {
        return hasStatus(ExecutionStatus.ERROR);
    }

    /** Verifies that the run has failed with that message. */
    public RunAssert hasFailedWith(String message) {
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

    /** Verifies how far the run is. */
    public RunAssert hasStatus(ExecutionStatus status) {
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

    /** Verifies how many records the run has moved. */
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

    /** A run in a list. */
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
