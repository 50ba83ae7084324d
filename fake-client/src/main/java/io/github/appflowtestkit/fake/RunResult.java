package io.github.appflowtestkit.fake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogDetail;

/**
 * How a run ends. Immutable.
 *
 * @param recordsProcessed the number of records that were moved
 * @param bytesProcessed the number of bytes that were read
 * @param bytesWritten the number of bytes that were written
 * @param putFailures the number of records that the destination refused
 * @param errorMessage why the run failed; empty if it succeeded
 * @param numParallelProcesses the number of processes that read from SAP; if empty, the number in the flow is shown
 * @param maxPageSize the number of records in a page from SAP; if empty, the number in the flow is shown
 * @param metadataCatalogDetails what the run registered with a data catalog; if empty, a successful run of a flow with a
 *     metadataCatalogConfig has registered a table and its partitions
 * @param deactivatesFlow whether the service deactivates the flow because of this run
 */
public record RunResult(
        long recordsProcessed,
        long bytesProcessed,
        long bytesWritten,
        long putFailures,
        Optional<String> errorMessage,
        Optional<Long> numParallelProcesses,
        Optional<Long> maxPageSize,
        List<MetadataCatalogDetail> metadataCatalogDetails,
        boolean deactivatesFlow) {

    /**
     * Checks that no number is negative, and copies the list.
     *
     * @param recordsProcessed the number of records that were read
     * @param bytesProcessed the number of bytes that were read
     * @param bytesWritten the number of bytes that were written
     * @param putFailures the number of records that the destination refused
     * @param errorMessage why the run failed
     * @param numParallelProcesses the number of processes that read from SAP
     * @param maxPageSize the number of records in a page from SAP
     * @param metadataCatalogDetails what the run registered with a data catalog
     * @param deactivatesFlow whether the service deactivates the flow because of this run
     */
    public RunResult {
        Objects.requireNonNull(errorMessage, "errorMessage must not be null");
        Objects.requireNonNull(numParallelProcesses, "numParallelProcesses must not be null");
        Objects.requireNonNull(maxPageSize, "maxPageSize must not be null");
        Objects.requireNonNull(metadataCatalogDetails, "metadataCatalogDetails must not be null");
        if (recordsProcessed < 0 || bytesProcessed < 0 || bytesWritten < 0 || putFailures < 0) {
            throw new IllegalArgumentException("the numbers of a run's result must not be negative, but are "
                    + recordsProcessed + " records, " + bytesProcessed + " bytes processed, " + bytesWritten
                    + " bytes written, " + putFailures + " failures");
        }
        if (numParallelProcesses.orElse(0L) < 0 || maxPageSize.orElse(0L) < 0) {
            throw new IllegalArgumentException("the numbers of a run's result must not be negative, but are "
                    + numParallelProcesses.orElse(0L) + " parallel processes, " + maxPageSize.orElse(0L)
                    + " records in a page");
        }
        metadataCatalogDetails = List.copyOf(metadataCatalogDetails);
    }

    /**
     * A result with the SAP counters and catalog details that follow from the flow.
     *
     * @param recordsProcessed the number of records that were moved
     * @param bytesProcessed the number of bytes that were read
     * @param bytesWritten the number of bytes that were written
     * @param putFailures the number of records that the destination refused
     * @param errorMessage why the run failed; empty if it succeeded
     */
    public RunResult(
            long recordsProcessed,
            long bytesProcessed,
            long bytesWritten,
            long putFailures,
            Optional<String> errorMessage) {
        this(
                recordsProcessed,
                bytesProcessed,
                bytesWritten,
                putFailures,
                errorMessage,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
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
        return new RunResult(
                0, 0, 0, 0, Optional.of(Objects.requireNonNull(errorMessage, "errorMessage must not be null")));
    }

    /**
     * Sets what a run from SAP shows in its executionResult.
     *
     * @param parallelProcesses the number of processes that read at the same time
     * @param pageSize the number of records in a page
     * @return a copy with these counters
     */
    public RunResult withSapCounters(long parallelProcesses, long pageSize) {
        return new RunResult(
                recordsProcessed,
                bytesProcessed,
                bytesWritten,
                putFailures,
                errorMessage,
                Optional.of(parallelProcesses),
                Optional.of(pageSize),
                metadataCatalogDetails,
                deactivatesFlow);
    }

    /**
     * Sets what the run registered with a data catalog, or failed to register.
     *
     * @param details the details that the record of the run shows
     * @return a copy with these details
     */
    public RunResult withCatalogDetails(MetadataCatalogDetail... details) {
        Objects.requireNonNull(details, "details must not be null");
        for (MetadataCatalogDetail detail : details) {
            Objects.requireNonNull(detail, "details must not contain null");
        }
        return new RunResult(
                recordsProcessed,
                bytesProcessed,
                bytesWritten,
                putFailures,
                errorMessage,
                numParallelProcesses,
                maxPageSize,
                List.of(details),
                deactivatesFlow);
    }

    /**
     * Makes the service deactivate the Scheduled or Event flow after the run, as it does because of some failures. It is
     * then Suspended. OnDemand flows stay Active.
     *
     * @return a copy that deactivates the flow
     */
    public RunResult withDeactivation() {
        return new RunResult(
                recordsProcessed,
                bytesProcessed,
                bytesWritten,
                putFailures,
                errorMessage,
                numParallelProcesses,
                maxPageSize,
                metadataCatalogDetails,
                true);
    }

    /** {@return whether the run succeeds} */
    public boolean isSuccessful() {
        return errorMessage.isEmpty();
    }
}
