package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorDetail;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/** A server that goes on where another has ended, from the same file. */
class KeptStateTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private FakeAppflowServer server = start(builder -> builder);

    private static FakeAppflow fake() {
        return FakeAppflow.builder()
                .account("123456789012")
                .region("us-east-1")
                .start(START)
                .build();
    }

    private static FakeAppflowServer start(UnaryOperator<FakeAppflowServer.Builder> options) {
        return options.apply(FakeAppflowServer.builder(fake())).start();
    }

    private FakeAppflowServer kept() {
        return start(builder -> builder.state(file).givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE));
    }

    /** Ends the server without a word to the file, as far as that can be done within one process. */
    private void restart() {
        server.close();
        server = kept();
    }

    @BeforeEach
    void open() {
        server.close();
        file = folder.resolve("state.txt");
        server = kept();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private AppflowClient client() {
        return RealClients.over(server.endpoint());
    }

    private String control(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(server.endpoint() + "/_testkit/" + path))
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private String state() throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(server.endpoint() + "/_testkit/state"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void everythingThatWasAnsweredIsThereAgain() throws Exception {
        client().createFlow(Requests.scheduled("hourly", "rate(1hours)")
                .tags(Map.of("team", "orders"))
                .build());
        client().startFlow(start -> start.flowName("hourly"));
        client().createFlow(Requests.onDemand("gone").build());
        client().deleteFlow(delete -> delete.flowName("gone"));
        control("runs", "{\"flowName\":\"hourly\",\"next\":[{\"errorMessage\":\"no such table\"}]}");
        control("clock", "{\"advance\":\"PT150M\"}");
        RealClients.over(server.endpoint(), "999999999999", Region.EU_WEST_1)
                .createFlow(Requests.onDemand("elsewhere").build());
        String before = state();

        restart();

        assertThat(state()).isEqualTo(before).contains("no such table", "elsewhere", "2026-03-01T02:30:00Z");
        assertThat(server.fake().calls()).isEmpty();
    }

    @Test
    void entitiesThatWereDeclaredAreThereAgainUntilAReset() throws Exception {
        control("connector-profiles", "{\"connectorProfileName\":\"erp\",\"connectorLabel\":\"acme\"}");
        control(
                "connector-entities",
                "{\"connectorLabel\":\"acme\",\"connectorEntityName\":\"Invoice\",\"connectorEntityFields\":"
                        + "[{\"identifier\":\"Total\",\"isPrimaryKey\":false}]}");
        control("connector-entities", "{\"connectorType\":\"Salesforce\",\"connectorEntityName\":\"Order__c\"}");
        String before = state();

        restart();

        assertThat(state()).isEqualTo(before).contains("Invoice", "Order__c");
        assertThat(client().describeConnectorEntity(
                                entity -> entity.connectorProfileName("erp").connectorEntityName("Invoice"))
                        .connectorEntityFields())
                .containsExactly(ConnectorEntityField.builder()
                        .identifier("Total")
                        .isPrimaryKey(false)
                        .build());

        control("reset", "");
        restart();

        assertThat(state()).contains("\"connectorEntities\":[]");
    }

    @Test
    void connectorsThatWereDeclaredSayTheSameAgainUntilAReset() throws Exception {
        control(
                "connectors",
                "{\"connectorLabel\":\"acme\",\"connectorConfiguration\":{\"connectorName\":\"Acme ERP\","
                        + "\"connectorModes\":[\"SOURCE\"],\"supportedDataTransferApis\":[{\"Name\":\"REST\",\"Type\":"
                        + "\"SYNC\"}]}}");
        control(
                "connectors",
                "{\"connectorLabel\":\"HubSpot\",\"connectorConfiguration\":{\"connectorVersion\":\"2\"}}");
        control(
                "connectors",
                "{\"connectorLabel\":\"later\",\"connectorConfiguration\":{\"connectorVersion\":\"3\"},\"registered\":false}");
        String before = state();

        restart();

        assertThat(state()).isEqualTo(before).contains("Acme ERP", "HubSpot").doesNotContain("later");
        assertThat(client().listConnectors(all -> {}).connectors())
                .extracting(ConnectorDetail::connectorName)
                .containsExactly("Acme ERP");
        client().registerConnector(register -> register.connectorLabel("later")
                .connectorProvisioningConfig(config ->
                        config.lambda(lambda -> lambda.lambdaArn("arn:aws:lambda:us-east-1:123456789012:function:f"))));
        assertThat(client().describeConnector(describe ->
                                describe.connectorType("CustomConnector").connectorLabel("later"))
                        .connectorConfiguration()
                        .connectorVersion())
                .isEqualTo("3");

        control("reset", "");
        restart();

        assertThat(state()).contains("\"connectors\":[]");
    }

    @Test
    void clientTokensAreRememberedAndIdsGoOn() {
        AppflowClient client = client();
        client.createFlow(Requests.onDemand("orders").clientToken("t-1").build());
        String first = client.startFlow(start -> start.flowName("orders")).executionId();

        restart();

        assertThat(client().createFlow(
                                Requests.onDemand("orders").clientToken("t-1").build())
                        .flowArn())
                .endsWith("flow/orders");
        assertThat(client().startFlow(start -> start.flowName("orders")).executionId())
                .isNotEqualTo(first);
        assertThat(server.fake().flows()).hasSize(1);
    }

    private static CreateConnectorProfileRequest profile(String password) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName("desk")
                .connectorType(ConnectorType.SERVICENOW)
                .connectionMode(ConnectionMode.PUBLIC)
                .clientToken("t-1")
                .connectorProfileConfig(config -> config.connectorProfileProperties(properties ->
                                properties.serviceNow(serviceNow -> serviceNow.instanceUrl("https://desk.example")))
                        .connectorProfileCredentials(credentials -> credentials.serviceNow(
                                basic -> basic.username("kim").password(password))))
                .build();
    }

    @Test
    void credentialsAreNotInTheFileInAnyForm() throws IOException {
        client().createConnectorProfile(profile("hunter2"));
        client().updateConnectorProfile(update -> update.connectorProfileName("desk")
                .connectionMode(ConnectionMode.PRIVATE)
                .connectorProfileConfig(profile("hunter3").connectorProfileConfig()));

        assertThat(Files.readString(file))
                .contains("desk.example", "UpdateConnectorProfile")
                .doesNotContain("hunter", "kim", sha256("hunter2"), sha256("t-1\0hunter2"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The file has no credentials to compare, so that after a restart the others decide. */
    @Test
    void aTokenIsReplayedAfterARestartWhateverTheCredentials() {
        client().createConnectorProfile(profile("hunter2"));
        assertThatThrownBy(() -> client().createConnectorProfile(profile("hunter3")))
                .isInstanceOf(ConflictException.class);

        restart();
        restart();

        for (String password : List.of("hunter2", "hunter3")) {
            assertThat(client().createConnectorProfile(profile(password)).connectorProfileArn())
                    .endsWith("connectorprofile/desk");
        }
        assertThatThrownBy(() -> client().createConnectorProfile(profile("hunter2").toBuilder()
                        .connectionMode(ConnectionMode.PRIVATE)
                        .build()))
                .isInstanceOf(ConflictException.class);
        assertThat(client().describeConnectorProfiles(all -> all.connectorProfileNames("desk"))
                        .connectorProfileDetails())
                .extracting(ConnectorProfile::connectionMode)
                .containsExactly(ConnectionMode.PUBLIC);
    }

    @Test
    void faultsAreNotKeptButWhatWasDoneBehindThemIs() throws Exception {
        control(
                "faults",
                "{\"operation\":\"CreateFlow\",\"fault\":\"connectionLost\",\"afterCommit\":true,\"always\":true}");
        assertThatThrownBy(() -> client().createFlow(Requests.onDemand("orders").build()))
                .isInstanceOf(SdkClientException.class);

        restart();

        assertThat(server.fake().flow("orders")).isPresent();
        client().createFlow(Requests.onDemand("others").build());
    }

    @Test
    void runsThatAreWatchedGoOnFromWhereTheyWere() throws Exception {
        AppflowClient client = client();
        client.createFlow(Requests.onDemand("orders").build());
        control("runs", "{\"flowName\":\"orders\",\"progression\":{\"kind\":\"afterDescribes\",\"looks\":2}}");
        client.startFlow(start -> start.flowName("orders"));
        assertThat(status()).isEqualTo(ExecutionStatus.IN_PROGRESS);

        restart();

        assertThat(status()).isEqualTo(ExecutionStatus.IN_PROGRESS);
        assertThat(status()).isEqualTo(ExecutionStatus.SUCCESSFUL);
    }

    private ExecutionStatus status() {
        return client().describeFlowExecutionRecords(describe -> describe.flowName("orders"))
                .flowExecutions()
                .get(0)
                .executionStatus();
    }

    @Test
    void aResetEmptiesTheFileAndGivesAgainWhatIsGiven() throws Exception {
        long empty = Files.size(file);
        client().createFlow(Requests.onDemand("orders").build());
        control("clock", "{\"advance\":\"PT1H\"}");
        control("reset", "");

        assertThat(Files.size(file)).isEqualTo(empty);
        restart();

        assertThat(server.fake().flows()).isEmpty();
        assertThat(server.fake().clock().now()).isEqualTo(START);
        client().createFlow(Requests.onDemand("orders").build());
    }

    @Test
    void refusalsAreNotKept() throws IOException {
        long before = Files.size(file);

        assertThatThrownBy(() -> client().startFlow(start -> start.flowName("nobody")))
                .isNotNull();
        client().listFlows(list -> {});

        assertThat(Files.size(file)).isEqualTo(before);
    }

    @Test
    void aServerWithAnotherAccountAndRegionFindsThoseOfBefore() {
        client().createFlow(Requests.onDemand("orders").build());
        server.close();

        server = FakeAppflowServer.builder(FakeAppflow.builder()
                        .account("999999999999")
                        .region("eu-west-1")
                        .allowUndeclaredProfiles()
                        .build())
                .state(file)
                .start();

        assertThat(server.fake().flows()).isEmpty();
        assertThat(server.fake().at("123456789012", "us-east-1").flow("orders")).isPresent();
    }

    @Test
    void runsOfAScheduleGoOnFromWhereTheyWere() throws Exception {
        client().createFlow(Requests.scheduled("hourly", "rate(1hours)").build());
        client().startFlow(start -> start.flowName("hourly"));
        control(
                "runs",
                "{\"flowName\":\"hourly\",\"next\":[{\"errorMessage\":\"first\"},{\"errorMessage\":\"second\"},"
                        + "{\"recordsProcessed\":3}],\"always\":{\"recordsProcessed\":4},"
                        + "\"progression\":{\"kind\":\"after\",\"duration\":\"PT90M\"}}");
        control("clock", "{\"advance\":\"PT150M\"}");

        restart();
        control("clock", "{\"advance\":\"PT150M\"}");
        restart();

        assertThat(server.fake().flow("hourly").orElseThrow().runs())
                .extracting(run -> run.startedAt() + " " + run.status() + " "
                        + run.errorMessage().orElse(""))
                .containsExactly(
                        "2026-03-01T05:00:00Z InProgress ",
                        "2026-03-01T04:00:00Z InProgress ",
                        "2026-03-01T03:00:00Z Successful ",
                        "2026-03-01T02:00:00Z Error second",
                        "2026-03-01T01:00:00Z Error first");
    }

    @Test
    void catalogDetailsAndSapCountersOfRunsAreKept() throws Exception {
        client().createFlow(Requests.onDemand("orders")
                .metadataCatalogConfig(catalog -> catalog.glueDataCatalog(glue ->
                        glue.databaseName("lake").tablePrefix("sales").roleArn("arn:aws:iam::123456789012:role/glue")))
                .build());
        control(
                "runs",
                "{\"flowName\":\"orders\",\"next\":[{\"numParallelProcesses\":3,\"maxPageSize\":50,"
                        + "\"metadataCatalogDetails\":[{\"tableName\":\"t\"}]}]}");
        client().startFlow(start -> start.flowName("orders"));

        restart();
        client().startFlow(start -> start.flowName("orders"));
        restart();

        List<ExecutionRecord> runs = client().describeFlowExecutionRecords(request -> request.flowName("orders"))
                .flowExecutions();
        assertThat(runs)
                .extracting(run -> run.metadataCatalogDetails().get(0).tableName())
                .containsExactly("sales_appflow_orders_" + START.getEpochSecond() + "_latest", "t");
        assertThat(runs.get(1).executionResult().numParallelProcesses()).isEqualTo(3);
        assertThat(runs.get(1).executionResult().maxPageSize()).isEqualTo(50);
    }

    @Test
    void scriptsForSeveralFlowsAndForFlowsToComeAreKept() throws Exception {
        control(
                "runs",
                "{\"next\":[{\"errorMessage\":\"1\"},{\"errorMessage\":\"2\"}],\"always\":{\"errorMessage\":\"all\"}}");
        control("runs", "{\"when\":{\"description\":\"nightly\"},\"always\":{\"errorMessage\":\"nightly\"}}");
        control("runs", "{\"flowName\":\"later\",\"always\":{\"errorMessage\":\"later\"}}");
        client().createFlow(Requests.onDemand("orders").build());
        client().startFlow(start -> start.flowName("orders"));

        restart();
        client().createFlow(Requests.onDemand("nightly").description("nightly").build());
        client().createFlow(Requests.onDemand("later").build());
        for (String flow : List.of("nightly", "later", "orders", "orders")) {
            client().startFlow(start -> start.flowName(flow));
        }

        assertThat(server.fake().flows().stream()
                        .flatMap(flow -> flow.runs().stream()
                                .map(run -> run.errorMessage().orElse(""))))
                .containsExactly("all", "2", "1", "nightly", "later");
    }

    @Test
    void runsOfAScheduleTakeNoMoreSpaceThanOneRun() throws Exception {
        client().createFlow(Requests.scheduled("minutely", "rate(1minutes)").build());
        control("runs", "{\"flowName\":\"minutely\",\"next\":[{\"recordsProcessed\":1},{\"recordsProcessed\":2}]}");
        client().startFlow(start -> start.flowName("minutely"));
        long before = Files.size(file);
        control("clock", "{\"advance\":\"P30D\"}");
        List<RunView> runs = server.fake().flow("minutely").orElseThrow().runs();
        String shown = state();

        assertThat(runs).hasSize(30 * 24 * 60);
        assertThat(Files.size(file) - before).isLessThan(5000);
        restart();

        assertThat(state()).isEqualTo(shown);
        assertThat(server.fake().flow("minutely").orElseThrow().runs()).isEqualTo(runs);
    }

    @Test
    void aFlowThatIsDeletedAndCreatedAgainHasNoRunsOfBefore() {
        for (int i = 0; i < 2; i++) {
            client().createFlow(Requests.onDemand("orders").build());
            client().startFlow(start -> start.flowName("orders"));
            client().deleteFlow(delete -> delete.flowName("orders"));
        }
        client().createFlow(Requests.onDemand("orders").build());
        client().startFlow(start -> start.flowName("orders"));

        restart();

        assertThat(server.fake().flow("orders").orElseThrow().runs()).hasSize(1);
    }

    @Test
    void theClockRunsAlongAndGoesOnAfterARestart() throws Exception {
        server.close();
        ManualClock wall = ManualClock.startingAt(START);
        server = start(builder -> builder.state(file).clock(wall));
        server.fake().clock().advance(Duration.ofHours(1));
        wall.advance(Duration.ofMinutes(5));
        client().createFlow(Requests.onDemand("orders").build());
        assertThat(server.fake().flows().get(0).createdAt()).isEqualTo(START.plus(Duration.ofMinutes(65)));

        server.close();
        wall.advance(Duration.ofHours(5));
        server = start(builder -> builder.state(file).clock(wall));

        assertThat(server.fake().flows().get(0).createdAt()).isEqualTo(START.plus(Duration.ofMinutes(65)));
        assertThat(server.fake().clock().now()).isEqualTo(START.plus(Duration.ofMinutes(305)));
    }
}
