package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Invariants;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.Requests;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorDetail;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorProfilesRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogConfig;
import software.amazon.awssdk.services.appflow.model.Operator;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;
import software.amazon.awssdk.services.appflow.model.WriteOperationType;

/** The rest of the contract, for which a fake is needed: profiles, virtual time and faults. */
@ExtendWith(EveryOperation.class)
public abstract class FakeContract extends ConnectorContract {

    /** Whether the client under test repeats calls that fail, so that scripted faults must outlast its attempts. */
    protected int attempts() {
        return 1;
    }

    @AfterEach
    void invariantsHold() {
        Invariants.hold(fake());
    }

    private static CreateConnectorProfileRequest.Builder salesforce(String name) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName(name)
                .connectorType(ConnectorType.SALESFORCE)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config -> config.connectorProfileProperties(properties ->
                                properties.salesforce(salesforce -> salesforce.instanceUrl("https://crm.example.com")))
                        .connectorProfileCredentials(credentials -> credentials.salesforce(salesforce ->
                                salesforce.accessToken("very-secret").refreshToken("also-secret"))));
    }

    @Test
    void credentials_never_come_back() {
        client().createConnectorProfile(salesforce("crm").build());

        ConnectorProfile profile = client().describeConnectorProfiles(request -> request.connectorProfileNames("crm"))
                .connectorProfileDetails()
                .get(0);
        assertThat(profile.credentialsArn()).startsWith("arn:aws:secretsmanager:");
        assertThat(profile.connectorProfileProperties().salesforce().instanceUrl())
                .isEqualTo("https://crm.example.com");
        assertThat(profile.toString()).doesNotContain("secret\"", "very-secret", "also-secret");
        RecordedCall call = fake().calls().get(0);
        assertThat(call.toString()).doesNotContain("very-secret", "also-secret");
        assertThat(((CreateConnectorProfileRequest) call.request())
                        .connectorProfileConfig()
                        .connectorProfileCredentials()
                        .salesforce()
                        .accessToken())
                .isNotEqualTo("very-secret");
    }

    @Test
    void a_test_sees_a_flow_as_it_was_sent() {
        fake().givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        CreateFlowRequest request = Requests.onDemand(name("a")).build();
        client().createFlow(request);

        DescribeFlowResponse described = client().describeFlow(flow -> flow.flowName(request.flowName()));

        assertThat(described.metadataCatalogConfig())
                .isEqualTo(MetadataCatalogConfig.builder().build());
        FlowView view = fake().flow(request.flowName()).orElseThrow();
        assertThat(view.definition())
                .isEqualTo(request.toBuilder().clientToken(null).build());
        assertThat(fake().calls().get(0).request()).isInstanceOfSatisfying(CreateFlowRequest.class, recorded -> {
            assertThat(recorded.tasks()).isEqualTo(request.tasks());
            assertThat(recorded.triggerConfig()).isEqualTo(request.triggerConfig());
        });
    }

    @Test
    void nothing_is_added_where_nothing_is_recorded() {
        CreateFlowRequest plain = flows().onDemand(name("plain")).build();
        CreateFlowRequest scheduled = flows().scheduled(name("scheduled")).build();
        client().createFlow(plain);
        client().createFlow(scheduled);

        assertThat(client().describeFlow(flow -> flow.flowName(plain.flowName()))
                        .destinationFlowConfigList())
                .isEqualTo(plain.destinationFlowConfigList());
        DescribeFlowResponse described = client().describeFlow(flow -> flow.flowName(scheduled.flowName()));
        assertThat(described.triggerConfig()).isEqualTo(scheduled.triggerConfig());
        assertThat(described.tasks()).isEqualTo(scheduled.tasks());
        assertThat(described.metadataCatalogConfig()).isNull();
    }

    @Test
    void a_profile_of_another_connector_is_noted_at_the_call() {
        fake().givenConnectorProfile(Requests.PROFILE, ConnectorType.ZENDESK);
        client().createFlow(Requests.onDemand(name("a")).build());

        assertThat(fake().calls().get(0).notes())
                .anyMatch(note -> note.startsWith("connector profile \"" + Requests.PROFILE
                        + "\" is for Zendesk, but the flow uses it for Salesforce"));
    }

    @Test
    void a_schedule_that_never_fires_is_noted_at_the_call() {
        fake().givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        String flow = name("a");
        client().createFlow(Requests.scheduled(flow, "cron(0 8 31 2 ? *)").build());
        client().startFlow(request -> request.flowName(flow));

        assertThat(fake().calls().get(1).notes())
                .anyMatch(note -> note.startsWith("the schedule never fires: ")
                        && note.endsWith("must name a day that exists, but are \"31 2 ? *\""));
    }

    @Test
    void a_profile_in_use_is_deleted_only_by_force() {
        client().createConnectorProfile(salesforce(Requests.PROFILE).build());
        String flow = name("a");
        client().createFlow(Requests.onDemand(flow).build());

        assertThatThrownBy(() ->
                        client().deleteConnectorProfile(request -> request.connectorProfileName(Requests.PROFILE)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Some of the associated flows are: [" + flow + "]");

        client().deleteConnectorProfile(request ->
                request.connectorProfileName(Requests.PROFILE).forceDelete(true));
        assertThat(client().describeConnectorProfiles(request -> {}).connectorProfileDetails())
                .isEmpty();
    }

    @Test
    void a_profile_is_updated_in_place() {
        String arn = client().createConnectorProfile(salesforce("crm").build()).connectorProfileArn();
        fake().clock().advance(Duration.ofMinutes(1));

        assertThat(client().updateConnectorProfile(request -> request.connectorProfileName("crm")
                                .connectionMode(ConnectionMode.PUBLIC)
                                .connectorProfileConfig(salesforce("crm")
                                        .build()
                                        .connectorProfileConfig()
                                        .copy(config ->
                                                config.connectorProfileProperties(properties -> properties.salesforce(
                                                        other -> other.instanceUrl("https://new.example.com"))))))
                        .connectorProfileArn())
                .isEqualTo(arn);
        ConnectorProfile profile = client().describeConnectorProfiles(request -> {})
                .connectorProfileDetails()
                .get(0);
        assertThat(profile.connectorProfileProperties().salesforce().instanceUrl())
                .isEqualTo("https://new.example.com");
        assertThat(profile.lastUpdatedAt()).isAfter(profile.createdAt());
    }

    @Test
    void schedules_fire_as_the_clock_is_advanced() {
        String flow = name("a");
        client().createFlow(flows().scheduled(flow).build());
        client().startFlow(request -> request.flowName(flow));

        fake().clock().advance(Duration.ofDays(3));

        assertThat(client().describeFlowExecutionRecords(request -> request.flowName(flow))
                        .flowExecutions())
                .hasSize(3)
                .extracting(ExecutionRecord::executionStatus)
                .containsOnly(ExecutionStatus.SUCCESSFUL);
        assertThat(client().describeFlow(request -> request.flowName(flow))
                        .lastRunExecutionDetails()
                        .mostRecentExecutionMessage())
                .isEqualTo("Successfully ran the flow");
    }

    @Test
    void throttling_is_throttling() {
        fake().fail(Operation.LIST_FLOWS).times(attempts()).with(Fault.throttling());

        assertThatThrownBy(() -> client().listFlows(request -> {}))
                .isInstanceOfSatisfying(ThrottlingException.class, refusal -> {
                    assertThat(refusal.isThrottlingException()).isTrue();
                    assertThat(refusal.statusCode()).isEqualTo(429);
                    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Too Many Requests");
                });
        assertThat(client().listFlows(request -> {}).flows()).isEmpty();
    }

    @Test
    void a_refusal_has_a_hint_and_what_production_has() {
        fake().givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        CreateFlowRequest broken =
                Requests.onDemand(name("a")).tasks(Requests.map()).build();

        AppflowException refusal = catchThrowableOfType(AppflowException.class, () -> client().createFlow(broken));

        assertThat(refusal).hasNoCause();
        assertThat(refusal.getMessage())
                .startsWith(refusal.awsErrorDetails().errorMessage()
                        + " (Service: Appflow, Status Code: 400, Request ID: ");
        FakeAppflowHint hint = FakeAppflowHint.of(refusal).orElseThrow();
        assertThat(hint).hasMessageContaining("Filter task with {\"Salesforce\": \"PROJECTION\"}");
        assertThat(hint.rules()).containsExactly(Map.entry("AF4001", "ProjectionMissing"));
        assertThat(refusal).hasStackTraceContaining("Suppressed: " + hint);
    }

    @Test
    void a_hint_may_have_any_character_and_several_lines() {
        String unknown = "größe + 100%";
        fake().fail(Operation.LIST_FLOWS).times(attempts()).with(Fault.validation(unknown + "\nline 2"));

        AppflowException refusal =
                catchThrowableOfType(AppflowException.class, () -> client().listFlows(request -> {}));

        assertThat(FakeAppflowHint.of(refusal).orElseThrow())
                .hasMessage("the test scripted a fault for ListFlows: ValidationException (400) \"" + unknown
                        + "\nline 2\"");
    }

    @Test
    void a_lost_connection_has_the_cause_that_sockets_give() {
        fake().fail(Operation.LIST_FLOWS).times(attempts()).with(Fault.connectionLost());

        assertThatThrownBy(() -> client().listFlows(request -> {}))
                .isInstanceOf(SdkClientException.class)
                .hasCauseInstanceOf(SocketException.class);
    }

    @Test
    void an_answer_can_be_lost_after_the_operation_was_carried_out() {
        fake().fail(Operation.CREATE_FLOW).times(attempts()).afterCommit().with(Fault.connectionLost());
        String flow = name("a");

        assertThatThrownBy(() -> client().createFlow(flows().onDemand(flow).build()))
                .isInstanceOf(SdkClientException.class);

        assertThat(fake().flow(flow)).isPresent();
    }

    @Test
    void a_call_can_take_time_on_the_clock_of_the_fake() {
        Instant before = fake().clock().instant();
        fake().fail(Operation.LIST_FLOWS).afterDelay(Duration.ofMinutes(5)).with(Fault.slow(Duration.ZERO));

        assertThat(client().listFlows(request -> {}).flows()).isEmpty();

        assertThat(fake().clock().instant()).isEqualTo(before.plus(Duration.ofMinutes(5)));
        assertThat(fake().calls()).hasSize(1);
    }

    @Test
    void a_test_can_change_the_answer_of_the_fake() {
        String flow = name("a");
        client().createFlow(flows().onDemand(flow).build());
        fake().answer(
                        DescribeFlowRequest.class,
                        (request, fakeAnswer) -> fakeAnswer.as(DescribeFlowResponse.class).toBuilder()
                                .flowStatus(FlowStatus.DEPRECATED)
                                .build());

        DescribeFlowResponse described = client().describeFlow(request -> request.flowName(flow));

        assertThat(described.flowStatus()).isEqualTo(FlowStatus.DEPRECATED);
        assertThat(described.flowArn()).endsWith("flow/" + flow);
        assertThatThrownBy(() -> client().describeFlow(request -> request.flowName(name("other"))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void profiles_and_connectors_come_page_by_page() {
        List<String> names = List.of("crm-1", "crm-2", "crm-3");
        names.forEach(name -> client().createConnectorProfile(salesforce(name).build()));

        assertThat(client().describeConnectorProfilesPaginator(request -> request.maxResults(1)).stream()
                        .flatMap(page -> page.connectorProfileDetails().stream())
                        .map(ConnectorProfile::connectorProfileName))
                .containsExactlyElementsOf(names);
        assertThat(client().describeConnectorsPaginator(request -> request.maxResults(4)).stream()
                        .flatMap(page -> page.connectors().stream())
                        .map(ConnectorDetail::connectorType))
                .contains(ConnectorType.S3, ConnectorType.ZENDESK)
                .doesNotHaveDuplicates();
    }

    @Test
    void tag_keys_may_hold_what_addresses_do_not() {
        String name = name("a");
        String arn = client().createFlow(flows().onDemand(name)
                        .tags(Map.of("a+b=c:d/e,f", "1", "g;h", "2", "plain", "x + y = z"))
                        .build())
                .flowArn();

        client().untagResource(request -> request.resourceArn(arn).tagKeys("a+b=c:d/e,f", "g;h"));

        assertThat(client().listTagsForResource(request -> request.resourceArn(arn))
                        .tags())
                .containsOnly(Map.entry("plain", "x + y = z"));
    }

    @Test
    void profiles_are_found_by_name_and_by_type() {
        fake().givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        fake().givenConnectorProfile("mail", ConnectorType.MARKETO);

        assertThat(profiles(request -> {})).containsExactly("crm", "mail");
        assertThat(profiles(request -> request.connectorProfileNames("mail"))).containsExactly("mail");
        assertThat(profiles(request -> request.connectorType(ConnectorType.SALESFORCE)))
                .containsExactly("crm");
        assertThat(profiles(request -> request.connectorProfileNames("mail").connectorType(ConnectorType.SALESFORCE)))
                .isEmpty();
    }

    private List<String> profiles(Consumer<DescribeConnectorProfilesRequest.Builder> request) {
        return client().describeConnectorProfiles(request).connectorProfileDetails().stream()
                .map(ConnectorProfile::connectorProfileName)
                .toList();
    }

    @Test
    void a_profile_name_and_a_connector_label_can_be_used_once() {
        fake().givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        fake().givenConnector("MyConnector");

        assertThatThrownBy(
                        () -> client().createConnectorProfile(salesforce("crm").build()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> client().registerConnector(request -> request.connectorLabel("MyConnector")
                        .connectorProvisioningType("LAMBDA")
                        .connectorProvisioningConfig(config -> config.lambda(
                                lambda -> lambda.lambdaArn("arn:aws:lambda:us-east-1:123456789012:function:f")))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void fields_come_back_as_declared() {
        ConnectorEntityField field = ConnectorEntityField.builder()
                .identifier("Stage")
                .label("Stage of the deal")
                .isDeprecated(true)
                .defaultValue("new")
                .supportedFieldTypeDetails(details -> details.v1(type -> type.fieldType("picklist")
                        .filterOperators(Operator.EQUAL_TO)
                        .supportedValues("new", "won")
                        .supportedDateFormat("yyyy")
                        .fieldLengthRange(range -> range.minimum(1.0).maximum(40.0))))
                .sourceProperties(source ->
                        source.isRetrievable(true).isQueryable(false).isTimestampFieldForIncrementalQueries(true))
                .destinationProperties(destination -> destination
                        .isCreatable(true)
                        .isNullable(false)
                        .isUpsertable(true)
                        .isUpdatable(true)
                        .isDefaultedOnCreate(true)
                        .supportedWriteOperations(WriteOperationType.UPSERT))
                .build();
        fake().givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        fake().givenEntity(ConnectorType.SALESFORCE, "Deal", field);

        assertThat(client().describeConnectorEntity(
                                request -> request.connectorProfileName("crm").connectorEntityName("Deal"))
                        .connectorEntityFields())
                .containsExactly(field);
    }

    @Test
    void an_entity_of_a_file_comes_back_as_recorded(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Deal.json"), """
                {
                  "connectorEntityFields": [
                    {
                      "identifier": "Stage",
                      "parentIdentifier": "Deal",
                      "isPrimaryKey": false,
                      "supportedFieldTypeDetails": {
                        "v1": {
                          "fieldType": "picklist",
                          "filterOperators": ["PROJECTION", "EQUAL_TO"],
                          "supportedValues": [],
                          "fieldValueRange": {"minimum": 0.5}
                        }
                      },
                      "sourceProperties": {"isRetrievable": true},
                      "destinationProperties": {"isCreatable": false, "supportedWriteOperations": ["UPSERT"]},
                      "customProperties": {"unit": "EUR"}
                    },
                    {"identifier": "Id"}
                  ]
                }
                """);
        fake().givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        fake().givenConnectorProfile("erp", "acme");
        fake().givenEntity(ConnectorType.SALESFORCE, "Deal", file);
        fake().givenEntity("acme", "deals", file);

        List<ConnectorEntityField> fields = client().describeConnectorEntity(
                        request -> request.connectorProfileName("crm").connectorEntityName("Deal"))
                .connectorEntityFields();
        assertThat(fields)
                .containsExactly(
                        ConnectorEntityField.builder()
                                .identifier("Stage")
                                .parentIdentifier("Deal")
                                .isPrimaryKey(false)
                                .supportedFieldTypeDetails(details -> details.v1(type -> type.fieldType("picklist")
                                        .filterOperators(Operator.PROJECTION, Operator.EQUAL_TO)
                                        .supportedValues(List.of())
                                        .fieldValueRange(range -> range.minimum(0.5))))
                                .sourceProperties(source -> source.isRetrievable(true))
                                .destinationProperties(destination -> destination
                                        .isCreatable(false)
                                        .supportedWriteOperations(WriteOperationType.UPSERT))
                                .customProperties(Map.of("unit", "EUR"))
                                .build(),
                        ConnectorEntityField.builder().identifier("Id").build());
        assertThat(client().describeConnectorEntity(
                                request -> request.connectorProfileName("erp").connectorEntityName("deals"))
                        .connectorEntityFields())
                .isEqualTo(fields);
    }
}
