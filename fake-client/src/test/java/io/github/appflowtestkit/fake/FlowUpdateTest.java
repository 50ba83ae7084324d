package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.OperatorPropertiesKeys;
import software.amazon.awssdk.services.appflow.model.PathPrefix;
import software.amazon.awssdk.services.appflow.model.PrefixConfig;
import software.amazon.awssdk.services.appflow.model.PrefixFormat;
import software.amazon.awssdk.services.appflow.model.PrefixType;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;
import software.amazon.awssdk.services.appflow.model.ValidationException;

class FlowUpdateTest {

    private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/mine";

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    @BeforeEach
    void given() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenConnectorProfile("second", ConnectorType.SALESFORCE);
        fake.givenFlow(Requests.onDemand("orders")
                .description("first")
                .kmsArn(KEY)
                .tags(Map.of("team", "crm"))
                .metadataCatalogConfig(catalog -> catalog.glueDataCatalog(
                        glue -> glue.databaseName("db").tablePrefix("t").roleArn("arn:aws:iam::123456789012:role/r")))
                .build());
    }

    private FlowStatus update(CreateFlowRequest.Builder flow, Consumer<UpdateFlowRequest.Builder> change) {
        CreateFlowRequest request = flow.build();
        return client.updateFlow(UpdateFlowRequest.builder()
                        .flowName(request.flowName())
                        .triggerConfig(request.triggerConfig())
                        .sourceFlowConfig(request.sourceFlowConfig())
                        .destinationFlowConfigList(request.destinationFlowConfigList())
                        .tasks(request.tasks())
                        .applyMutation(change)
                        .build())
                .flowStatus();
    }

    private FlowStatus update(CreateFlowRequest.Builder flow) {
        return update(flow, change -> {});
    }

    private DescribeFlowResponse describe() {
        return client.describeFlow(request -> request.flowName("orders"));
    }

    private int runs() {
        return fake.flow("orders").orElseThrow().runs().size();
    }

    @Test
    void it_replaces_all_that_a_request_can_name_and_nothing_else() {
        fake.clock().advance(Duration.ofMinutes(1));
        update(Requests.onDemand("orders"));

        DescribeFlowResponse flow = describe();
        assertThat(flow.description()).isNull();
        assertThat(flow.metadataCatalogConfig().glueDataCatalog()).isNull();
        assertThat(flow.kmsArn()).isEqualTo(KEY);
        assertThat(flow.tags()).containsExactly(Map.entry("team", "crm"));
        assertThat(flow.createdAt()).isEqualTo(ManualClock.DEFAULT_START);
        assertThat(flow.lastUpdatedAt()).isEqualTo(ManualClock.DEFAULT_START.plus(Duration.ofMinutes(1)));
    }

    private long versionAfter(CreateFlowRequest.Builder flow) {
        update(flow);
        return describe().schemaVersion();
    }

    @Test
    void the_schema_version_increases_with_mappings_and_data_types() {
        assertThat(describe().schemaVersion()).isEqualTo(1);
        Task note = Requests.map().copy(task -> task.destinationField("Note"));
        Task typed = note.copy(task -> task.taskProperties(Map.of(
                OperatorPropertiesKeys.SOURCE_DATA_TYPE, "id",
                OperatorPropertiesKeys.DESTINATION_DATA_TYPE, "double")));

        assertThat(versionAfter(Requests.onDemand("orders").tasks(Requests.projection(), Requests.map(), note)))
                .isEqualTo(2);
        assertThat(versionAfter(Requests.onDemand("orders").tasks(Requests.projection(), Requests.map(), typed)))
                .isEqualTo(3);
        assertThat(versionAfter(Requests.onDemand("orders").tasks(Requests.projection(), Requests.map(), typed, typed)))
                .isEqualTo(4);
        assertThat(versionAfter(Requests.onDemand("orders"))).isEqualTo(5);
    }

    @Test
    void the_schema_version_stays_for_everything_else() {
        Task filter = Requests.projection()
                .copy(task -> task.connectorOperator(
                                operator -> operator.salesforce(SalesforceConnectorOperator.EQUAL_TO))
                        .taskProperties(Map.of(OperatorPropertiesKeys.VALUE, "7")));
        update(Requests.onDemand("orders"), change -> change.description("second"));

        assertThat(versionAfter(Requests.onDemand("orders").tasks(Requests.projection(), Requests.map(), filter)))
                .as("another filter")
                .isEqualTo(1);
        assertThat(versionAfter(Requests.onDemand("orders").tasks(Requests.map(), filter, Requests.projection())))
                .as("another order")
                .isEqualTo(1);
        assertThat(versionAfter(Requests.onDemand("orders")
                        .tasks(
                                Requests.projection(),
                                Requests.map().copy(task -> task.connectorOperator(operator -> {})))))
                .as("a map without NO_OP")
                .isEqualTo(1);
        assertThat(versionAfter(withPrefix(prefix -> prefix.prefixType(PrefixType.FILENAME)
                        .prefixFormat(PrefixFormat.DAY)
                        .pathPrefixHierarchy(PathPrefix.SCHEMA_VERSION))))
                .as("a date in file names, a folder of the version")
                .isEqualTo(1);
    }

    @Test
    void the_schema_version_increases_with_partition_keys() {
        assertThat(versionAfter(
                        withPrefix(prefix -> prefix.prefixType(PrefixType.PATH).prefixFormat(PrefixFormat.DAY))))
                .isEqualTo(2);
        assertThat(versionAfter(withPrefix(prefix ->
                        prefix.prefixType(PrefixType.PATH_AND_FILENAME).prefixFormat(PrefixFormat.DAY))))
                .as("the same folders")
                .isEqualTo(2);
        assertThat(versionAfter(
                        withPrefix(prefix -> prefix.prefixType(PrefixType.PATH).prefixFormat(PrefixFormat.HOUR))))
                .isEqualTo(3);
        assertThat(versionAfter(withPrefix(prefix -> prefix.prefixType(PrefixType.PATH)
                        .prefixFormat(PrefixFormat.HOUR)
                        .pathPrefixHierarchy(PathPrefix.EXECUTION_ID))))
                .isEqualTo(4);
        assertThat(versionAfter(Requests.onDemand("orders")
                        .tasks(Requests.projection(), Requests.map(), partition("[\"Id\"]"))))
                .isEqualTo(5);
        assertThat(versionAfter(Requests.onDemand("orders")
                        .tasks(Requests.projection(), Requests.map(), partition("[\"Id\",\"Name\"]"))))
                .isEqualTo(6);
    }

    private static Task partition(String keys) {
        return Task.builder()
                .taskType(TaskType.PARTITION)
                .sourceFields(List.of())
                .taskProperties(Map.of(OperatorPropertiesKeys.ORDERED_PARTITION_KEYS_LIST, keys))
                .build();
    }

    private static CreateFlowRequest.Builder withPrefix(Consumer<PrefixConfig.Builder> prefix) {
        return Requests.onDemand("orders")
                .destinationFlowConfigList(Requests.s3("orders-raw")
                        .copy(destination -> destination.destinationConnectorProperties(
                                properties -> properties.s3(s3 -> s3.bucketName("orders-raw")
                                        .s3OutputFormatConfig(format -> format.prefixConfig(prefix))))));
    }

    @Test
    void profile_and_prefix_may_change_source_and_destination_may_not() {
        update(Requests.onDemand("orders")
                .sourceFlowConfig(Requests.salesforce("Account").copy(source -> source.connectorProfileName("second")))
                .destinationFlowConfigList(Requests.s3("orders-raw")
                        .copy(destination -> destination.destinationConnectorProperties(properties ->
                                properties.s3(s3 -> s3.bucketName("orders-raw").bucketPrefix("new"))))));

        assertThatThrownBy(() -> update(Requests.onDemand("orders")
                        .sourceFlowConfig(Requests.salesforce("Contact"))
                        .destinationFlowConfigList(Requests.s3("elsewhere"))))
                .isInstanceOf(ValidationException.class)
                .hasMessageStartingWith(
                        "Update Flow request failed due to:[Source object for the source connector can not be updated,"
                                + " Destination object for the destination connector can not be updated] (Service: ");
        assertThat(describe().sourceFlowConfig().connectorProfileName()).isEqualTo("second");
    }

    @Test
    void a_refused_update_changes_nothing() {
        DescribeFlowResponse before = describe();
        fake.clock().advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> update(Requests.onDemand("orders").tasks(Requests.map())))
                .isInstanceOf(ValidationException.class);

        assertThat(describe().equalsBySdkFields(before)).isTrue();
    }

    @Test
    void an_active_flow_stays_active_and_keeps_its_runs() {
        fake.givenFlow(Requests.scheduled("hourly", "rate(1hours)").build());
        client.startFlow(request -> request.flowName("hourly"));
        fake.clock().advance(Duration.ofHours(2));

        assertThat(update(Requests.scheduled("hourly", "rate(1hours)"), change -> change.description("new")))
                .isEqualTo(FlowStatus.ACTIVE);
        fake.clock().advance(Duration.ofHours(2));
        assertThat(fake.flow("hourly").orElseThrow().runs()).hasSize(4);
    }

    @Test
    void a_suspended_flow_stays_suspended() {
        fake.givenFlow(Requests.scheduled("hourly", "rate(1hours)").build());
        client.startFlow(request -> request.flowName("hourly"));
        client.stopFlow(request -> request.flowName("hourly"));

        assertThat(update(Requests.scheduled("hourly", "rate(2hours)"))).isEqualTo(FlowStatus.SUSPENDED);
        fake.clock().advance(Duration.ofDays(1));
        assertThat(fake.flow("hourly").orElseThrow().runs()).isEmpty();
    }

    @Test
    void with_another_trigger_a_flow_begins_anew_and_keeps_its_runs() {
        client.startFlow(request -> request.flowName("orders"));

        assertThat(update(Requests.scheduled("orders", "rate(1hours)"))).isEqualTo(FlowStatus.DRAFT);
        fake.clock().advance(Duration.ofHours(3));
        assertThat(runs()).isEqualTo(1);

        client.startFlow(request -> request.flowName("orders"));
        fake.clock().advance(Duration.ofHours(3));
        assertThat(runs()).isEqualTo(4);

        assertThat(update(Requests.onDemand("orders"))).isEqualTo(FlowStatus.ACTIVE);
        fake.clock().advance(Duration.ofHours(3));
        assertThat(runs()).isEqualTo(4);
        assertThat(client.startFlow(request -> request.flowName("orders")).executionId())
                .isNotNull();
    }

    @Test
    void an_unknown_flow_is_not_found() {
        assertThatThrownBy(() -> update(Requests.onDemand("nothing"))).isInstanceOf(ResourceNotFoundException.class);
    }
}
