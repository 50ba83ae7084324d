package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.server.persistence.UnusableStateException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;

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
    void secretsAreNotInTheFileAndStillToldApart() throws IOException {
        client().createConnectorProfile(profile("hunter2"));

        restart();

        assertThat(Files.readString(file)).contains("desk.example").doesNotContain("hunter2");
        assertThat(client().createConnectorProfile(profile("hunter2")).connectorProfileArn())
                .endsWith("connectorprofile/desk");
        assertThatThrownBy(() -> client().createConnectorProfile(profile("hunter3")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void secretsOfAnUpdateAreNotInTheFileEither() throws IOException {
        client().createConnectorProfile(profile("hunter2"));
        client().updateConnectorProfile(update -> update.connectorProfileName("desk")
                .connectionMode(ConnectionMode.PRIVATE)
                .connectorProfileConfig(profile("hunter3").connectorProfileConfig()));

        restart();

        assertThat(Files.readString(file)).contains("/update-connector-profile").doesNotContain("hunter3");
        assertThat(client().describeConnectorProfiles(all -> all.connectorProfileNames("desk"))
                        .connectorProfileDetails())
                .extracting(ConnectorProfile::connectionMode)
                .containsExactly(ConnectionMode.PRIVATE);
    }

    @Test
    void faultsThatWereUsedStayUsed() throws Exception {
        control("faults", "{\"operation\":\"ListFlows\",\"fault\":\"throttling\",\"times\":5}");
        assertThatThrownBy(() -> client().listFlows(list -> {})).isInstanceOf(ThrottlingException.class);
        int used = InMemoryAppflow.of(server.fake())
                .registry()
                .all()
                .get(0)
                .account()
                .faults()
                .get(0)
                .used();

        restart();

        ScriptedFault fault = InMemoryAppflow.of(server.fake())
                .registry()
                .all()
                .get(0)
                .account()
                .faults()
                .get(0);
        assertThat(used).isBetween(1, 4);
        assertThat(fault.used()).isEqualTo(used);
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
    void aServerOfAnotherKindDoesNotGoOn() {
        server.close();
        assertThatThrownBy(() -> FakeAppflowServer.builder(FakeAppflow.builder()
                                .account("123456789012")
                                .region("eu-west-1")
                                .build())
                        .state(file)
                        .start())
                .isInstanceOf(UnusableStateException.class)
                .hasMessage(file + " was made with region us-east-1, but the server has eu-west-1; start it as it was"
                        + " started then, or name another file");
    }

    @Test
    void aRequestThatIsNowAnsweredOtherwiseIsSaid() throws IOException {
        client().createFlow(Requests.onDemand("orders").build());
        server.close();
        String text = Files.readString(file);
        String line = text.lines().toList().get(3).substring(9);
        String changed = line.replace("\"200 ", "\"202 ");
        CRC32 crc = new CRC32();
        crc.update(changed.getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.set(3, String.format(Locale.ROOT, "%08x %s", crc.getValue(), changed));
        Files.writeString(file, String.join("\n", lines) + "\n");

        assertThatThrownBy(this::kept)
                .isInstanceOf(UnusableStateException.class)
                .hasMessageStartingWith(file + ":4: /create-flow is not answered as it was when the file was written");
    }

    @Test
    void theClockRunsAlongAndGoesOnAfterARestart() throws Exception {
        server.close();
        ManualClock wall = ManualClock.startingAt(START);
        server = start(builder -> builder.state(file).clock(wall));
        control("clock", "{\"advance\":\"PT1H\"}");
        wall.advance(Duration.ofMinutes(5));
        client().createFlow(Requests.onDemand("orders").build());
        assertThat(server.fake().flows().get(0).createdAt()).isEqualTo(START.plus(Duration.ofMinutes(65)));

        server.close();
        wall.advance(Duration.ofHours(5));
        server = start(builder -> builder.state(file).clock(wall));

        assertThat(server.fake().flows().get(0).createdAt()).isEqualTo(START.plus(Duration.ofMinutes(65)));
        assertThat(control("clock", "{\"advance\":\"PT0S\"}")).contains("2026-03-01T05:05:00Z");
    }
}
