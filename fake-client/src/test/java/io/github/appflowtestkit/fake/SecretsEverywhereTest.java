package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.page.FakePage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * Credentials in members that are made for none: the service shows what was sent in its answers, and nobody else shows it.
 * Each of them contains the word "canary". {@link CredentialsTest} does the same for the members of credentials.
 */
class SecretsEverywhereTest {

    private static final String MARK = "CANARY";
    private static final Path CANARIES = Path.of("../validator/src/test/resources/cases/secrets/canaries.txt");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient inMemory = RealClients.inMemory(fake);
    private final AppflowAsyncClient inMemoryAsync = RealClients.inMemoryAsync(fake, configuration -> {});

    private static List<String> canaries() throws IOException {
        return Files.readAllLines(CANARIES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf(" = ") + 3).replace("\\n", "\n"))
                .toList();
    }

    private static void assertHidden(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int at = upper.indexOf(MARK);
        assertThat(at < 0 ? "" : text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80)))
                .isEmpty();
    }

    /** The service refuses most of them, and accepts some. */
    private static List<CreateFlowRequest> requests(String canary) {
        CreateFlowRequest sound = Requests.onDemand("orders").build();
        return List.of(
                sound.copy(flow -> flow.flowName(canary)),
                sound.copy(
                        flow -> flow.flowName("described-" + canary.hashCode()).description(canary)),
                sound.copy(flow -> flow.flowName("t").tags(Map.of("key", canary, canary, "value"))),
                sound.copy(flow -> flow.kmsArn(canary)),
                sound.copy(flow -> flow.clientToken(canary)),
                sound.copy(flow -> flow.sourceFlowConfig(source -> source.connectorType(canary)
                        .connectorProfileName(canary)
                        .sourceConnectorProperties(properties -> properties.customConnector(
                                custom -> custom.entityName(canary).customProperties(Map.of(canary, canary)))))));
    }

    @Test
    void nobody_shows_them_but_the_service() throws IOException {
        List<String> hints = new ArrayList<>();
        for (String canary : canaries()) {
            for (CreateFlowRequest request : requests(canary)) {
                for (Supplier<Object> call : calls(request)) {
                    Throwable thrown = catchThrowable(call::get);
                    if (thrown != null) {
                        FakeAppflowHint.of(thrown)
                                .ifPresent(hint -> hints.add(hint.toString() + hint.findings() + hint.rules()));
                    }
                }
            }
        }
        assertThat(hints).isNotEmpty();
        hints.forEach(SecretsEverywhereTest::assertHidden);
        assertHidden(fake.calls().toString());
        fake.calls().forEach(call -> assertHidden(call.notes().toString()));
        assertHidden(Journal.of(fake, fake.calls().subList(0, 40), java.util.Set.of()));
        assertHidden(Journal.of(fake));
        assertHidden(fake + " " + fake.flows() + fake.unusedFaults());
    }

    private List<Supplier<Object>> calls(CreateFlowRequest request) {
        return List.of(
                () -> fake.client().createFlow(request),
                () -> fake.asyncClient().createFlow(request).join(),
                () -> inMemory.createFlow(request),
                () -> inMemoryAsync.createFlow(request).join(),
                () -> inMemory.describeFlow(one -> one.flowName(request.flowName())),
                () -> fake.client()
                        .tagResource(tag -> tag.resourceArn(request.flowName())
                                .tags(request.tags().isEmpty() ? Map.of("a", "b") : request.tags())));
    }

    @Test
    void a_server_shows_them_neither_in_its_log_nor_by_its_routes() throws Exception {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        List<ServedRequest> log = new CopyOnWriteArrayList<>();
        int refused = 0;
        try (FakeAppflowServer server =
                FakeAppflowServer.builder(fake).onRequest(log::add).start()) {
            AppflowClient client = RealClients.over(server.endpoint());
            for (String canary : canaries()) {
                for (CreateFlowRequest request : requests(canary)) {
                    refused += catchThrowable(() -> client.createFlow(request)) == null ? 0 : 1;
                }
                String value = quoted(canary);
                for (String path : AdminPaths.ALL) {
                    // neither a body nor a path nor a query of the admin routes comes back
                    assertHidden(send(server, "POST", path, "{" + value + ": " + value + "}"));
                    assertHidden(send(server, "POST", path, "{\"flowName\": " + value + "}"));
                    assertHidden(send(server, "POST", path, value + " CANARY"));
                    assertHidden(send(server, "GET", path + "?" + encoded(canary) + "=1", ""));
                    assertHidden(send(server, "GET", path + "?operation=" + encoded(canary), ""));
                    assertHidden(send(server, "GET", path + "?account=" + encoded(canary), ""));
                    assertHidden(send(server, "GET", path + "?nextToken=" + encoded(canary), ""));
                    assertHidden(send(server, "GET", path + "/" + encoded(canary), ""));
                }
                assertHidden(send(
                        server,
                        "POST",
                        "/_testkit/faults",
                        "{\"operation\": \"ListFlows\", \"lenient\": true, \"fault\": {\"kind\": \"validation\", \"message\": "
                                + value + "}, \"when\": {\"nextToken\": " + value + "}}"));
                assertHidden(
                        send(server, "POST", "/create-flow", "{\"description\": " + value + ", \"flowName\": CANARY7"));
                assertHidden(send(server, "POST", "/create-connector-profile", "{\"password\": CANARY7canary}"));
                assertHidden(send(server, "POST", "/" + encoded(canary), "{}"));
                assertHidden(send(server, "GET", "/?operation=" + encoded(canary), ""));
                assertHidden(send(
                        server,
                        "GET",
                        "/?expected=CreateFlow&members=" + encoded("{\"description\": " + value + "}"),
                        ""));
                assertHidden(send(server, "GET", "/_testkit/events?" + encoded(canary) + "=1", ""));
            }
            for (String path : AdminPaths.ALL) {
                assertHidden(send(server, "GET", path, ""));
            }
            assertHidden(send(server, "GET", "/", ""));
            assertHidden(FakePage.file("A test", fake));
            int exported = 0;
            for (FlowView flow : fake.flows()) {
                String name = encoded(flow.name());
                HttpResponse<String> file = response(server, "GET", "/_testkit/flows/" + name, "");
                exported += file.statusCode() == 200 ? 1 : 0;
                assertHidden(file.headers().map() + file.body());
                assertHidden(send(
                        server,
                        "GET",
                        "/_testkit/page/flow?account=" + fake.accountId() + "&region=" + fake.region() + "&name="
                                + name,
                        ""));
            }
            assertThat(exported).isPositive();
        }
        assertThat(refused).isPositive();
        assertThat(log).hasSizeGreaterThan(100);
        log.forEach(line -> assertHidden(line.toString()));
    }

    /** The routes with secrets to show. */
    private static final class AdminPaths {
        private static final List<String> ALL = List.of(
                "/_testkit/calls",
                "/_testkit/state",
                "/_testkit/faults",
                "/_testkit/flows",
                "/_testkit/flows/orders",
                "/_testkit/page/call",
                "/_testkit/connector-profiles",
                "/_testkit/connectors",
                "/_testkit/connector-entities",
                "/_testkit/runs",
                "/_testkit/clock",
                "/_testkit/nothing");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(String text) {
        try (JsonWriter writer = JsonWriter.create()) {
            writer.writeValue(text);
            return new String(writer.getBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String send(FakeAppflowServer server, String method, String path, String body) throws Exception {
        return response(server, method, path, body).body();
    }

    private static HttpResponse<String> response(FakeAppflowServer server, String method, String path, String body)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
