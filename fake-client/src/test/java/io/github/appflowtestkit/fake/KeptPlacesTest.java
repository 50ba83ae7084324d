package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.account.Caller;
import io.github.appflowtestkit.fake.internal.server.RunningClock;
import io.github.appflowtestkit.fake.internal.server.ServerAccounts;
import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.fake.internal.server.admin.Given;
import io.github.appflowtestkit.fake.internal.server.persistence.PersistentHandler;
import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;

/** State that is kept over restarts, where requests race, accounts come and go, or the file cannot be written. */
class KeptPlacesTest {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 12;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private FakeAppflowServer serve(UnaryOperator<FakeAppflowServer.Builder> given) {
        return given.apply(FakeAppflowServer.builder(FakeAppflow.create()).state(folder.resolve("state.txt")))
                .start();
    }

    private static FakeAppflowServer.Builder salesforce(FakeAppflowServer.Builder builder) {
        return builder.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
    }

    private String send(FakeAppflowServer server, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                java.net.http.HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                        .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private String state(FakeAppflowServer server) throws IOException, InterruptedException {
        return send(server, "GET", "/_testkit/state", "");
    }

    /** All use the same names: which call comes first decides who is refused, and which ids the runs have. */
    @Test
    void whatRacingRequestsHaveDoneIsKept() throws Exception {
        String before;
        try (FakeAppflowServer server = serve(KeptPlacesTest::salesforce)) {
            ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
            try {
                List<Future<?>> ends = new ArrayList<>();
                for (int i = 0; i < CONNECTIONS; i++) {
                    int number = i;
                    ends.add(clients.submit(() -> race(server, number)));
                }
                for (Future<?> end : ends) {
                    end.get(120, TimeUnit.SECONDS);
                }
            } finally {
                clients.shutdownNow();
            }
            before = state(server);
        }

        try (FakeAppflowServer server = serve(KeptPlacesTest::salesforce)) {
            assertThat(state(server)).isEqualTo(before).contains("executionId");
        }
    }

    private Void race(FakeAppflowServer server, int number) throws Exception {
        AppflowClient client =
                RealClients.over(server.endpoint(), "test", number % 4 == 0 ? Region.EU_WEST_1 : Region.US_EAST_1);
        for (int round = 0; round < ROUNDS; round++) {
            String flow = "flow-" + (number + round) % 5;
            try {
                client.createFlow(Requests.onDemand(flow)
                        .description(number + "-" + round)
                        .build());
                client.startFlow(start -> start.flowName(flow));
                if (round % 3 == 0) {
                    send(server, "POST", "/_testkit/clock", "{\"advance\":\"PT1S\"}");
                    client.describeFlowExecutionRecords(describe -> describe.flowName(flow));
                }
                if (round % 4 == 0) {
                    client.deleteFlow(delete -> delete.flowName(flow));
                }
            } catch (ConflictException | ResourceNotFoundException e) {
                // another was first
            }
        }
        return null;
    }

    @Test
    void everyRunOfRacingRequestsIsKept() throws Exception {
        FakeAppflow fake = FakeAppflow.create();
        try (PersistentHandler handler = handler(fake)) {
            handler.handle(control("POST", "/_testkit/flows", flowJson()));
            ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
            try {
                HttpRequest start = control("POST", "/start-flow", "{\"flowName\":\"orders\"}");
                List<Future<HttpOutcome>> ends = new ArrayList<>();
                for (int i = 0; i < 10 * CONNECTIONS; i++) {
                    ends.add(clients.submit(() -> handler.handle(start)));
                }
                for (Future<HttpOutcome> end : ends) {
                    assertThat(end.get(120, TimeUnit.SECONDS)).isInstanceOf(HttpOutcome.Response.class);
                }
            } finally {
                clients.shutdownNow();
            }
        }

        FakeAppflow again = FakeAppflow.create();
        try (PersistentHandler handler = handler(again)) {
            assertThat(handler.restored()).isEqualTo(2 + 10 * CONNECTIONS);
            assertThat(again.flow("orders").orElseThrow().runs())
                    .isEqualTo(fake.flow("orders").orElseThrow().runs())
                    .hasSize(10 * CONNECTIONS);
        }
    }

    private static String flowJson() {
        return new String(RestJson.requestJson(Requests.onDemand("orders").build()), StandardCharsets.UTF_8);
    }

    private PersistentHandler handler(FakeAppflow fake) throws IOException {
        InMemoryAppflow served = InMemoryAppflow.of(fake);
        served.registry().settle();
        ServerAccounts accounts =
                new ServerAccounts(served, new RunningClock(served.clock(), Optional.empty()), Integer.MAX_VALUE);
        return new PersistentHandler(
                new AdminHandler(served.handler(Caller::overNetwork), accounts),
                accounts,
                () -> {},
                folder.resolve("state.txt"),
                () -> accounts.give(List.of(Given.profile(Requests.PROFILE, ConnectorType.SALESFORCE))));
    }

    @Test
    void aResetForgetsWhatEarlierStartsHaveGiven() throws Exception {
        serve(KeptPlacesTest::salesforce).close();
        try (FakeAppflowServer server =
                serve(builder -> builder.givenConnectorProfile("desk", ConnectorType.ZENDESK))) {
            send(server, "POST", "/_testkit/reset", "");
            assertThat(state(server)).contains("\"desk\"").doesNotContain(Requests.PROFILE);
            send(
                    server,
                    "POST",
                    "/_testkit/connector-profiles",
                    "{\"connectorProfileName\":\"later\",\"connectorType\":\"Slack\"}");
        }

        try (FakeAppflowServer server = serve(builder -> builder)) {
            assertThat(state(server)).contains("\"desk\"", "\"later\"").doesNotContain(Requests.PROFILE);
        }
    }

    @Test
    void accountsThatWereOnlyReadBeginWhenTheyDid() throws Exception {
        String before;
        try (FakeAppflowServer server = serve(this::withFlow)) {
            RealClients.over(server.endpoint(), "999999999999", Region.EU_WEST_1)
                    .listFlows(list -> {});
            send(server, "GET", "/_testkit/state?account=888888888888", "");
            send(server, "POST", "/_testkit/clock", "{\"advance\":\"PT1H\"}");
            before = state(server);
            assertThat(before).contains("888888888888", "999999999999");
        }
        try (FakeAppflowServer server = serve(this::withFlow)) {
            assertThat(state(server)).isEqualTo(before);
            send(server, "POST", "/_testkit/reset", "");
            send(server, "POST", "/_testkit/clock", "{\"advance\":\"PT2H\"}");
            before = state(server);
        }
        try (FakeAppflowServer server = serve(this::withFlow)) {
            assertThat(state(server)).isEqualTo(before);
        }
    }

    private FakeAppflowServer.Builder withFlow(FakeAppflowServer.Builder builder) {
        return salesforce(builder).givenFlow(Requests.onDemand("orders").build());
    }

    @Test
    void unsignedRequestsMeanTheSameAccountAfterARestart() throws Exception {
        String flow = "{\"connectorLabel\":\"label\"}";
        String before;
        try (FakeAppflowServer server = serve(builder -> builder)) {
            RealClients.over(server.endpoint(), "999999999999", Region.EU_WEST_1)
                    .listFlows(list -> {});
            send(server, "POST", "/_testkit/connectors", flow);
            before = state(server);
        }
        try (FakeAppflowServer server = serve(builder -> builder)) {
            assertThat(state(server)).isEqualTo(before);
        }
    }

    @Test
    void afterAFailureNothingIsAnsweredThatIsNotInTheFile() throws Exception {
        FakeAppflow fake = FakeAppflow.create();
        try (PersistentHandler handler = handler(fake)) {
            HttpRequest change = control("POST", "/_testkit/connectors", "{\"connectorLabel\":\"label\"}");
            // closes the file under the writer, as a disk that is gone would
            Thread.currentThread().interrupt();
            HttpOutcome first = handler.handle(change);
            assertThat(Thread.interrupted()).isTrue();

            assertUnwritable(first);
            assertUnwritable(handler.handle(control("GET", "/_testkit/state", "")));
            assertUnwritable(handler.handle(change));
        }
    }

    @Test
    void aFileThatIsLostIsAnErrorToTheNextCallerAndAllAfter() throws Exception {
        Path file = folder.resolve("state.txt");
        for (String loss : List.of("removed", "replaced", "emptied")) {
            try (FakeAppflowServer server = serve(builder -> builder)) {
                send(server, "POST", "/_testkit/connectors", "{\"connectorLabel\":\"label\"}");
                if (loss.equals("emptied")) {
                    Files.writeString(file, "", StandardOpenOption.TRUNCATE_EXISTING);
                } else {
                    Files.move(file, folder.resolve("elsewhere-" + loss + ".txt"));
                    if (loss.equals("replaced")) {
                        Files.copy(folder.resolve("elsewhere-replaced.txt"), file);
                    }
                }
                for (String path : List.of("/_testkit/state", "/tags/x", "/_testkit/state")) {
                    HttpResponse<String> answer = http.send(
                            java.net.http.HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(loss).isEqualTo(500);
                    assertThat(answer.body())
                            .contains("cannot be used any more", loss.equals("emptied") ? "has changed it" : loss);
                }
            }
            Files.deleteIfExists(file);
        }
    }

    private static HttpRequest control(String method, String path, String body) {
        return new HttpRequest(method, path, "", Optional.empty(), Optional.empty(), Body.of(body));
    }

    private static void assertUnwritable(HttpOutcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(HttpOutcome.Response.class, answer -> {
            assertThat(answer.status()).isEqualTo(500);
            assertThat(new String(answer.body().bytes(), StandardCharsets.UTF_8))
                    .contains("cannot be used any more");
        });
    }

    @Test
    void aServerCanForgetItsOldestCalls() {
        FakeAppflow fake = FakeAppflow.create();
        try (FakeAppflowServer server =
                FakeAppflowServer.builder(fake).keepCalls(3).start()) {
            AppflowClient client = RealClients.over(server.endpoint());
            AppflowClient elsewhere = RealClients.over(server.endpoint(), "999999999999", Region.EU_WEST_1);
            for (int i = 0; i < 5; i++) {
                client.listFlows(list -> {});
                elsewhere.listFlows(list -> {});
            }

            assertThat(fake.calls()).extracting(RecordedCall::number).containsExactly(3L, 4L, 5L);
            assertThat(fake.at("999999999999", "eu-west-1").calls()).hasSize(3);
        }
    }
}
