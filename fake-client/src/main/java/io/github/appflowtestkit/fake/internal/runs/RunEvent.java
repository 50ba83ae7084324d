package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;

/** Something that has happened to a flow. Immutable. */
public sealed interface RunEvent {
    /** The flow's name. */
    String flow();

    /** When it happened. */
    Instant time();

    /**
     * A run started.
     *
     * @param executionId the id of the run
     * @param run the run as it stood then
     */
    record Started(String flow, String executionId, Run run) implements RunEvent {
        @Override
        public Instant time() {
            return run.start();
        }
    }

    /**
     * A run ended, or was cancelled.
     *
     * @param executionId the id of the run
     * @param time when it ended
     * @param run the run as it stood then
     */
    record Ended(String flow, String executionId, Instant time, Run run) implements RunEvent {}

    /**
     * The flow was deactivated because runs had failed.
     *
     * @param time when the last of them had ended
     * @param failures how many they were in a row
     */
    record Deactivated(String flow, Instant time, int failures) implements RunEvent {}
}
