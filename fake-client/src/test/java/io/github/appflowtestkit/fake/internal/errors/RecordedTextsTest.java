package io.github.appflowtestkit.fake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Requests;
import io.github.appflowtestkit.fake.RunResult;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Every recorded text of high confidence that the fake can meet, word for word. */
class RecordedTextsTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    RecordedTextsTest() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
    }

    private static AppflowException refusal(ThrowingCallable call) {
        return catchThrowableOfType(AppflowException.class, call);
    }

    private static void assertRefused(ThrowingCallable call, ErrorType type, String words) {
        AppflowException refusal = refusal(call);
        assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(words);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(type.errorCode());
        assertThat(refusal.statusCode()).isEqualTo(type.statusCode());
        assertThat(refusal).hasMessageStartingWith(words + " (Service: Appflow, Status Code: " + type.statusCode());
    }

    private void createFlow(CreateFlowRequest.Builder request) {
        client.createFlow(request.build());
    }

    private UpdateFlowRequest.Builder update() {
        CreateFlowRequest flow = Requests.onDemand("orders").build();
        return UpdateFlowRequest.builder()
                .flowName("orders")
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(flow.destinationFlowConfigList())
                .tasks(flow.tasks());
    }

    @Test
    void flow_exists() {
        createFlow(Requests.onDemand("flow"));
        assertRefused(
                () -> createFlow(Requests.onDemand("flow")),
                ErrorType.CONFLICT,
                "Conflict executing request: Flow with name flow already exists.");
    }

    @Test
    void flow_is_active() {
        createFlow(Requests.scheduled("flowName_value", "rate(1hours)"));
        client.startFlow(request -> request.flowName("flowName_value"));
        assertRefused(
                () -> client.deleteFlow(request -> request.flowName("flowName_value")),
                ErrorType.CONFLICT,
                "Conflict executing request: Flow is in active state, please set forceDelete to true or deactivate the"
                        + " flow: flowName_value");
    }

    @Test
    void connector_in_use() {
        fake.givenConnectorProfile("myTestProfile1", "MySampleCustomConnector");
        fake.givenConnectorProfile("myTestProfile2", "MySampleCustomConnector");
        // The page sets some words between asterisks, which are no part of the text.
        assertRefused(
                () -> client.unregisterConnector(request -> request.connectorLabel("MySampleCustomConnector")),
                ErrorType.CONFLICT,
                "Conflict executing request: Connector: MySampleCustomConnector is associated with one or more"
                        + " connector profiles. If you still want to delete it, then make delete request with forceDelete"
                        + " flag as true. Some of the associated connector profiles are: [myTestProfile1,"
                        + " myTestProfile2]");
    }

    @Test
    void profile_in_use() {
        fake.givenConnectorProfile("testMarketoProfile", ConnectorType.SALESFORCE);
        createFlow(Requests.onDemand("myTestFlow1")
                .sourceFlowConfig(Requests.salesforce("Account")
                        .copy(source -> source.connectorProfileName("testMarketoProfile"))));
        assertRefused(
                () -> client.deleteConnectorProfile(request -> request.connectorProfileName("testMarketoProfile")),
                ErrorType.CONFLICT,
                "Conflict executing request: Connector profile: testMarketoProfile is associated with one or more"
                        + " flows. If you still want to delete it, then make delete request with forceDelete flag as true."
                        + " Some of the associated flows are: [myTestFlow1]");
    }

    @Test
    void no_projection() {
        assertRefused(
                () -> createFlow(Requests.onDemand("orders").tasks(Requests.map())),
                ErrorType.VALIDATION,
                "Create Flow request failed: [Task Validation Error: You must specify a projection task or a MAP_ALL"
                        + " task]");
    }

    @Test
    void no_filter_operator() {
        assertRefused(
                () -> createFlow(Requests.onDemand("orders")
                        .tasks(
                                Requests.projection(),
                                Requests.map(),
                                Requests.projection()
                                        .copy(task -> task.taskType(TaskType.FILTER)
                                                .connectorOperator(ConnectorOperator.builder()
                                                        .salesforce(SalesforceConnectorOperator.NO_OP)
                                                        .build())))),
                ErrorType.VALIDATION,
                "Create Flow request failed: [Task Validation Error: The operator NO_OP is not valid for filtering"
                        + " tasks.  The task sourceConnectorType is FILTERING and the task operator is NO_OP]");
    }

    @Test
    void source_properties_of_another_connector() {
        fake.givenConnectorProfile("sap", ConnectorType.SAPO_DATA);
        assertRefused(
                () -> createFlow(Requests.onDemand("orders")
                        .sourceFlowConfig(Requests.salesforce("Account")
                                .copy(source -> source.connectorType(ConnectorType.SAPO_DATA)
                                        .connectorProfileName("sap")))),
                ErrorType.VALIDATION,
                "Create Flow request failed: [Invalid sourceConnectorProperties]");
    }

    @Test
    void update_without_id_fields() {
        fake.givenConnector("HubSpot-test");
        fake.givenConnectorProfile("hubspot", "HubSpot-test");
        CreateFlowRequest.Builder flow = Requests.onDemand("contacts")
                .destinationFlowConfigList(DestinationFlowConfig.builder()
                        .connectorType(ConnectorType.CUSTOM_CONNECTOR)
                        .connectorProfileName("hubspot")
                        .apiVersion("v3")
                        .destinationConnectorProperties(properties -> properties.customConnector(
                                custom -> custom.entityName("contact").writeOperationType("UPDATE")))
                        .build());
        assertRefused(
                () -> createFlow(flow),
                ErrorType.VALIDATION,
                "Create Flow request failed: [Atleast one field must be specified in idFieldNames for the UPDATE"
                        + " Operation.]");

        fake.givenFlow(Requests.onDemand("contacts").build());
        AppflowException refusal = refusal(() -> client.updateFlow(request -> request.flowName("contacts")
                .triggerConfig(flow.build().triggerConfig())
                .sourceFlowConfig(flow.build().sourceFlowConfig())
                .destinationFlowConfigList(flow.build().destinationFlowConfigList())
                .tasks(flow.build().tasks())));
        assertThat(refusal.awsErrorDetails().errorMessage())
                .contains("[Atleast one field must be specified in idFieldNames for the UPDATE Operation.");
    }

    @Test
    void profile_does_not_exist() {
        AppflowException refusal = refusal(() -> createFlow(Requests.onDemand("orders")
                .sourceFlowConfig(Requests.salesforce("Account")
                        .copy(source -> source.connectorProfileName("poc-google-analytics-connection")))));
        assertThat(refusal.awsErrorDetails().errorMessage())
                .isEqualTo("Connector Profile with name poc-google-analytics-connection does not exist.");
        assertThat(refusal.statusCode()).isEqualTo(404);
        assertThat(FakeAppflowHint.of(refusal).orElseThrow())
                .hasMessageContaining("fake.givenConnectorProfile(\"poc-google-analytics-connection\", ConnectorType.");
    }

    @Test
    void too_many_requests() {
        fake.fail(Operation.CREATE_FLOW).with(Fault.throttling());
        assertRefused(() -> createFlow(Requests.onDemand("orders")), ErrorType.THROTTLING, "Too Many Requests");
    }

    @Test
    void expired_connection() {
        fake.fail(Operation.CREATE_FLOW).with(Fault.connectorAuthentication());
        assertRefused(
                () -> createFlow(Requests.onDemand("orders")),
                ErrorType.CONNECTOR_AUTHENTICATION,
                "Error while authenticating to connector");
    }

    @Test
    void credentials_rejected_by_google_sheets() {
        fake.fail(Operation.CREATE_CONNECTOR_PROFILE)
                .with(Fault.credentialsRejected(
                        "The request failed because the service Source Google Sheets returned the"
                                + " following error: Details: The request failed with status code 403 (Forbidden).."));
        assertRefused(
                () -> client.createConnectorProfile(
                        profile(ConnectorType.SALESFORCE).build()),
                ErrorType.CONNECTOR_AUTHENTICATION,
                "Error authenticating to connector: Failed to validate Connection while attempting \"ValidateCredentials"
                        + " with CustomConnector\" with connector failure The request failed because the service Source"
                        + " Google Sheets returned the following error: Details: The request failed with status code 403"
                        + " (Forbidden).. (Service: null; Status Code: 400; Error Code: Client; Request ID: null; Proxy:"
                        + " null)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User: arn:aws:iam::123456789012:user/marymajor is not authorized to perform: iam:PassRole",
                "User: arn:aws:iam::123456789012:user/mateojackson is not authorized to perform: appflow:GetWidget on"
                        + " resource: my-example-widget"
            })
    void caller_is_not_authorized(String words) {
        fake.fail(Operation.CREATE_FLOW).with(Fault.accessDenied(words));
        assertRefused(() -> createFlow(Requests.onDemand("orders")), ErrorType.ACCESS_DENIED, words);
    }

    @Test
    void destination_changed_on_update() {
        createFlow(Requests.onDemand("orders"));
        assertRefused(
                () -> client.updateFlow(update().destinationFlowConfigList(Requests.s3("other-bucket"))
                        .build()),
                ErrorType.VALIDATION,
                "Update Flow request failed due to:[Destination object for the destination connector can not be"
                        + " updated]");
    }

    @Test
    void schedule_missing_on_update() {
        createFlow(Requests.onDemand("orders"));
        assertRefused(
                () -> client.updateFlow(update().triggerConfig(TriggerConfig.builder()
                                .triggerType(TriggerType.SCHEDULED)
                                .build())
                        .build()),
                ErrorType.VALIDATION,
                "Update Flow request failed due to:[TriggerProps is required for Scheduled Trigger Type.]");
    }

    private static CreateConnectorProfileRequest.Builder profile(ConnectorType type) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName("profile")
                .connectorType(type)
                .connectionMode(ConnectionMode.PUBLIC)
                .connectorProfileConfig(config -> config.connectorProfileProperties(properties -> {}));
    }

    @Test
    void connector_is_not_registered() {
        assertRefused(
                () -> client.createConnectorProfile(profile(ConnectorType.CUSTOM_CONNECTOR)
                        .connectorLabel("MS_SharePoint_Connector")
                        .build()),
                ErrorType.RESOURCE_NOT_FOUND,
                "Connector:MS_SharePoint_Connector is not registered. Please register it first before creating"
                        + " ConnectorProfile.");
    }

    @Test
    void connector_label_with_a_space() {
        assertRefused(
                () -> client.createConnectorProfile(profile(ConnectorType.CUSTOM_CONNECTOR)
                        .connectorLabel("Google BigQuery")
                        .build()),
                ErrorType.VALIDATION,
                "1 validation error detected: Value 'Google BigQuery' at 'connectorLabel' failed to satisfy"
                        + " constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9][\\w!@.-]+");
    }

    @Test
    void salesforce_without_tokens() {
        assertRefused(
                () -> client.createConnectorProfile(profile(ConnectorType.SALESFORCE)
                        .connectorProfileConfig(config -> config.connectorProfileProperties(
                                properties -> properties.salesforce(salesforce -> {})))
                        .build()),
                ErrorType.VALIDATION,
                "Validation exception: AuthCode cannot be blank for connector: SALESFORCE");
    }

    @Test
    void vendor_call_failed() {
        fake.fail(Operation.CREATE_CONNECTOR_PROFILE)
                .with(Fault.connectorServer("Got error from connector. No valid response and error details found in the"
                        + " connector response."));
        assertRefused(
                () -> client.createConnectorProfile(
                        profile(ConnectorType.SALESFORCE).build()),
                ErrorType.CONNECTOR_SERVER,
                "Error while communicating to connector: Got error from connector. No valid response and error details"
                        + " found in the connector response.");
    }

    @Test
    void redshift_without_role() {
        assertRefused(
                () -> client.createConnectorProfile(profile(ConnectorType.REDSHIFT)
                        .connectorProfileConfig(config ->
                                config.connectorProfileProperties(properties -> properties.redshift(redshift ->
                                        redshift.bucketName("staging").roleArn("arn:aws:iam::123456789012:role/r"))))
                        .build()),
                ErrorType.CONNECTOR_SERVER,
                "Error while communicating to connector: Failed to validate Connection while attempting \"select"
                        + " distinct(table_schema) from information_schema.tables limit 1\" with connector failure"
                        + " dataApiRoleArn cannot be null or empty (Service: null; Status Code: 400; Error Code:"
                        + " Client; Request ID: null; Proxy: null): ");
    }

    @Test
    void empty_body() throws IOException, InterruptedException {
        try (FakeAppflowServer server = fake.serve(0)) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.endpoint().resolve("/list-flows"))
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("\"The request object must be non-null\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Request failed with Trendmicro Status Code 404: , RequestId: RequestId_value",
                "1016: Too many imports"
            })
    void message_of_a_run_that_failed(String words) {
        createFlow(Requests.onDemand("orders"));
        fake.runs("orders").next(RunResult.failed(words));

        client.startFlow(request -> request.flowName("orders"));
        assertThat(client.describeFlowExecutionRecords(request -> request.flowName("orders"))
                        .flowExecutions()
                        .get(0)
                        .executionResult()
                        .errorInfo()
                        .executionMessage())
                .isEqualTo(words);
    }

    @Test
    void message_of_a_run_that_succeeded() {
        createFlow(Requests.onDemand("orders"));

        client.startFlow(request -> request.flowName("orders"));
        assertThat(client.listFlows(request -> {})
                        .flows()
                        .get(0)
                        .lastRunExecutionDetails()
                        .mostRecentExecutionMessage())
                .isEqualTo("Successfully ran the flow");
    }
}
