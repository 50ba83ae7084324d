package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.RunResult;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.CatalogType;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogDetail;
import software.amazon.awssdk.services.appflow.model.RegistrationOutput;

/**
 * What the configuration of a flow adds to the records of its runs, unless a test sets something else. Immutable.
 *
 * @param catalogTable the table of the Glue Data Catalog; empty if the flow has no catalog
 * @param partitions how many partitions a run registers
 * @param parallelProcesses the processes that read from SAP; empty if the flow does not set them
 * @param pageSize the records of a page from SAP; empty if the flow does not set it
 */
public record RunSettings(
        Optional<String> catalogTable, long partitions, Optional<Long> parallelProcesses, Optional<Long> pageSize) {

    /** A flow without a catalog and without settings for SAP. */
    public static final RunSettings NONE = new RunSettings(Optional.empty(), 0, Optional.empty(), Optional.empty());

    boolean isNone() {
        return catalogTable.isEmpty() && partitions == 0 && parallelProcesses.isEmpty() && pageSize.isEmpty();
    }

    /** The catalog details of a run that has ended with a result; empty for a failed run, which registers nothing. */
    List<MetadataCatalogDetail> catalogDetails(RunResult result) {
        if (!result.metadataCatalogDetails().isEmpty() || !result.isSuccessful()) {
            return result.metadataCatalogDetails();
        }
        return catalogTable
                .map(table -> MetadataCatalogDetail.builder()
                        .catalogType(CatalogType.GLUE)
                        .tableName(table)
                        .tableRegistrationOutput(registered(1))
                        .partitionRegistrationOutput(registered(partitions))
                        .build())
                .map(List::of)
                .orElse(List.of());
    }

    private static RegistrationOutput registered(long resources) {
        return RegistrationOutput.builder()
                .status(ExecutionStatus.SUCCESSFUL)
                .result(String.valueOf(resources))
                .build();
    }
}
