package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ErrorInfo;
import software.amazon.awssdk.services.appflow.model.ExecutionDetails;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionResult;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogDetail;

/**
 * One run of a flow. Immutable, and small: a year of runs every minute is half a million of them.
 *
 * @param number its place in the order in which the flow's runs started, from 0
 * @param start when it started
 * @param end when it ended or was cancelled; null while it is in progress
 * @param result how it ends or has ended; null if it was cancelled
 * @param window what it pulls; null if the flow does not transfer incrementally
 * @param settings what the flow adds to its record; null if nothing
 */
public record Run(
        int number,
        Instant start,
        @Nullable Instant end,
        @Nullable RunResult result,
        @Nullable PullWindow window,
        @Nullable RunSettings settings) {

    /** Whether the run was cancelled. */
    public boolean isCancelled() {
        return result == null;
    }

    /** Whether the run has ended with a failure. */
    public boolean hasFailed() {
        return end != null && result != null && !result.isSuccessful();
    }

    Run ended(Instant at, @Nullable RunResult with) {
        return new Run(number, start, at, with, window, settings);
    }

    /** The same run so many places and that much time later. */
    Run later(int places, Duration time) {
        return new Run(
                number + places,
                start.plus(time),
                end == null ? null : end.plus(time),
                result,
                window == null
                        ? null
                        : new PullWindow(window.start().plus(time), window.end().plus(time)),
                settings);
    }

    /** The run as the service describes it, with a status. */
    ExecutionRecord toRecord(String executionId, ExecutionStatus status) {
        ExecutionRecord.Builder record = ExecutionRecord.builder()
                .executionId(executionId)
                .executionStatus(status)
                .startedAt(start)
                .lastUpdatedAt(end == null ? start : end);
        if (window != null) {
            record.dataPullStartTime(window.start()).dataPullEndTime(window.end());
        }
        if (end != null && result != null) {
            record.executionResult(result(result));
        }
        List<MetadataCatalogDetail> catalog = catalogDetails();
        if (!catalog.isEmpty()) {
            record.metadataCatalogDetails(catalog);
        }
        return record.build();
    }

    /** What the run has registered with a data catalog; empty if it has registered nothing. */
    List<MetadataCatalogDetail> catalogDetails() {
        return end == null || result == null ? List.of() : settingsOrNone().catalogDetails(result);
    }

    private RunSettings settingsOrNone() {
        return settings == null ? RunSettings.NONE : settings;
    }

    /** The run as a description of its flow shows it, with a status. */
    ExecutionDetails toDetails(ExecutionStatus status) {
        String message = null;
        if (end != null && result != null) {
            // recorded in the API Reference, ListFlows
            message = result.errorMessage().orElse("Successfully ran the flow");
        }
        return ExecutionDetails.builder()
                .mostRecentExecutionStatus(status)
                .mostRecentExecutionTime(start)
                .mostRecentExecutionMessage(message)
                .build();
    }

    ExecutionStatus status() {
        if (end == null) {
            return ExecutionStatus.IN_PROGRESS;
        }
        if (result == null) {
            return ExecutionStatus.CANCELED;
        }
        return result.isSuccessful() ? ExecutionStatus.SUCCESSFUL : ExecutionStatus.ERROR;
    }

    private ExecutionResult result(RunResult result) {
        ExecutionResult.Builder built = ExecutionResult.builder()
                .recordsProcessed(result.recordsProcessed())
                .bytesProcessed(result.bytesProcessed())
                .bytesWritten(result.bytesWritten())
                .numParallelProcesses(result.numParallelProcesses()
                        .or(settingsOrNone()::parallelProcesses)
                        .orElse(null))
                .maxPageSize(result.maxPageSize().or(settingsOrNone()::pageSize).orElse(null));
        if (!result.isSuccessful() || result.putFailures() > 0) {
            built.errorInfo(ErrorInfo.builder()
                    .putFailuresCount(result.putFailures())
                    .executionMessage(result.errorMessage().orElse(null))
                    .build());
        }
        return built.build();
    }
}
