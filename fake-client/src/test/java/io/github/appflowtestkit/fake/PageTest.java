package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appflowtestkit.fake.internal.page.FakePage;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
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
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The page for people, as bytes: what a browser makes of it is looked at by checks/interop/page, which opens the files. */
class PageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path FILES = Path.of("target", "page");
    private static final String CALL = "/_testkit/page/call?account=123456789012&region=us-east-1&number=";

    /** What means something in HTML, in attributes, in scripts, or to readers of text from right to left. */
    private static final String HOSTILE = "<script>alert(1)</script>\"'&amp;</textarea>--><!--]]>\u202E😀";

    private final FakeAppflow fake = FakeAppflow.builder()
            .account("123456789012")
            .region("us-east-1")
            .allowUndeclaredProfiles()
            .build();
    private final List<ServedRequest> log = new ArrayList<>();
    private final FakeAppflowServer server =
            FakeAppflowServer.builder(fake).onRequest(log::add).start();

    @AfterEach
    void close() {
        server.close();
    }

    private static HttpResponse<String> send(FakeAppflowServer server, String method, String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String page(String path) {
        HttpResponse<String> page = send(server, "GET", path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    @Test
    void the_page_shows_what_there_is() {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        fake.givenConnector("acme");
        fake.givenFlow(Requests.scheduled("nightly", "rate(1hours)").build());
        fake.client().startFlow(start -> start.flowName("nightly"));
        fake.clock().advance(Duration.ofHours(3));
        fake.fail(Operation.LIST_FLOWS).times(2).with(Fault.throttling());

        assertThat(page("/"))
                .contains("<bdi>crm</bdi>", "<bdi>acme</bdi>", "<bdi>nightly</bdi>")
                .contains("Scheduled, rate(1hours)", "Next run</dt><dd>2026-01-01T04:00:00Z")
                .contains("Advance to the next run", "used 0 of 2", "1 call<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_testkit/page/page.css", "/_testkit/page/page.js", CALL + "1"})
    void a_page_loads_only_from_its_server_and_no_other_page_can_use_it(String path) {
        fake.client().listFlows(list -> {});

        HttpResponse<String> page = send(server, "GET", path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(page.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(send(server, "GET", path, "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(send(server, "GET", path, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_not_there_is_told() {
        assertThat(send(server, "GET", CALL + "7").body()).contains("call \\\"7\\\" is not recorded");
        assertThat(send(server, "GET", "/_testkit/page/flow?account=123456789012&region=us-east-1&name=x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(server, "GET", "/_testkit/page/call?account=1&region=x&number=1")
                        .body())
                .contains("an account and a Region that the fake has");
        assertThat(send(server, "GET", "/_testkit/page/elsewhere").statusCode()).isEqualTo(404);
        assertThat(send(server, "POST", "/_testkit/page/page.css").headers().firstValue("Allow"))
                .contains("GET, HEAD");
        assertThat(send(server, "POST", "/").body()).doesNotContain("<html");
        assertThat(page("/?calls=99&flows=0&operation=Nothing&outcome=x&account=y&expected=Odd"))
                .contains("No call");
    }

    @Test
    void the_page_changes_nothing_and_is_neither_recorded_nor_logged() {
        page("/");
        page("/_testkit/page/page.js");

        assertThat(fake.calls()).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void hostile_names_are_text_everywhere() throws IOException {
        hostileCalls();

        String members = URLEncoder.encode(
                "{\"flowName\": \"" + HOSTILE.replace("\"", "'").replace("\u202E", "") + "\"}", StandardCharsets.UTF_8);
        String file = FakePage.file(HOSTILE, fake);
        write("failed.html", file);
        for (String page : List.of(page("/?expected=CreateFlow&members=" + members), page(CALL + "1"), file)) {
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "</textarea>-", "--><!--", "\u202E")
                    .contains("\\u202e", "😀");
        }
    }

    private void hostileCalls() {
        CreateFlowRequest sound = Requests.onDemand("orders").build();
        for (CreateFlowRequest request : List.of(
                sound.copy(flow -> flow.flowName(HOSTILE)),
                sound.copy(flow -> flow.description(HOSTILE)),
                sound.copy(flow -> flow.tags(Map.of(HOSTILE, HOSTILE))),
                sound.copy(flow -> flow.sourceFlowConfig(source -> source.connectorType(HOSTILE)
                        .connectorProfileName(HOSTILE)
                        .sourceConnectorProperties(
                                properties -> properties.salesforce(one -> one.object(HOSTILE))))))) {
            assertThat(catchThrowable(() -> fake.client().createFlow(request))).isNotNull();
        }
        fake.client().createFlow(sound);
        fake.runs("orders").next(RunResult.failed(HOSTILE));
        fake.client().startFlow(start -> start.flowName("orders"));
        fake.fail(Operation.LIST_FLOWS).with(Fault.validation(HOSTILE));
    }

    @Test
    void secrets_are_hidden_everywhere() throws IOException {
        List<String> canaries =
                Files.readAllLines(Path.of("../validator/src/test/resources/cases/secrets/canaries.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(line.indexOf(" = ") + 3).replace("\\n", "\n"))
                        .toList();
        CreateFlowRequest sound = Requests.onDemand("orders").build();
        for (String canary : canaries) {
            for (CreateFlowRequest request :
                    List.of(sound.copy(flow -> flow.flowName(canary)), sound.copy(flow -> flow.description(canary)))) {
                tried(() -> fake.client().createFlow(request));
            }
            tried(() -> fake.givenConnectorProfile(canary, ConnectorType.SALESFORCE));
            fake.fail(Operation.LIST_FLOWS).lenient().with(Fault.validation(canary));
        }
        List<String> shown = new ArrayList<>(List.of(page("/"), FakePage.file("Some test", fake)));
        fake.calls().forEach(call -> shown.add(page(CALL + call.number())));
        assertThat(shown)
                .allSatisfy(page -> assertThat(page.toUpperCase(Locale.ROOT)).doesNotContain("CANARY"));
        assertThat(shown.get(0)).contains(Secrets.HIDDEN);
    }

    /** The fake refuses most names that hold a secret, and accepts some. */
    private static void tried(ThrowableAssert.ThrowingCallable call) {
        Throwable refusal = catchThrowable(call);
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void ten_thousand_calls_make_a_page_of_a_hundred_and_a_file_of_a_thousand() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            fake.client().listFlows(list -> {});
        }
        String live = page("/");
        assertThat(live).contains("1 to 100 of 10000 calls", "href=\"/?calls=2#calls\"");
        assertThat(live.length()).isLessThan(150_000);
        assertThat(page("/?calls=100")).contains("9901 to 10000 of 10000 calls").doesNotContain(">Next<");

        String file = FakePage.file("Many calls", fake);
        write("many.html", file);
        assertThat(file).contains("This file has the newest 1000 calls; 9000 older ones are left out.");
        assertThat(file.length()).isLessThan(3_000_000);
    }

    private static void write(String name, String page) throws IOException {
        Files.createDirectories(FILES);
        Files.writeString(FILES.resolve(name), page);
    }

    @Test
    void a_file_has_no_controls_and_needs_no_server() {
        fake.givenFlow(Requests.onDemand("orders").build());
        fake.client().startFlow(start -> start.flowName("orders"));

        assertThat(FakePage.file("OrderSyncTest.starts", fake))
                .contains("<bdi>OrderSyncTest.starts</bdi>", "<bdi>orders</bdi>", "\"flowName\": \"orders\"")
                .doesNotContain("data-route=\"/", "data-load=\"/", "href=\"/", "src=\"");
    }

    @Test
    void the_calls_are_filtered() {
        fake.client().listFlows(list -> {});
        Throwable refused = catchThrowable(() -> fake.client().describeFlow(one -> one.flowName("nobody")));
        fake.at("123456789012", "eu-west-1").client().listConnectors(list -> {});

        assertThat(refused).isNotNull();
        assertThat(page("/?operation=ListFlows")).contains("1 call of 3");
        assertThat(page("/?outcome=failed")).contains("1 call of 3", "ResourceNotFoundException</bdi>");
        assertThat(page("/?outcome=ResourceNotFoundException&operation=ListFlows"))
                .contains("No call fits the filter.");
        assertThat(page("/?account=123456789012%2Feu-west-1")).contains("1 call of 3", "123456789012 eu-west-1");
    }

    @Test
    void an_expected_call_is_compared_with_the_nearest() {
        fake.givenFlow(Requests.onDemand("orders").build());
        fake.client().startFlow(start -> start.flowName("orders"));

        assertThat(page("/?expected=StartFlow&members="
                        + URLEncoder.encode("{\"flowName\":\"order\"}", StandardCharsets.UTF_8)))
                .contains("No call matches. Nearest is call #1.", "<bdi>\"order\"</bdi>", "<bdi>\"orders\"</bdi>");
        assertThat(page("/?expected=StartFlow&members="
                        + URLEncoder.encode("{\"flowName\":\"orders\"}", StandardCharsets.UTF_8)))
                .contains("Call #1 matches.");
        assertThat(page("/?expected=StartFlow&members=%7B")).contains("class=\"problem\"");
        assertThat(page("/?expected=CreateFlow")).contains("No call of CreateFlow was recorded.");
    }

    @Test
    void a_clock_that_runs_by_itself_has_no_control() {
        try (FakeAppflow other = FakeAppflow.create();
                FakeAppflowServer real = FakeAppflowServer.builder(other)
                        .clock(() -> Instant.parse("2026-05-01T00:00:00Z"))
                        .start()) {
            assertThat(send(real, "GET", "/").body())
                    .contains("2026-05-01T00:00:00Z", "start the server with <code>--clock manual</code>")
                    .doesNotContain("/_testkit/clock");
        }
    }
}
