package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;

/** A server whose clock follows another one, as that of {@code serve} follows the machine's. */
class RealTimeTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00.123Z");

    @TempDir
    Path folder;

    private final ManualClock machine = ManualClock.startingAt(START.plusNanos(456_789));
    private FakeAppflowServer server = start();

    private FakeAppflowServer start() {
        return FakeAppflowServer.builder(
                        FakeAppflow.builder().allowUndeclaredProfiles().build())
                .clock(machine)
                .start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private AppflowClient client() {
        return RealClients.over(server.endpoint());
    }

    private List<ExecutionRecord> runs() {
        try (AppflowClient client = client()) {
            return client.describeFlowExecutionRecords(request -> request.flowName("orders"))
                    .flowExecutions();
        }
    }

    private HttpResponse<String> admin(String path, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.endpoint() + "/_testkit/" + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_fake_starts_at_the_present_in_milliseconds() {
        assertThat(server.fake().clock().now()).isEqualTo(START);
    }

    @Test
    void schedules_fire_as_time_passes() {
        try (AppflowClient client = client()) {
            client.createFlow(Requests.scheduled("orders", "rate(5minutes)").build());
            client.startFlow(request -> request.flowName("orders"));
        }

        machine.advance(Duration.ofHours(1));

        assertThat(runs()).hasSize(12).extracting(ExecutionRecord::startedAt).contains(START.plusSeconds(3600));
    }

    @Test
    void runs_end_as_time_passes() throws Exception {
        try (AppflowClient client = client()) {
            client.createFlow(Requests.onDemand("orders").build());
            assertThat(admin(
                                    "runs",
                                    "{\"flowName\":\"orders\",\"progression\":{\"kind\":\"after\",\"duration\":\"PT10M\"}}")
                            .statusCode())
                    .isEqualTo(200);
            client.startFlow(request -> request.flowName("orders"));
        }
        machine.advance(Duration.ofMinutes(9));
        assertThat(runs()).extracting(ExecutionRecord::executionStatus).containsExactly(ExecutionStatus.IN_PROGRESS);

        machine.advance(Duration.ofHours(5));

        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
            assertThat(run.lastUpdatedAt()).isEqualTo(START.plusSeconds(600));
        });
    }

    @Test
    void a_canceled_run_is_seen_as_cancel_started_once() {
        try (AppflowClient client = client()) {
            server.fake().givenFlow(Requests.onDemand("orders").build());
            server.fake().runs("orders").progress(Progression.byHand());
            client.startFlow(request -> request.flowName("orders"));
            client.cancelFlowExecutions(request -> request.flowName("orders"));
        }
        machine.advance(Duration.ofMillis(20));

        assertThat(runs()).extracting(ExecutionRecord::executionStatus).containsExactly(ExecutionStatus.CANCEL_STARTED);
        assertThat(runs()).extracting(ExecutionRecord::executionStatus).containsExactly(ExecutionStatus.CANCELED);
    }

    @Test
    void listeners_hear_of_each_event_in_order_and_at_its_time() {
        List<String> heard = new ArrayList<>();
        FakeAppflow fake = server.fake();
        fake.givenFlow(Requests.scheduled("orders", "rate(30minutes)").build());
        fake.client().startFlow(request -> request.flowName("orders"));
        fake.onRunReport(report -> heard.add(report.detailType().replaceAll("AppFlow (\\w+) .*", "$1 ")
                + fake.clock().now()));

        machine.advance(Duration.ofHours(1));
        runs();

        assertThat(heard)
                .containsExactly(
                        "Start 2026-03-01T00:30:00.123Z",
                        "End 2026-03-01T00:30:00.123Z",
                        "Start 2026-03-01T01:00:00.123Z",
                        "End 2026-03-01T01:00:00.123Z");
    }

    @Test
    void requests_do_not_move_the_clock() throws Exception {
        for (String body : List.of("{\"advance\":\"PT1H\"}", "{\"set\":\"2030-01-01T00:00:00Z\"}")) {
            HttpResponse<String> refused = admin("clock", body);

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .isEqualTo(
                            "{\"error\":{\"message\":\"the clock of this server runs in real time and cannot be moved;"
                                    + " start the server with --clock manual (in Java: without clock(...))\"}}");
        }
        HttpResponse<String> fault =
                admin("faults", "{\"operation\":\"ListFlows\",\"fault\":\"throttling\",\"afterDelay\":\"PT1H\"}");

        assertThat(fault.statusCode()).isEqualTo(409);
        assertThat(fault.body())
                .contains("afterDelay moves the clock", "use the fault slow, or start", "--clock manual");
        assertThat(server.fake().unusedFaults()).isEmpty();
        assertThat(server.fake().clock().now()).isEqualTo(START);
    }

    @Test
    void a_reset_returns_to_the_present() throws Exception {
        machine.advance(Duration.ofDays(2));

        assertThat(admin("reset", "").body()).isEqualTo("{\"now\":\"2026-03-03T00:00:00.123Z\"}");
    }

    @Test
    void what_was_due_while_the_server_was_down_has_happened_after_a_restart() {
        server.close();
        server = FakeAppflowServer.builder(FakeAppflow.create())
                .clock(machine)
                .state(folder.resolve("state.txt"))
                .start();
        FakeAppflow before = server.fake();
        before.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        before.givenFlow(Requests.scheduled("orders", "rate(1hours)").build());
        before.client().startFlow(request -> request.flowName("orders"));
        assertThat(runs()).isEmpty();
        server.close();
        machine.advance(Duration.ofHours(3));

        server = FakeAppflowServer.builder(FakeAppflow.create())
                .clock(machine)
                .state(folder.resolve("state.txt"))
                .start();

        assertThat(runs()).hasSize(3);
    }
}
