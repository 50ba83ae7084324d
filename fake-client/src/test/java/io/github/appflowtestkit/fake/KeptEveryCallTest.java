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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * Every operation and admin route, refused, faulted, odd and accepted: after a restart all reads are answered as before, a
 * repeated client token gets its first answer, and the file has no credential in it.
 */
class KeptEveryCallTest {

    private static final String CANARY = "canary";
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=777777777777/20260101/us-east-1/appflow/aws4_request, SignedHeaders=host,"
                    + " Signature=0";
    private static final String ARN = "/tags/arn%3Aaws%3Aappflow%3Aus-east-1%3A777777777777%3Aflow%2F";

    /** A request; the operation is empty for an admin route. */
    private record Call(String operation, String method, String path, String body) {

        static Call of(Operation operation, String path, String body) {
            return new Call(operation.apiName(), operation.httpMethod(), path, body);
        }

        static Call of(Operation operation, String body) {
            return of(operation, operation.uriTemplate(), body);
        }

        static Call admin(String route, String body) {
            return new Call("", "POST", "/_testkit/" + route, body);
        }

        boolean hasToken() {
            return body.contains("clientToken");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private FakeAppflowServer server =
            FakeAppflowServer.builder(FakeAppflow.create()).start();

    private void start() {
        server.close();
        server = FakeAppflowServer.builder(FakeAppflow.create())
                .givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE)
                .state(folder.resolve("state.txt"))
                .start();
    }

    @BeforeEach
    void open() {
        start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String json(CreateFlowRequest.Builder flow) {
        return new String(RestJson.requestJson(flow.build()), StandardCharsets.UTF_8);
    }

    private static String profile(String name) {
        return "{\"connectorProfileName\":\"" + name
                + "\",\"connectorType\":\"Servicenow\",\"connectionMode\":\"Public\","
                + "\"clientToken\":\"t\",\"connectorProfileConfig\":{\"connectorProfileProperties\":{\"ServiceNow\":"
                + "{\"instanceUrl\":\"https://desk.example\"}},\"connectorProfileCredentials\":{\"ServiceNow\":"
                + "{\"username\":\"canary-name\",\"password\":\"canary-word\"}}}}";
    }

    /** In an order in which each is accepted. */
    private static List<Call> changes() {
        String lambda = "\"connectorProvisioningType\":\"LAMBDA\",\"connectorProvisioningConfig\":{\"lambda\":"
                + "{\"lambdaArn\":\"arn:aws:lambda:us-east-1:777777777777:function:acme\"}},\"clientToken\":\"t\"}";
        String update = json(Requests.onDemand("orders").description("new"));
        String nightly = "{\"flowName\":\"nightly\",\"clientToken\":\"t\"}";
        return List.of(
                Call.of(Operation.REGISTER_CONNECTOR, "{\"connectorLabel\":\"acme\"," + lambda),
                Call.of(
                        Operation.UPDATE_CONNECTOR_REGISTRATION,
                        "{\"connectorLabel\":\"acme\",\"description\":\"new\",\"clientToken\":\"t\"}"),
                Call.of(Operation.CREATE_CONNECTOR_PROFILE, profile("desk")),
                Call.of(
                        Operation.UPDATE_CONNECTOR_PROFILE,
                        profile("desk").replace("\"connectorType\":\"Servicenow\",", "")),
                Call.of(
                        Operation.CREATE_FLOW,
                        json(Requests.scheduled("nightly", "rate(1days)").clientToken("n"))),
                Call.of(
                        Operation.CREATE_FLOW,
                        json(Requests.onDemand("orders").clientToken("t").tags(Map.of("team", "a")))),
                Call.of(Operation.UPDATE_FLOW, update.replaceFirst("\\{", "{\"clientToken\":\"t\",")),
                Call.of(Operation.TAG_RESOURCE, ARN + "orders", "{\"tags\":{\"stage\":\"test\"}}"),
                Call.of(Operation.UNTAG_RESOURCE, ARN + "orders?tagKeys=team", ""),
                Call.of(Operation.START_FLOW, "{\"flowName\":\"orders\",\"clientToken\":\"o\"}"),
                Call.of(Operation.START_FLOW, nightly),
                Call.of(Operation.CANCEL_FLOW_EXECUTIONS, "{\"flowName\":\"orders\"}"),
                Call.of(
                        Operation.RESET_CONNECTOR_METADATA_CACHE,
                        "{\"connectorProfileName\":\"sf-prod\",\"connectorType\":\"Salesforce\"}"),
                Call.of(Operation.STOP_FLOW, "{\"flowName\":\"nightly\"}"),
                Call.of(Operation.DELETE_FLOW, "{\"flowName\":\"nightly\"}"),
                Call.of(Operation.DELETE_CONNECTOR_PROFILE, "{\"connectorProfileName\":\"desk\"}"),
                Call.of(Operation.UNREGISTER_CONNECTOR, "{\"connectorLabel\":\"acme\"}"));
    }

    private static List<Call> reads() {
        return List.of(
                Call.of(
                        Operation.DESCRIBE_CONNECTOR,
                        "{\"connectorType\":\"CustomConnector\",\"connectorLabel\":\"acme\"}"),
                Call.of(Operation.DESCRIBE_CONNECTORS, "{}"),
                Call.of(Operation.LIST_CONNECTORS, "{}"),
                Call.of(Operation.DESCRIBE_CONNECTOR_PROFILES, "{}"),
                Call.of(Operation.LIST_FLOWS, "{}"),
                Call.of(Operation.DESCRIBE_FLOW, "{\"flowName\":\"orders\"}"),
                Call.of(Operation.DESCRIBE_FLOW, "{\"flowName\":\"nightly\"}"),
                Call.of(Operation.DESCRIBE_FLOW_EXECUTION_RECORDS, "{\"flowName\":\"orders\"}"),
                Call.of(Operation.DESCRIBE_FLOW_EXECUTION_RECORDS, "{\"flowName\":\"nightly\"}"),
                Call.of(Operation.LIST_TAGS_FOR_RESOURCE, ARN + "orders", ""),
                Call.of(Operation.LIST_CONNECTOR_ENTITIES, "{\"connectorProfileName\":\"sf-prod\"}"),
                Call.of(
                        Operation.DESCRIBE_CONNECTOR_ENTITY,
                        "{\"connectorProfileName\":\"sf-prod\",\"connectorEntityName\":\"Account\"}"));
    }

    private static List<Call> adminRoutes() {
        return List.of(
                Call.admin("connector-profiles", "{\"connectorProfileName\":\"crm\",\"connectorType\":\"Salesforce\"}"),
                Call.admin(
                        "connectors",
                        "{\"connectorLabel\":\"acme\",\"connectorConfiguration\":{\"connectorName\":\"Acme\","
                                + "\"connectorModes\":[\"SOURCE\"]}}"),
                Call.admin(
                        "connector-entities", "{\"connectorType\":\"Salesforce\",\"connectorEntityName\":\"Account\"}"),
                Call.admin("flows", json(Requests.onDemand("orders"))),
                Call.admin("flows", json(Requests.onEvent("nightly"))),
                Call.admin("buckets", "{\"bucketName\":\"orders-raw\",\"look\":\"missing\"}"),
                Call.admin("buckets", "{\"bucketName\":\"orders-raw\",\"look\":\"reachable\"}"),
                Call.admin("private-connections", "{\"connectorProfileName\":\"crm\",\"status\":\"PENDING\"}"),
                Call.admin("runs", "{\"always\":{\"errorMessage\":\"x\"},\"progression\":{\"kind\":\"byHand\"}}"),
                Call.of(Operation.START_FLOW, "{\"flowName\":\"nightly\"}"),
                Call.admin("event", "{\"flowName\":\"nightly\"}"),
                Call.admin("start-flow", "{\"flowName\":\"orders\"}"),
                Call.admin("finish-run", "{\"executionId\":\"RUN\"}"),
                Call.admin("clock", "{\"advance\":\"PT1H\"}"),
                Call.admin(
                        "faults",
                        "{\"operation\":\"CreateConnectorProfile\",\"fault\":\"throttling\",\"when\":" + profile("desk")
                                + "}"),
                Call.admin("reset", ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String send(Call call, byte[] body) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(server.endpoint() + call.path()))
                            .header("Authorization", SIGNED)
                            .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (IOException e) {
            return "no response";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String send(Call call) {
        return send(call, bytes(call.body()));
    }

    /** The answers to all reads, without the ids of the requests. */
    private List<String> view() {
        List<String> view = new ArrayList<>(reads().stream().map(this::send).toList());
        view.add(send(new Call("", "GET", "/_testkit/state", "")));
        view.add(send(new Call("", "GET", "/_testkit/state?account=123456789012", "")));
        return view;
    }

    private void assertKept(Call call, String how) throws IOException {
        List<String> before = view();
        start();
        assertThat(view()).as("%s %s, %s", call.operation(), call.path(), how).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("state.txt")))
                .as("%s %s, %s", call.operation(), call.path(), how)
                .doesNotContain(CANARY);
    }

    private void sendOdd(Call call) {
        for (String body : List.of(
                "",
                "{}",
                "[1]",
                "{\"flowName\":7}",
                "{\"tags\":{\"a\":null}}",
                profile("two words"),
                call.body().replace("\"", "\"\\u0000"),
                call.body().replace("\":\"", "\":\"\\ud800"),
                call.body() + "x".repeat(1_000_100))) {
            send(call, bytes(body));
        }
        send(call, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
    }

    private void fault(Call call, boolean afterCommit, String fault) {
        assertThat(send(Call.admin(
                        "faults",
                        String.format(
                                Locale.ROOT,
                                "{\"operation\":\"%s\",\"fault\":\"%s\",\"afterCommit\":%s,\"afterDelay\":\"PT1S\"}",
                                call.operation(),
                                fault,
                                afterCommit))))
                .startsWith("200");
    }

    @Test
    void operations() throws IOException {
        assertThat(changes())
                .extracting(Call::operation)
                .as("all operations that are not read")
                .containsAll(Arrays.stream(Operation.values())
                        .map(Operation::apiName)
                        .filter(name -> reads().stream()
                                .noneMatch(read -> read.operation().equals(name)))
                        .toList());
        for (Call read : reads()) {
            sendOdd(read);
            fault(read, false, "throttling");
            send(read);
        }
        assertKept(reads().get(0), "all reads refused or faulted");
        for (Call call : changes()) {
            sendOdd(call);
            assertKept(call, "refused");
            for (String fault : List.of("throttling", "garbage", "cutOff", "connectionLost")) {
                fault(call, false, fault);
                send(call);
            }
            assertKept(call, "faulted");
            if (call.hasToken()) {
                fault(call, true, "cutOff");
                send(call);
                assertKept(call, "accepted without an answer");
            }
            String answer = send(call);
            assertThat(answer).as(call.toString()).startsWith("200");
            assertKept(call, "accepted");
            if (call.hasToken()) {
                assertThat(send(call)).as(call.toString()).isEqualTo(answer);
            }
        }
    }

    @Test
    void everyAdminRoute() throws IOException {
        String routes = send(new Call("", "GET", "/_testkit", ""));
        assertThat(adminRoutes().stream()
                        .filter(call -> call.operation().isEmpty())
                        .map(Call::path)
                        .distinct())
                .hasSize(routes.split("\"POST\"", -1).length - 1)
                .allSatisfy(path -> assertThat(routes).contains("\"" + path + "\""));
        for (Call call : adminRoutes()) {
            sendOdd(call);
            assertKept(call, "refused");
            String run = server.fake().at("777777777777", "us-east-1").flow("nightly").stream()
                    .flatMap(flow -> flow.runs().stream())
                    .map(RunView::executionId)
                    .findFirst()
                    .orElse("none");
            assertThat(send(call, bytes(call.body().replace("RUN", run))))
                    .as(call.toString())
                    .startsWith("200");
            assertKept(call, "accepted");
        }
    }
}
