package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was called, and whatever came of it: the state can be read again, is the same, and has no credential in it. */
class KeptOddCallsTest {

    private static final String CANARY = "canary";
    private static final String ELSEWHERE =
            "AWS4-HMAC-SHA256 Credential=777777777777/20260101/eu-west-1/appflow/aws4_request, SignedHeaders=host,"
                    + " Signature=0";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private FakeAppflowServer server = start(Path.of("unused"), false);

    private static FakeAppflowServer start(Path file, boolean kept) {
        FakeAppflowServer.Builder builder = FakeAppflowServer.builder(
                FakeAppflow.builder().allowUndeclaredProfiles().build());
        return (kept ? builder.state(file) : builder).start();
    }

    @BeforeEach
    void open() {
        server.close();
        server = start(folder.resolve("state.txt"), true);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void send(String method, String path, byte[] body) {
        try {
            http.send(
                    HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                            .header("Authorization", ELSEWHERE)
                            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            // a fault, or a body that is too long
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void post(String path, String body) {
        send("POST", path, body.getBytes(StandardCharsets.UTF_8));
    }

    private String state() throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(server.endpoint() + "/_testkit/state"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void assertKept() throws Exception {
        String before = state();
        server.close();
        assertThat(Files.readString(folder.resolve("state.txt"))).doesNotContain(CANARY);

        server = start(folder.resolve("state.txt"), true);

        assertThat(state()).isEqualTo(before);
        post(
                "/create-flow",
                new String(RestJson.requestJson(Requests.onDemand("after").build()), StandardCharsets.UTF_8));
        assertThat(server.fake().at("777777777777", "eu-west-1").flow("after")).isPresent();
    }

    private static String profile(String password) {
        return "{\"connectorProfileName\":\"desk\",\"connectorType\":\"Servicenow\",\"connectionMode\":\"Public\","
                + "\"clientToken\":\"t\",\"connectorProfileConfig\":{\"connectorProfileProperties\":{\"ServiceNow\":"
                + "{\"instanceUrl\":\"https://desk.example\"}},\"connectorProfileCredentials\":{\"ServiceNow\":"
                + "{\"username\":\"canary-name\",\"password\":\"" + password + "\"}}}}";
    }

    static List<String> passwords() {
        return List.of(
                CANARY,
                "two words canary",
                CANARY.repeat(2000),
                "\\ud800" + CANARY,
                "\\u0000" + CANARY,
                "\u00e9" + CANARY);
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void firstCallsOfAnAccountWithCredentials(String password) throws Exception {
        post("/create-connector-profile", profile(password));
        post("/create-connector-profiles", profile(password));
        post("/update-connector-profile", profile(password));
        post("/create-flow", profile(password));

        assertKept();
    }

    @Test
    void firstCallsOfAnAccountThatCannotBeRead() throws Exception {
        send("POST", "/list-flows", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        send("POST", "/list-flows", "[1]".getBytes(StandardCharsets.UTF_8));
        send("POST", "/list-flows", new byte[0]);
        send("POST", "/create-flow", new byte[2_000_000]);
        send("DELETE", "/tags/%ff?tagKeys=" + CANARY, new byte[0]);
        send("PATCH", "/" + CANARY, new byte[0]);

        assertKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\ud83d\\ude00", "\\u2028", "\\u0000", "\u00e9", "\\\"\\\\"})
    void oddCharacters(String text) throws Exception {
        String flow =
                new String(RestJson.requestJson(Requests.onDemand("orders").build()), StandardCharsets.UTF_8);
        post("/create-flow", flow.replace("\"Id\"", "\"" + text + "\""));
        post("/create-flow", flow.replace("{\"flowName\"", "{\"description\":\"" + text + "\",\"flowName\""));
        post("/create-flow", flow.replace("{\"flowName\"", "{\"tags\":{\"a\":\"" + text + "\"},\"flowName\""));
        post(
                "/_testkit/connector-entities",
                "{\"connectorType\":\"Slack\",\"connectorEntityName\":\"x\",\"connectorEntityFields\":[{\"identifier\":\""
                        + text + "\"}]}");
        post("/_testkit/runs", "{\"flowName\":\"orders\",\"always\":{\"errorMessage\":\"" + text + "\"}}");
        post("/start-flow", "{\"flowName\":\"orders\",\"clientToken\":\"" + text + "\"}");

        assertKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"throttling\"",
                "\"timeout\"",
                "\"connectionLost\"",
                "\"connectionRefused\"",
                "\"garbage\"",
                "\"cutOff\"",
                "{\"kind\":\"emptyError\",\"statusCode\":503}",
                "{\"kind\":\"slow\",\"duration\":\"PT0.001S\"}"
            })
    void callsWhileAFaultIsInPlace(String fault) throws Exception {
        for (String commit : List.of("false", "true")) {
            for (String operation : List.of("CreateConnectorProfile", "CreateFlow", "ListFlows")) {
                post(
                        "/_testkit/faults",
                        String.format(
                                Locale.ROOT,
                                "{\"operation\":\"%s\",\"fault\":%s,\"always\":true,\"afterCommit\":%s,\"afterDelay\":\"PT1S\"}",
                                operation,
                                fault,
                                commit));
            }
            if (!fault.equals("\"timeout\"")) {
                post("/create-connector-profile", profile(CANARY));
                post("/list-flows", "{}");
            }
        }

        assertKept();
    }

    @Test
    void faultsThatWaitForCredentials() throws Exception {
        post(
                "/_testkit/faults",
                "{\"operation\":\"CreateConnectorProfile\",\"fault\":\"throttling\",\"when\":" + profile(CANARY) + "}");
        post("/create-connector-profile", profile("another " + CANARY));

        assertKept();
    }
}
