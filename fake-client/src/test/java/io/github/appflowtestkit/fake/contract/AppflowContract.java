package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorDetail;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ScheduleFrequencyType;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/**
 * What AppFlow does, as far as it can be asked of a real account too: every door of the fake must pass it.
 *
 * <p>Every flow is named after its test, and deleted after it.
 */
public abstract class AppflowContract {

    private static final String PREFIX = "appflow-testkit-contract.";

    private final List<String> created = new ArrayList<>();
    private String test = "";

    /** The client under test. */
    protected abstract AppflowClient client();

    /** Buckets that flows may read from and write to. */
    protected S3Flows flows() {
        return new S3Flows("orders-in", "orders-out");
    }

    @BeforeEach
    void nameFlowsAfter(TestInfo info) {
        test = info.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    void deleteFlows() {
        for (String name : created) {
            try {
                client().deleteFlow(request -> request.flowName(name).forceDelete(true));
            } catch (ResourceNotFoundException gone) {
                // The test has deleted it itself.
            }
        }
    }

    /** A name for a flow of this test. */
    protected String name(String suffix) {
        String name = PREFIX + test + "." + suffix;
        created.add(name);
        return name;
    }

    private CreateFlowRequest onDemand(String suffix) {
        return flows().onDemand(name(suffix)).build();
    }

    private CreateFlowRequest createdOnDemand(String suffix) {
        CreateFlowRequest request = onDemand(suffix);
        client().createFlow(request);
        return request;
    }

    private CreateFlowRequest createdScheduled(String suffix) {
        CreateFlowRequest request = flows().scheduled(name(suffix)).build();
        client().createFlow(request);
        return request;
    }

    private DescribeFlowResponse describe(String name) {
        return client().describeFlow(request -> request.flowName(name));
    }

    @Test
    void an_on_demand_flow_is_born_active() {
        CreateFlowRequest request = onDemand("a");

        CreateFlowResponse response = client().createFlow(request);

        assertThat(response.flowStatus()).isEqualTo(FlowStatus.ACTIVE);
        assertThat(response.flowArn()).matches("arn:aws:appflow:[a-z0-9-]+:[0-9]{12}:flow/" + request.flowName());
        DescribeFlowResponse described = describe(request.flowName());
        assertThat(described.flowArn()).isEqualTo(response.flowArn());
        assertThat(described.sourceFlowConfig()).isEqualTo(request.sourceFlowConfig());
        assertThat(described.triggerConfig().triggerType()).isEqualTo(TriggerType.ON_DEMAND);
        assertThat(described.kmsArn()).startsWith("arn:aws:kms:");
        assertThat(described.createdBy()).startsWith("arn:aws:");
        assertThat(described.lastRunExecutionDetails()).isNull();
    }

    @Test
    void answers_carry_request_id_and_http_response() {
        ListFlowsResponse response = client().listFlows(request -> request.maxResults(1));

        assertThat(response.responseMetadata().requestId()).isNotBlank();
        assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(200);
    }

    @Test
    void refusals_are_those_of_the_sdk() {
        AppflowException refusal = catchThrowableOfType(AppflowException.class, () -> describe("no-such-flow"));

        assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refusal.statusCode()).isEqualTo(404);
        assertThat(refusal.requestId()).isNotBlank();
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
        assertThat(refusal.awsErrorDetails().serviceName()).isEqualTo("Appflow");
        assertThat(refusal.awsErrorDetails().sdkHttpResponse().statusCode()).isEqualTo(404);
        assertThat(refusal.isThrottlingException()).isFalse();
        assertThat(refusal)
                .hasMessageContaining("(Service: Appflow, Status Code: 404, Request ID: " + refusal.requestId() + ")");
    }

    @Test
    void a_name_can_be_used_once() {
        CreateFlowRequest request = createdOnDemand("a");

        assertThatThrownBy(() -> client().createFlow(request.copy(flow -> flow.clientToken("another"))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.awsErrorDetails().errorMessage())
                                .isEqualTo("Conflict executing request: Flow with name " + request.flowName()
                                        + " already exists."));
    }

    @Test
    void the_same_token_and_parameters_act_once() {
        CreateFlowRequest request =
                onDemand("a").toBuilder().clientToken("contract-token-1").build();

        CreateFlowResponse first = client().createFlow(request);
        CreateFlowResponse second = client().createFlow(request);

        assertThat(second.equalsBySdkFields(first)).isTrue();
        assertThat(second.responseMetadata().requestId())
                .isNotEqualTo(first.responseMetadata().requestId());
    }

    @Test
    void the_same_token_with_other_parameters_is_refused() {
        CreateFlowRequest request =
                onDemand("a").toBuilder().clientToken("contract-token-2").build();
        client().createFlow(request);

        assertThatThrownBy(() -> client().createFlow(request.copy(flow -> flow.description("other"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_scheduled_flow_is_born_draft_and_can_be_started_and_stopped() {
        String name = createdScheduled("a").flowName();
        assertThat(describe(name).flowStatus()).isEqualTo(FlowStatus.DRAFT);

        assertThat(client().startFlow(request -> request.flowName(name)).flowStatus())
                .isEqualTo(FlowStatus.ACTIVE);
        assertThat(describe(name).flowStatus()).isEqualTo(FlowStatus.ACTIVE);

        assertThat(client().stopFlow(request -> request.flowName(name)).flowStatus())
                .isEqualTo(FlowStatus.SUSPENDED);
        assertThat(client().startFlow(request -> request.flowName(name)).flowStatus())
                .isEqualTo(FlowStatus.ACTIVE);
    }

    @Test
    void starting_a_scheduled_flow_answers_no_execution_id() {
        String name = createdScheduled("a").flowName();

        assertThat(client().startFlow(request -> request.flowName(name)).executionId())
                .isNull();
    }

    @Test
    void an_on_demand_flow_cannot_be_stopped() {
        String name = createdOnDemand("a").flowName();

        assertThatThrownBy(() -> client().stopFlow(request -> request.flowName(name)))
                .isInstanceOfSatisfying(
                        software.amazon.awssdk.services.appflow.model.UnsupportedOperationException.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(400));
    }

    @Test
    void an_active_scheduled_flow_is_deleted_only_by_force() {
        String name = createdScheduled("a").flowName();
        client().startFlow(request -> request.flowName(name));

        assertThatThrownBy(() -> client().deleteFlow(request -> request.flowName(name)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.awsErrorDetails().errorMessage())
                                .isEqualTo(
                                        "Conflict executing request: Flow is in active state, please set forceDelete to"
                                                + " true or deactivate the flow: " + name));

        client().deleteFlow(request -> request.flowName(name).forceDelete(true));
        assertThatThrownBy(() -> describe(name)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void a_run_can_be_seen() {
        String name = createdOnDemand("a").flowName();

        String id = client().startFlow(request -> request.flowName(name)).executionId();

        assertThat(id).isNotBlank();
        assertThat(client().describeFlowExecutionRecordsPaginator(request -> request.flowName(name)).stream()
                        .flatMap(page -> page.flowExecutions().stream())
                        .map(ExecutionRecord::executionId))
                .contains(id);
    }

    @Test
    void runs_that_are_not_in_progress_come_back_as_invalid() {
        String name = createdOnDemand("a").flowName();

        assertThat(client().cancelFlowExecutions(
                                request -> request.flowName(name).executionIds("00000000-0000-4000-8000-000000000000"))
                        .invalidExecutions())
                .containsExactly("00000000-0000-4000-8000-000000000000");
    }

    @Test
    void tags_are_added_and_removed() {
        String name = name("a");
        String arn = client().createFlow(flows().onDemand(name)
                        .tags(Map.of("team", "crm", "alchemy::id", "7"))
                        .build())
                .flowArn();

        client().tagResource(request -> request.resourceArn(arn).tags(Map.of("stage", "test")));
        client().untagResource(request -> request.resourceArn(arn).tagKeys("team"));

        assertThat(client().listTagsForResource(request -> request.resourceArn(arn))
                        .tags())
                .containsOnly(Map.entry("stage", "test"), Map.entry("alchemy::id", "7"));
        assertThat(describe(name).tags()).containsOnlyKeys("stage", "alchemy::id");
    }

    @Test
    void tags_need_a_resource() {
        String arn = client().createFlow(onDemand("a")).flowArn() + ".missing";

        assertThatThrownBy(() -> client().listTagsForResource(request -> request.resourceArn(arn)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void flows_are_listed_page_by_page() {
        List<String> names = List.of(
                createdOnDemand("a").flowName(),
                createdOnDemand("b").flowName(),
                createdScheduled("c").flowName());

        assertThat(client().listFlows(request -> request.maxResults(1)).flows()).hasSize(1);
        assertThat(client().listFlowsPaginator(request -> request.maxResults(1)).stream()
                        .flatMap(page -> page.flows().stream())
                        .map(FlowDefinition::flowName))
                .containsAll(names)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_foreign_page_token_is_refused() {
        assertThatThrownBy(() -> client().listFlows(request -> request.nextToken("foreign")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> client().listConnectors(request -> request.nextToken("foreign")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void an_update_replaces_the_definition() {
        CreateFlowRequest request = createdOnDemand("a");

        client().updateFlow(flows().update(request)
                .description("nightly")
                .tasks(S3Flows.projection("id", "name"), S3Flows.map("id"), S3Flows.map("name"))
                .build());

        DescribeFlowResponse described = describe(request.flowName());
        assertThat(described.description()).isEqualTo("nightly");
        assertThat(described.tasks()).hasSize(3);
        assertThat(described.createdAt()).isBeforeOrEqualTo(described.lastUpdatedAt());
    }

    @Test
    void an_update_cannot_change_the_destination() {
        CreateFlowRequest request = createdOnDemand("a");

        assertThatThrownBy(() -> client().updateFlow(flows().update(request)
                        .destinationFlowConfigList(S3Flows.destination(flows().sourceBucket()))
                        .build()))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorMessage())
                                .isEqualTo("Update Flow request failed due to:[Destination object for the destination"
                                        + " connector can not be updated]"));
    }

    @Test
    void a_flow_that_does_not_exist_cannot_be_touched() {
        CreateFlowRequest request = flows().onDemand("no-such-flow").build();

        assertThatThrownBy(() -> client().updateFlow(flows().update(request).build()))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client().deleteFlow(any -> any.flowName("no-such-flow")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client().startFlow(any -> any.flowName("no-such-flow")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client().stopFlow(any -> any.flowName("no-such-flow")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client().describeFlowExecutionRecords(any -> any.flowName("no-such-flow")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client().cancelFlowExecutions(any -> any.flowName("no-such-flow")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void a_missing_member_is_named() {
        CreateFlowRequest request = flows().onDemand(name("a"))
                .triggerConfig(TriggerConfig.builder().build())
                .build();

        assertThatThrownBy(() -> client().createFlow(request))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorMessage())
                                .isEqualTo(
                                        "1 validation error detected: Value null at 'triggerConfig.triggerType' failed to"
                                                + " satisfy constraint: Member must not be null"));
    }

    @Test
    void unknown_profiles_are_left_out_without_a_word() {
        assertThat(client().describeConnectorProfiles(request -> request.connectorProfileNames("no-such-profile"))
                        .connectorProfileDetails())
                .isEmpty();
    }

    @Test
    void connectors_can_be_described() {
        ConnectorConfiguration salesforce = client().describeConnector(
                        request -> request.connectorType(ConnectorType.SALESFORCE))
                .connectorConfiguration();
        assertThat(salesforce.supportedTriggerTypes())
                .contains(TriggerType.EVENT, TriggerType.SCHEDULED, TriggerType.ON_DEMAND);
        assertThat(salesforce.supportedDestinationConnectors()).contains(ConnectorType.S3, ConnectorType.SNOWFLAKE);
        assertThat(salesforce.supportedSchedulingFrequencies())
                .contains(ScheduleFrequencyType.HOURLY, ScheduleFrequencyType.DAILY);
        assertThat(client().describeConnectors(
                                request -> request.connectorTypes(ConnectorType.MARKETO, ConnectorType.SALESFORCE))
                        .connectorConfigurations())
                .containsOnlyKeys(ConnectorType.MARKETO, ConnectorType.SALESFORCE);
        assertThat(client().describeConnectorsPaginator(request -> request.maxResults(5)).stream()
                        .flatMap(page -> page.connectors().stream())
                        .map(ConnectorDetail::connectorType))
                .contains(ConnectorType.S3, ConnectorType.SALESFORCE, ConnectorType.EVENT_BRIDGE);
        assertThat(client().listConnectorsPaginator(request -> request.maxResults(5)).stream()
                        .flatMap(page -> page.connectors().stream()))
                .allSatisfy(connector -> {
                    assertThat(connector.connectorType()).isEqualTo(ConnectorType.CUSTOM_CONNECTOR);
                    assertThat(connector.connectorLabel()).isNotEmpty();
                });
    }
}
