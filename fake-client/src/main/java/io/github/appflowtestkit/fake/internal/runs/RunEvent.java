package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.Comparator;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/** Something that befell a flow at an instant. Immutable. */
public sealed interface RunEvent {
    /**
     * Time order; what happens at one instant goes by the number of the run, its start before its end, a deactivation
     * last.
     */
    Comparator<RunEvent> ORDER = Comparator.comparing(RunEvent::time)
            .thenComparingLong(RunEvent::run)
            .thenComparingInt(event -> event instanceof Started ? 0 : 1);

    /** When it happened. */
    Instant time();

    /** The number of the run in its flow, from 0; {@link Long#MAX_VALUE} if it is no matter of one run. */
    long run();

    /**
     * A run started.
     *
     * @param run the number of the run
     * @param record the run as it stood then
     */
    record Started(long run, ExecutionRecord record) implements RunEvent {
        @Override
        public Instant time() {
            return record.startedAt();
        }
    }

    /**
     * A run ended, or was cancelled.
     *
     * @param run the number of the run
     * @param record the run as it stood then
     */
    record Ended(long run, ExecutionRecord record) implements RunEvent {
        @Override
        public Instant time() {
            return record.lastUpdatedAt();
        }

        /** Whether the run moved its records. */
        public boolean isSuccessful() {
            return record.executionStatus() == ExecutionStatus.SUCCESSFUL;
        }
    }

    /**
     * So many runs in a row had failed that the flow was deactivated.
     *
     * @param time when the last of them had ended
     * @param failures how many they were
     */
    record Deactivated(Instant time, int failures) implements RunEvent {
        @Override
        public long run() {
            return Long.MAX_VALUE;
        }
    }
}
