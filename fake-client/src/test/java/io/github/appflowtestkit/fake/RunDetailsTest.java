package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CatalogType;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogDetail;
import software.amazon.awssdk.services.appflow.model.PrefixFormat;
import software.amazon.awssdk.services.appflow.model.PrefixType;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;

/** What runs show of the flow's data catalog and of its settings for SAP. */
class RunDetailsTest {

    private static final String TABLE =
            "sales_appflow_orders_" + ManualClock.DEFAULT_START.getEpochSecond() + "_latest";

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    RunDetailsTest() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenConnectorProfile("sap", ConnectorType.SAPO_DATA);
    }

    private static CreateFlowRequest.Builder cataloged() {
        return Requests.onDemand("orders")
                .metadataCatalogConfig(catalog -> catalog.glueDataCatalog(glue ->
                        glue.databaseName("lake").tablePrefix("sales").roleArn("arn:aws:iam::123456789012:role/glue")));
    }

    private static CreateFlowRequest.Builder fromSap() {
        return Requests.onDemand("orders")
                .sourceFlowConfig(SourceFlowConfig.builder()
                        .connectorType(ConnectorType.SAPO_DATA)
                        .connectorProfileName("sap")
                        .sourceConnectorProperties(properties -> properties.sapoData(sap -> sap.objectPath("/orders")
                                .parallelismConfig(parallel -> parallel.maxParallelism(4))
                                .paginationConfig(pages -> pages.maxPageSize(2_500))))
                        .build())
                .tasks(Task.builder()
                        .taskType(TaskType.MAP_ALL)
                        .sourceFields(List.of())
                        .build());
    }

    private ExecutionRecord run() {
        client.startFlow(request -> request.flowName("orders"));
        return lastRun();
    }

    private ExecutionRecord lastRun() {
        return client.describeFlowExecutionRecords(request -> request.flowName("orders"))
                .flowExecutions()
                .get(0);
    }

    private DescribeFlowResponse describe() {
        return client.describeFlow(request -> request.flowName("orders"));
    }

    @Test
    void a_run_registers_table_and_partitions() {
        fake.givenFlow(cataloged()
                .destinationFlowConfigList(Requests.s3("lake")
                        .copy(s3 -> s3.destinationConnectorProperties(properties ->
                                properties.s3(bucket -> bucket.bucketName("lake")
                                        .s3OutputFormatConfig(format ->
                                                format.prefixConfig(prefix -> prefix.prefixType(PrefixType.PATH)
                                                        .prefixFormat(PrefixFormat.DAY)))))))
                .build());
        assertThat(describe().hasLastRunMetadataCatalogDetails()).isFalse();
        fake.clock().advance(Duration.ofDays(1));

        ExecutionRecord run = run();

        assertThat(run.metadataCatalogDetails()).singleElement().satisfies(detail -> {
            assertThat(detail.catalogType()).isEqualTo(CatalogType.GLUE);
            assertThat(detail.tableName()).isEqualTo(TABLE);
            assertThat(detail.tableRegistrationOutput().status()).isEqualTo(ExecutionStatus.SUCCESSFUL);
            assertThat(detail.tableRegistrationOutput().result()).isEqualTo("1");
            assertThat(detail.partitionRegistrationOutput().result()).isEqualTo("1");
        });
        assertThat(describe().lastRunMetadataCatalogDetails()).isEqualTo(run.metadataCatalogDetails());
    }

    @Test
    void a_flow_without_partition_keys_registers_no_partition() {
        fake.givenFlow(cataloged().build());

        assertThat(run().metadataCatalogDetails())
                .singleElement()
                .satisfies(detail -> assertThat(
                                detail.partitionRegistrationOutput().result())
                        .isEqualTo("0"));
    }

    @Test
    void runs_that_fail_or_have_no_catalog_register_nothing() {
        fake.givenFlow(Requests.onDemand("orders").build());
        assertThat(run().hasMetadataCatalogDetails()).isFalse();
        client.deleteFlow(request -> request.flowName("orders"));

        fake.givenFlow(cataloged().build());
        fake.runs("orders").next(RunResult.failed("no")).progress(Progression.byHand());
        assertThat(run().hasMetadataCatalogDetails()).as("in progress").isFalse();
        fake.finishRun(lastRun().executionId(), RunResult.failed("no"));
        assertThat(lastRun().hasMetadataCatalogDetails()).isFalse();
        assertThat(describe().hasLastRunMetadataCatalogDetails()).isFalse();
    }

    @Test
    void a_run_shows_the_catalog_that_the_flow_had_when_it_started() {
        fake.givenFlow(cataloged().build());
        run();
        CreateFlowRequest plain = Requests.onDemand("orders").build();
        client.updateFlow(request -> request.flowName("orders")
                .triggerConfig(plain.triggerConfig())
                .sourceFlowConfig(plain.sourceFlowConfig())
                .destinationFlowConfigList(plain.destinationFlowConfigList())
                .tasks(plain.tasks()));

        assertThat(lastRun().metadataCatalogDetails()).hasSize(1);
        assertThat(run().hasMetadataCatalogDetails()).isFalse();
    }

    @Test
    void a_test_sets_what_a_run_registered() {
        MetadataCatalogDetail refused = MetadataCatalogDetail.builder()
                .catalogType(CatalogType.GLUE)
                .tableName("t")
                .tableRegistrationOutput(
                        output -> output.status(ExecutionStatus.ERROR).message("no database"))
                .build();
        fake.givenFlow(cataloged().build());
        fake.runs("orders").next(RunResult.successful().withCatalogDetails(refused));

        assertThat(run().metadataCatalogDetails()).containsExactly(refused);
        assertThat(describe().lastRunMetadataCatalogDetails()).containsExactly(refused);
    }

    @Test
    void runs_from_sap_show_processes_and_page_size() {
        fake.givenFlow(fromSap().build());
        assertThat(run().executionResult().numParallelProcesses()).isEqualTo(4);
        assertThat(lastRun().executionResult().maxPageSize()).isEqualTo(2_500);

        fake.runs("orders").next(RunResult.successful().withSapCounters(2, 100));
        assertThat(run().executionResult().numParallelProcesses()).isEqualTo(2);
        assertThat(lastRun().executionResult().maxPageSize()).isEqualTo(100);
    }

    @Test
    void other_runs_show_neither() {
        fake.givenFlow(Requests.onDemand("orders").build());

        assertThat(run().executionResult().numParallelProcesses()).isNull();
        assertThat(lastRun().executionResult().maxPageSize()).isNull();
    }

    @Test
    void a_restored_snapshot_goes_on_showing_them() {
        fake.givenFlow(cataloged().build());
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        client.deleteFlow(request -> request.flowName("orders"));
        fake.restore(snapshot);

        assertThat(run().metadataCatalogDetails()).hasSize(1);
    }

    @Test
    void an_admin_route_sets_them() throws IOException, InterruptedException {
        fake.givenFlow(cataloged().build());
        try (FakeAppflowServer server = fake.serve(0)) {
            assertThat(post(
                                    server,
                                    "{\"flowName\": \"orders\", \"next\": [{\"numParallelProcesses\": 3, \"maxPageSize\": 50,"
                                            + " \"metadataCatalogDetails\": [{\"tableName\": \"t\", \"tableRegistrationOutput\":"
                                            + " {\"status\": \"Error\", \"message\": \"no\", \"result\": \"0\"}}]}]}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(post(
                                    server,
                                    "{\"flowName\": \"orders\", \"next\": [{\"metadataCatalogDetails\":"
                                            + " [{\"tableRegistrationOutput\": {\"status\": \"Failed\"}}]}]}")
                            .body())
                    .contains("/next/0/metadataCatalogDetails/0/tableRegistrationOutput/status must be one of");
        }

        ExecutionRecord run = run();
        assertThat(run.executionResult().numParallelProcesses()).isEqualTo(3);
        assertThat(run.executionResult().maxPageSize()).isEqualTo(50);
        assertThat(run.metadataCatalogDetails()).singleElement().satisfies(detail -> {
            assertThat(detail.catalogType()).isEqualTo(CatalogType.GLUE);
            assertThat(detail.tableRegistrationOutput().status()).isEqualTo(ExecutionStatus.ERROR);
            assertThat(detail.tableRegistrationOutput().message()).isEqualTo("no");
        });
    }

    private static HttpResponse<String> post(FakeAppflowServer server, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.endpoint() + "/_testkit/runs"))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void the_numbers_must_not_be_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunResult.successful().withSapCounters(-1, 5))
                .withMessageContaining("-1 parallel processes");
    }
}
