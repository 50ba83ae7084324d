package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.RunResult;
import java.time.Instant;
import software.amazon.awssdk.services.appflow.model.ErrorInfo;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionResult;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/** Makes the service's records of runs. */
final class Records {
    private final History history;
    private final RunIds ids;
    private long made;

    Records(History history, RunIds ids, long made) {
        this.history = history;
        this.ids = ids;
        this.made = made;
    }

    /** How many records were made so far. */
    long made() {
        return made;
    }

    /**
     * A run as it stood at {@code now}; one that is being cancelled shows its intermediate status if {@code
     * cancelling}.
     */
    ExecutionRecord of(long run, Instant now, boolean cancelling) {
        if (history.isRunning(run, now)) {
            return starting(run);
        }
        ExecutionRecord.Builder record = begin(run);
        record.lastUpdatedAt(history.endOf(run).orElseThrow());
        if (history.isCancelled(run)) {
            return record.executionStatus(cancelling ? ExecutionStatus.CANCEL_STARTED : ExecutionStatus.CANCELED)
                    .build();
        }
        RunResult result = history.resultOf(run);
        return record.executionStatus(result.isSuccessful() ? ExecutionStatus.SUCCESSFUL : ExecutionStatus.ERROR)
                .executionResult(result(result))
                .build();
    }

    /** A run as it is until it ends. */
    ExecutionRecord starting(long run) {
        return begin(run)
                .executionStatus(ExecutionStatus.IN_PROGRESS)
                .lastUpdatedAt(history.timeline.startOf(run))
                .build();
    }

    private ExecutionRecord.Builder begin(long run) {
        made++;
        ExecutionRecord.Builder record =
                ExecutionRecord.builder().executionId(ids.of(run)).startedAt(history.timeline.startOf(run));
        history.windowOf(run)
                .ifPresent(window -> record.dataPullStartTime(window.start()).dataPullEndTime(window.end()));
        return record;
    }

    private static ExecutionResult result(RunResult result) {
        ExecutionResult.Builder built = ExecutionResult.builder()
                .recordsProcessed(result.recordsProcessed())
                .bytesProcessed(result.bytesProcessed())
                .bytesWritten(result.bytesWritten());
        if (!result.isSuccessful() || result.putFailures() > 0) {
            built.errorInfo(ErrorInfo.builder()
                    .putFailuresCount(result.putFailures())
                    .executionMessage(result.errorMessage().orElse(null))
                    .build());
        }
        return built.build();
    }
}
