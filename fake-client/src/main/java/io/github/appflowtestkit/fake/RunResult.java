package io.github.appflowtestkit.fake;

import java.util.Optional;

/**
 * How a run ends. Immutable.
 *
 * @param recordsProcessed the number of records that were moved
 * @param bytesProcessed the number of bytes that were read
 * @param bytesWritten the number of bytes that were written
 * @param putFailures the number of records that the destination refused
 * @param errorMessage why the run failed; empty if it succeeded
 */
public record RunResult(
        long recordsProcessed,
        long bytesProcessed,
        long bytesWritten,
        long putFailures,
        Optional<String> errorMessage) {

    /**
     * Checks that no number is negative.
     *
     * @param recordsProcessed the number of records that were read
     * @param bytesProcessed the number of bytes that were read
     * @param bytesWritten the number of bytes that were written
     * @param putFailures the number of records that the destination refused
     * @param errorMessage why the run failed
     */
    public RunResult {
        if (recordsProcessed < 0 || bytesProcessed < 0 || bytesWritten < 0 || putFailures < 0) {
            throw new IllegalArgumentException("the numbers of a run's result must not be negative, but are "
                    + recordsProcessed + " records, " + bytesProcessed + " bytes processed, " + bytesWritten
                    + " bytes written, " + putFailures + " failures");
        }
    }

    /** {@return a run that succeeds and finds nothing to move} */
    public static RunResult successful() {
        return successful(0, 0);
    }

    /**
     * {@return a run that succeeds}
     *
     * @param records the number of records that were moved; not negative
     * @param bytes the number of bytes that were moved; not negative
     */
    public static RunResult successful(long records, long bytes) {
        return new RunResult(records, bytes, bytes, 0, Optional.empty());
    }

    /**
     * {@return a run that fails}
     *
     * @param errorMessage why the run failed
     */
    public static RunResult failed(String errorMessage) {
        return new RunResult(0, 0, 0, 0, Optional.of(errorMessage));
    }

    /** {@return whether the run succeeds} */
    public boolean isSuccessful() {
        return errorMessage.isEmpty();
    }
}
