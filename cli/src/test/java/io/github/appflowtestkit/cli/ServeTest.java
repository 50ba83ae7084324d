package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What serve says when it cannot serve, and what it logs when it does. */
class ServeTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "help | serve --help",
                "port | serve --port 70000",
                "profile-without-type | serve --profile crm",
                "profile-misspelled | serve --profile crm=Salesforec",
                "profile-unknown | serve --profile crm=Hubspot",
                "profile-refused | serve --profile crm/é=Salesforce",
                "profile-label-refused | serve --profile crm=CustomConnector:?",
                "profile-with-equals-sign | serve --profile crm=eu=Salesforec",
                "account | serve --account 123",
                "region | serve --region Frankfurt",
                "clock | serve --clock fast",
                "at | serve --at tomorrow",
                "at-and-real | serve --at 2026-01-01T00:00:00Z --clock real",
                "value | serve --value acme-lake",
                "address | serve --address 999.0.0.1",
                "address-named | serve --address appflow.example",
                "address-remote | serve --address 0.0.0.0",
                "allowed-host | serve --allowed-host http://appflow:4580"
            })
    void wrong_usage_says_what_is_allowed(String name, String arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments.split(" "));
        Golden.check("serve/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(name.equals("help") ? ExitCode.OK : ExitCode.USAGE);
    }

    @Test
    void flows_with_errors_are_shown_and_not_served() {
        CommandRun.Result result = CommandRun.in(Path.of(".."))
                .run("serve", "--port", "0", "--flows", "examples/broken/upsert-without-ids.json");
        Golden.check("serve/broken-flows.txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void flows_that_the_service_would_refuse_are_not_served() {
        CommandRun.Result result = CommandRun.in(Path.of(".."))
                .run("serve", "--port", "0", "--quiet", "--flows", "examples/flows/salesforce-accounts-to-s3.json");
        Golden.check("serve/refused-flow.txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void flows_that_lack_a_value_are_not_served() {
        CommandRun.Result result = CommandRun.in(Path.of(".."))
                .run("serve", "--port", "0", "--quiet", "--flows", "examples/junit/infrastructure/template.yaml");
        Golden.check("serve/lacking-value.txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void flows_of_every_form_are_served_with_the_values_that_they_lack() throws Exception {
        Files.copy(Path.of("../examples/junit/infrastructure/template.yaml"), folder.resolve("template.yaml"));
        Files.writeString(folder.resolve("describe.json"), """
                {"flowName": "described", "flowArn": "arn", "flowStatus": "Active",
                 "triggerConfig": {"triggerType": "OnDemand"},
                 "sourceFlowConfig": {"connectorType": "Salesforce", "connectorProfileName": "shop-crm",
                   "sourceConnectorProperties": {"Salesforce": {"object": "Order"}}},
                 "destinationFlowConfigList": [{"connectorType": "S3",
                   "destinationConnectorProperties": {"S3": {"bucketName": "acme-lake"}}}],
                 "tasks": [{"taskType": "Map_all", "sourceFields": [], "connectorOperator": {"Salesforce": "NO_OP"},
                   "taskProperties": {}}]}
                """);
        try (ServerProcess server = ServerProcess.start(
                folder,
                "--profile",
                "shop-crm=Salesforce",
                "--flows",
                "template.yaml",
                "--flows",
                "describe.json",
                "--value",
                "Bucket=acme-lake",
                "--value",
                "Stage=prod")) {
            assertThat(server.post("/list-flows", "{}").body())
                    .contains("\"orders-to-lake-prod\"", "\"returns-to-lake-prod\"", "\"described\"");
        }
    }

    @Test
    void flows_that_are_not_there_are_not_served() {
        CommandRun.Result result = CommandRun.in(folder).run("serve", "--port", "0", "--flows", "flows");
        Golden.check("serve/missing-flows.txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "foreign | my holiday plans",
                "newer | appflow-testkit state 4",
                "older | appflow-testkit state 2",
            })
    void a_file_that_is_no_state_is_left_alone(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("state.txt"), text);
        CommandRun.Result result = CommandRun.in(folder).run("serve", "--port", "0", "--state", "state.txt");
        Golden.check("serve/state-" + name + ".txt", result.transcript().replace(folder + "/", ""));
        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(file).hasContent(text);
    }

    @Test
    void a_state_file_in_no_folder_is_said() {
        CommandRun.Result result = CommandRun.in(folder).run("serve", "--port", "0", "--state", "no/folder/state.txt");
        Golden.check("serve/state-nowhere.txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void requests_are_logged_without_what_is_in_them() throws Exception {
        try (ServerProcess server = ServerProcess.start(
                folder, "--clock", "manual", "--at", "2026-01-01T00:00:00Z", "--state", "state.txt")) {
            server.post("/list-flows", "{}");
            server.post("/start-flow", "{\"flowName\": \"nobody\"}");
            server.post("/create-flow", "{\"flowName\":");
            server.post("/no-such-thing", "{}");
            server.post("/_testkit/clock", "{\"advance\": \"PT8H\"}");
            server.post("/_testkit/clock", "{\"advanse\": \"PT8H\"}");
            server.post(
                    "/_testkit/faults",
                    "{\"operation\": \"ListFlows\", \"fault\": {\"kind\": \"emptyError\", \"statusCode\": 503}}");
            server.post("/list-flows", "{}");
            server.post(
                    "/create-connector-profile",
                    "{\"connectorProfileName\":\"desk\",\"connectorType\":\"Servicenow\",\"connectionMode\":\"Public\","
                            + "\"connectorProfileConfig\":{\"connectorProfileProperties\":{\"ServiceNow\":{\"instanceUrl\":"
                            + "\"https://desk.example\"}},\"connectorProfileCredentials\":{\"ServiceNow\":{\"username\":"
                            + "\"kim sue\",\"password\":\"hunter2\"}}}}");
            assertThat(server.end()).isEqualTo(ExitCode.OK);
            assertThat(server.err()).doesNotContain("hunter2", "kim");
            Golden.check("serve/log.txt", server.err());
        }
    }

    @Test
    void time_passes_as_on_the_clock_of_the_machine() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (ServerProcess server = ServerProcess.start(folder)) {
            assertThat(time(server)).isBetween(before, Instant.now());

            HttpResponse<String> refused = server.post("/_testkit/clock", "{\"advance\": \"PT8H\"}");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("start the server with --clock manual");
            assertThat(time(server)).isBetween(before, Instant.now());
            assertThat(server.end()).isEqualTo(ExitCode.OK);
            assertThat(server.err()).doesNotContain("the clock stands");
        }
    }

    @Test
    void a_start_of_the_clock_makes_it_manual() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder, "--at", "2026-01-01T00:00:00Z")) {
            assertThat(time(server)).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(server.post("/_testkit/clock", "{\"advance\": \"PT8H\"}").body())
                    .contains("2026-01-01T08:00:00Z");
        }
    }

    private static Instant time(ServerProcess server) throws Exception {
        String body = server.get("/_testkit/clock").body();
        return Instant.parse(body.replaceAll(".*\"now\":\"([^\"]*)\".*", "$1"));
    }

    @Test
    void requests_to_another_host_are_refused_and_logged() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder, "--at", "2026-01-01T00:00:00Z");
                ServerProcess open = ServerProcess.start(folder, "--quiet", "--allowed-host", "appflow")) {
            assertThat(toHost("appflow:8080", server))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("--allowed-host appflow");
            assertThat(toHost("appflow:8080", open)).startsWith("HTTP/1.1 200 ");
            assertThat(server.end()).isEqualTo(ExitCode.OK);
            Golden.check(
                    "serve/foreign-host.txt",
                    server.err().replace(":" + server.endpoint().getPort(), ":PORT"));
        }
    }

    private static String toHost(String host, ServerProcess server) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            String request = "POST /list-flows HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void quiet_is_quiet() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder, "--quiet")) {
            server.post("/list-flows", "{}");
            assertThat(server.end()).isEqualTo(ExitCode.OK);
            assertThat(server.err()).isEmpty();
        }
    }
}
