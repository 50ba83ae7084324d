package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.runs.RunSettings;
import io.github.appflowtestkit.validator.internal.difference.DataSchema;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.GlueDataCatalogConfig;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogConfig;
import software.amazon.awssdk.services.appflow.model.SAPODataPaginationConfig;
import software.amazon.awssdk.services.appflow.model.SAPODataParallelismConfig;
import software.amazon.awssdk.services.appflow.model.SAPODataSourceProperties;

/** Finds what the configuration of a flow adds to the records of its runs. */
final class RecordedSettings {

    private RecordedSettings() {}

    static RunSettings of(Flow flow) {
        Optional<SAPODataSourceProperties> sap = Optional.ofNullable(
                flow.definition().sourceFlowConfig().sourceConnectorProperties().sapoData());
        Optional<GlueDataCatalogConfig> catalog = catalog(flow);
        return new RunSettings(
                catalog.map(glue -> tableName(flow, glue)),
                catalog.isPresent() && DataSchema.isPartitioned(FlowOperations.compared(flow.definition())) ? 1 : 0,
                sap.map(SAPODataSourceProperties::parallelismConfig)
                        .map(SAPODataParallelismConfig::maxParallelism)
                        .map(RecordedSettings::asLong),
                sap.map(SAPODataSourceProperties::paginationConfig)
                        .map(SAPODataPaginationConfig::maxPageSize)
                        .map(RecordedSettings::asLong));
    }

    private static Long asLong(Integer number) {
        return number.longValue();
    }

    /** The catalog that the runs register their output with: only output in S3 can be registered. */
    private static Optional<GlueDataCatalogConfig> catalog(Flow flow) {
        boolean hasS3 = flow.definition().destinationFlowConfigList().stream()
                .anyMatch(destination -> destination.connectorType() == ConnectorType.S3);
        return Optional.ofNullable(flow.definition().metadataCatalogConfig())
                .map(MetadataCatalogConfig::glueDataCatalog)
                .filter(glue -> hasS3);
    }

    /** User Guide, flows-catalog. That the time is that of the flow's creation, in seconds, is assumed. */
    private static String tableName(Flow flow, GlueDataCatalogConfig glue) {
        return glue.tablePrefix() + "_appflow_" + flow.name() + "_"
                + flow.createdAt().getEpochSecond() + "_latest";
    }
}
