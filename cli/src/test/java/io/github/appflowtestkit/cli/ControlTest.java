package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** What tests in other languages do below /_testkit. */
class ControlTest {

    private static final String EU_ACCOUNT = "AWS4-HMAC-SHA256 Credential=999999999999/20260101/eu-west-1/appflow/"
            + "aws4_request, SignedHeaders=host, Signature=0";

    private final FakeAppflow fake = FakeAppflow.builder()
            .account("123456789012")
            .region("us-east-1")
            .start(Instant.parse("2026-01-01T00:00:00Z"))
            .build();
    private final FakeAppflowServer server = FakeAppflowServer.builder(fake)
            .givenConnectorProfile("crm-production", ConnectorType.SALESFORCE)
            .start();
    private final ControlClient control = new ControlClient(server.endpoint());

    @AfterEach
    void close() {
        server.close();
    }

    private static String flow(String name) throws IOException {
        return Files.readString(Path.of("../examples/flows/salesforce-accounts-to-s3.json"))
                .replace("\"salesforce-accounts-to-s3\"", "\"" + name + "\"");
    }

    private static String eventFlow() throws IOException {
        return Files.readString(Path.of("../examples/flows/salesforce-opportunity-events-to-eventbridge.json"));
    }

    /** A call of AppFlow; its answer is none of the schema's business. */
    private int call(String path, String body) throws Exception {
        return answer(path, body).statusCode();
    }

    private HttpResponse<String> answer(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String profiles() throws Exception {
        return answer("/describe-connector-profiles", "{}").body();
    }

    @Test
    void the_root_lists_the_routes_of_the_schema_and_no_others() {
        String routes = control.ask("GET", "/_testkit", "");
        String schema = CommandRun.in(Path.of(".")).run("schema", "control").out();
        Matcher route = Pattern.compile("\"const\": \"([A-Z]+) (/_testkit[a-zA-Z/{}-]*)\"")
                .matcher(schema);
        int count = 0;
        while (route.find()) {
            count++;
            assertThat(routes).contains("{\"method\":\"" + route.group(1) + "\",\"path\":\"" + route.group(2) + "\"");
        }
        assertThat(routes.split("\"method\"", -1)).hasSize(count + 1);
    }

    @Test
    void the_clock_is_moved_by_a_time_and_to_a_time() {
        assertThat(control.ask("POST", "/_testkit/clock", "{\"advance\":\"PT8H\"}"))
                .isEqualTo("{\"now\":\"2026-01-01T08:00:00Z\"}");
        assertThat(control.ask("POST", "/_testkit/clock", "{\"set\":\"2026-02-01T01:00:00+01:00\"}"))
                .isEqualTo("{\"now\":\"2026-02-01T00:00:00Z\"}");
        assertThat(control.ask("GET", "/_testkit/clock", "")).isEqualTo("{\"now\":\"2026-02-01T00:00:00Z\"}");
    }

    @Test
    void a_fault_hits_the_requests_that_hold_what_it_waits_for() throws Exception {
        control.ask(
                "POST",
                "/_testkit/faults",
                "{\"operation\":\"CreateFlow\",\"fault\":\"throttling\",\"times\":1,\"when\":{\"flowName\":\"orders\","
                        + "\"sourceFlowConfig\":{\"connectorType\":\"Salesforce\"}}}");
        assertThat(call("/create-flow", flow("other"))).isEqualTo(200);
        assertThat(call("/create-flow", flow("orders"))).isEqualTo(429);
        assertThat(call("/create-flow", flow("orders"))).isEqualTo(200);
        assertThat(control.ask("GET", "/_testkit/faults", "")).contains("\"used\":1,\"unused\":false");
    }

    @Test
    void every_kind_of_fault_can_be_put_in_place_with_all_options() {
        for (String kind : new String[] {
            "\"garbage\"",
            "{\"kind\":\"conflict\",\"message\":\"no\"}",
            "\"validation\"",
            "{\"kind\":\"error\",\"errorCode\":\"X\",\"statusCode\":418}",
            "{\"kind\":\"emptyError\",\"statusCode\":503}",
            "{\"kind\":\"slow\",\"duration\":\"PT0.2S\"}",
            "\"connectionLost\"",
            "\"cutOff\""
        }) {
            control.ask(
                    "POST",
                    "/_testkit/faults",
                    "{\"operation\":\"ListFlows\",\"fault\":" + kind + ",\"afterCommit\":true,\"afterDelay\":\"PT1M\","
                            + "\"lenient\":true,\"probability\":0.5,\"seed\":7}");
        }
        assertThat(fake.unusedFaults()).isEmpty();
        control.ask("POST", "/_testkit/faults", "{\"operation\":\"ListFlows\",\"fault\":\"timeout\",\"always\":true}");
        assertThat(fake.unusedFaults()).hasSize(1);
        assertThat(control.ask("GET", "/_testkit/faults", "")).contains("\"unused\":true");
    }

    @Test
    void state_and_calls_show_what_there_is_and_no_secrets() throws Exception {
        call("/create-flow", flow("orders"));
        call("/start-flow", "{\"flowName\":\"orders\"}");
        call("/start-flow", "{\"flowName\":\"nobody\"}");
        call(
                "/create-connector-profile",
                "{\"connectorProfileName\":\"desk\",\"connectorType\":\"Servicenow\",\"connectionMode\":\"Public\","
                        + "\"connectorProfileConfig\":{\"connectorProfileProperties\":{\"ServiceNow\":{\"instanceUrl\":"
                        + "\"https://desk.example\"}},\"connectorProfileCredentials\":{\"ServiceNow\":{\"username\":"
                        + "\"kim\",\"password\":\"hunter2\"}}}}");
        assertThat(control.ask("GET", "/_testkit/state", ""))
                .contains("\"flowName\":\"orders\"", "\"executionStatus\":\"Successful\"", "desk", "crm-production");
        String calls = control.ask("GET", "/_testkit/calls", "");
        assertThat(calls)
                .contains("\"errorCode\":\"ResourceNotFoundException\"", "\"number\":4", "desk.example")
                .contains("create it first, or declare it with POST /_testkit/flows")
                .doesNotContain("hunter2", "\"number\":5", "fake.");
        assertThat(control.ask("GET", "/_testkit/calls?operation=StartFlow", ""))
                .doesNotContain("CreateFlow");
    }

    @Test
    void runs_end_as_the_test_says() throws Exception {
        control.ask("POST", "/_testkit/flows", flow("orders"));
        control.ask(
                "POST",
                "/_testkit/runs",
                "{\"flowName\":\"orders\",\"next\":[{\"errorMessage\":\"no such table\"},{\"recordsProcessed\":7}],"
                        + "\"always\":{\"bytesWritten\":5},\"progression\":{\"kind\":\"byHand\"}}");
        String started = control.ask("POST", "/_testkit/start-flow", "{\"flowName\":\"orders\"}");
        String id = fake.flow("orders").orElseThrow().runs().get(0).executionId();
        assertThat(started).contains("\"executionId\":\"" + id + "\"");
        assertThat(fake.calls()).isEmpty();
        control.ask(
                "POST",
                "/_testkit/finish-run",
                "{\"executionId\":\"" + id + "\",\"result\":{\"errorMessage\":\"cut\"}}");
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("\"errorMessage\":\"cut\"");
    }

    @Test
    void runs_without_a_name_are_those_of_all_flows_or_of_some() throws Exception {
        control.ask("POST", "/_testkit/flows", flow("orders"));
        assertThat(control.ask("POST", "/_testkit/runs", "{\"always\":{\"errorMessage\":\"all\"}}"))
                .isEqualTo("{\"flows\":1}");
        String salesforce = "{\"when\":{\"sourceFlowConfig\":{\"connectorType\":\"Salesforce\"},"
                + "\"triggerConfig\":{\"triggerType\":\"OnDemand\"}},\"next\":[{\"errorMessage\":\"some\"}]}";
        assertThat(control.ask("POST", "/_testkit/runs", salesforce)).isEqualTo("{\"flows\":1}");
        assertThat(control.ask("POST", "/_testkit/runs", salesforce.replace("some", "some again")))
                .isEqualTo("{\"flows\":1}");
        assertThat(control.ask(
                        "POST", "/_testkit/runs", "{\"flowName\":\"later\",\"next\":[{\"errorMessage\":\"own\"}]}"))
                .isEqualTo("{\"flowName\":\"later\",\"flows\":0}");
        control.ask("POST", "/_testkit/flows", flow("later"));

        for (String flow : List.of("orders", "later", "later", "orders", "later")) {
            call("/start-flow", "{\"flowName\":\"" + flow + "\"}");
        }

        assertThat(fake.flows().stream()
                        .flatMap(flow -> flow.runs().stream()
                                .map(run -> run.errorMessage().orElse(""))))
                .containsExactly("all", "some", "all", "some again", "own");
    }

    @Test
    void events_buckets_and_connectors_are_steered() throws Exception {
        control.ask("POST", "/_testkit/flows", eventFlow());
        call("/start-flow", "{\"flowName\":\"opportunity-events-to-eventbridge\"}");
        assertThat(control.ask("POST", "/_testkit/event", "{\"flowName\":\"opportunity-events-to-eventbridge\"}"))
                .startsWith("{\"executionId\":\"");
        control.ask("POST", "/_testkit/connectors", "{\"connectorLabel\":\"acme\"}");
        control.ask(
                "POST",
                "/_testkit/connector-profiles",
                "{\"connectorProfileName\":\"erp\",\"connectorLabel\":\"acme\"}");
        control.ask("POST", "/_testkit/buckets", "{\"bucketName\":\"acme-lake-raw\",\"look\":\"missing\"}");
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("\"connectorLabel\":\"acme\"", "erp");
    }

    @Test
    void private_connections_are_pending_created_or_failed() throws Exception {
        control.ask(
                "POST",
                "/_testkit/private-connections",
                "{\"connectorProfileName\":\"crm-production\",\"status\":\"PENDING\"}");
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("\"status\":\"PENDING\"");
        control.ask(
                "POST",
                "/_testkit/private-connections",
                "{\"connectorProfileName\":\"crm-production\",\"status\":\"FAILED\","
                        + "\"failureCause\":\"ACCESS_DENIED\",\"failureMessage\":\"no such service\"}");
        assertThat(profiles()).contains("\"failureCause\":\"ACCESS_DENIED\"", "\"failureMessage\":\"no such service\"");
    }

    @Test
    void faults_have_the_recorded_words_or_those_of_the_vendor() throws Exception {
        String fault = "{\"operation\":\"DescribeConnectorProfiles\",\"fault\":%s}";
        for (String kind : List.of(
                "\"connectorAuthentication\"",
                "{\"kind\":\"credentialsRejected\",\"message\":\"invalid_grant\"}",
                "\"connectorServer\"",
                "\"accessDenied\"")) {
            control.ask("POST", "/_testkit/faults", fault.formatted(kind));
        }
        assertThat(control.ask("GET", "/_testkit/faults", ""))
                .contains("{\"kind\":\"credentialsRejected\",\"message\":\"invalid_grant\"}");

        String words = "Error authenticating to connector: Failed to validate Connection while attempting";
        assertThat(profiles()).contains(words);
        assertThat(profiles()).contains(words, "connector failure invalid_grant (Service");
        assertThat(profiles()).contains("Got error from connector.");
        assertThat(profiles()).contains("is not authorized to perform: appflow:DescribeConnectorProfiles");
    }

    @Test
    void accounts_and_regions_start_alike_and_are_reset_apart() throws Exception {
        control.send("POST", "/_testkit/flows", flow("theirs"), Optional.of(EU_ACCOUNT));
        control.ask("POST", "/_testkit/flows?region=eu-north-1", flow("northern"));
        control.ask("POST", "/_testkit/flows", flow("ours"));
        assertThat(control.ask("GET", "/_testkit/state", "")).contains("theirs", "northern", "ours");
        assertThat(control.ask("GET", "/_testkit/state?account=999999999999&region=eu-west-1", ""))
                .contains("theirs", "crm-production")
                .doesNotContain("northern", "ours");

        control.ask("POST", "/_testkit/clock", "{\"advance\":\"PT1H\"}");
        control.ask("POST", "/_testkit/reset?region=eu-north-1", "");
        assertThat(control.ask("GET", "/_testkit/state", ""))
                .contains("theirs", "ours", "2026-01-01T01:00:00Z")
                .doesNotContain("northern");

        assertThat(control.ask("POST", "/_testkit/reset", "")).isEqualTo("{\"now\":\"2026-01-01T00:00:00Z\"}");
        assertThat(control.ask("GET", "/_testkit/state", ""))
                .contains("crm-production")
                .doesNotContain("theirs", "ours");
    }

    private static String minutely() throws IOException {
        return Files.readString(Path.of("../examples/flows/marketo-leads-to-s3.json"))
                .replaceFirst("rate\\([0-9a-z]+\\)", "rate(1minutes)");
    }

    @Test
    void a_step_with_too_many_runs_is_refused_and_names_the_longest_one() throws Exception {
        control.ask(
                "POST",
                "/_testkit/connector-profiles",
                "{\"connectorProfileName\":\"marketing-automation\",\"connectorType\":\"Marketo\"}");
        control.ask("POST", "/_testkit/flows", minutely());
        call("/start-flow", "{\"flowName\":\"marketo-leads-to-s3\"}");

        for (String step : List.of("{\"advance\":\"P3653D\"}", "{\"set\":\"2034-01-01T00:00:00Z\"}")) {
            assertThat(control.refused("POST", "/_testkit/clock", step))
                    .returns(400, ControlClient.Answer::status)
                    .extracting(ControlClient.Answer::body)
                    .asString()
                    .contains("because schedules start 1000000 runs until then")
                    .containsAnyOf("must be at most PT16666H40M59S", "must be at most 2027-11-26T10:40:59Z");
        }
        assertThat(control.ask("GET", "/_testkit/clock", "")).isEqualTo("{\"now\":\"2026-01-01T00:00:00Z\"}");

        assertThat(control.ask("POST", "/_testkit/clock", "{\"advance\":\"PT16666H40M59S\"}"))
                .isEqualTo("{\"now\":\"2027-11-26T10:40:59Z\"}");
        assertThat(control.ask("GET", "/_testkit/state", "").split("\"executionId\"", -1))
                .hasSize(101);
    }

    private List<String> pages(String route, String parameters) {
        List<String> pages = new ArrayList<>();
        Optional<String> token = Optional.of("");
        while (token.isPresent()) {
            String next = token.get().isEmpty() ? "" : "&nextToken=" + token.get();
            pages.add(control.ask("GET", "/_testkit/" + route + "?" + parameters + next, ""));
            token = Pattern.compile("\"nextToken\":\"([^\"]+)\"")
                    .matcher(pages.get(pages.size() - 1))
                    .results()
                    .map(result -> result.group(1))
                    .findFirst();
        }
        return pages;
    }

    private static List<String> all(List<String> pages, String pattern) {
        return pages.stream()
                .flatMap(page -> Pattern.compile(pattern).matcher(page).results())
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void answers_that_grow_have_pages() throws Exception {
        for (int i = 1; i <= 7; i++) {
            control.ask("POST", "/_testkit/flows", flow("flow-" + i));
            call("/start-flow", "{\"flowName\":\"flow-" + i + "\"}");
            control.ask(
                    "POST",
                    "/_testkit/faults",
                    "{\"operation\":\"StopFlow\",\"fault\":\"timeout\",\"times\":" + i + "}");
        }
        control.send("POST", "/_testkit/flows", flow("theirs"), Optional.of(EU_ACCOUNT));

        List<String> calls = pages("calls", "maxResults=3");
        assertThat(calls).hasSize(3);
        assertThat(all(calls, "\"number\":([0-9]+)")).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(pages("calls", "maxResults=7")).hasSize(1);
        assertThat(pages("calls", "operation=ListFlows&maxResults=1")).hasSize(1);
        List<String> faults = pages("faults", "maxResults=2");
        assertThat(faults).hasSize(4);
        assertThat(all(faults, "\"times\":([0-9]+)")).containsExactly("1", "2", "3", "4", "5", "6", "7");
        List<String> state = pages("state", "maxResults=4");
        assertThat(all(state, "\"flowName\":\"([^\"]+)\",\"flowArn\""))
                .containsExactly("flow-1", "flow-2", "flow-3", "flow-4", "flow-5", "flow-6", "flow-7", "theirs");
        assertThat(all(
                        state,
                        "\"connectorProfileName\":\"([^\"]+)\",\"connectorType\":\"Salesforce\",\"connectionMode\""))
                .hasSize(2);
        assertThat(state).hasSize(3);
    }

    @Test
    void a_page_of_calls_goes_on_where_the_last_one_ended_whatever_was_called_since() throws Exception {
        call("/list-flows", "{}");
        call("/list-flows", "{}");
        String first = control.ask("GET", "/_testkit/calls?maxResults=1", "");
        call("/list-connectors", "{}");

        assertThat(all(List.of(first), "\"nextToken\":\"([^\"]+)\"")).hasSize(1);
        assertThat(all(
                        List.of(control.ask(
                                "GET",
                                "/_testkit/calls?nextToken="
                                        + all(List.of(first), "\"nextToken\":\"([^\"]+)\"")
                                                .get(0),
                                "")),
                        "\"number\":([0-9]+)"))
                .containsExactly("2", "3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "clock-unknown | POST | clock | {`advanse`:`PT1H`}",
                "clock-both | POST | clock | {`advance`:`PT1H`,`set`:`2026-02-01T00:00:00Z`}",
                "clock-neither | POST | clock | {}",
                "clock-no-duration | POST | clock | {`advance`:`1h`}",
                "clock-number | POST | clock | {`advance`:3600}",
                "clock-no-instant | POST | clock | {`set`:`tomorrow`}",
                "clock-no-object | POST | clock | [1]",
                "fault-missing | POST | faults | {`operation`:`CreateFlow`}",
                "fault-operation | POST | faults | {`operation`:`CraeteFlow`,`fault`:`timeout`}",
                "fault-kind | POST | faults | {`operation`:`CreateFlow`,`fault`:`throtling`}",
                "fault-kind-far | POST | faults | {`operation`:`CreateFlow`,`fault`:{`kind`:`disaster`}}",
                "fault-member | POST | faults | {`operation`:`CreateFlow`,`fault`:{`kind`:`timeout`,`message`:`x`}}",
                "fault-status | POST | faults | {`operation`:`CreateFlow`,`fault`:{`kind`:`emptyError`,`statusCode`:200}}",
                "fault-times | POST | faults | {`operation`:`CreateFlow`,`fault`:`timeout`,`times`:0}",
                "fault-seed | POST | faults | {`operation`:`CreateFlow`,`fault`:`timeout`,`probability`:0.5}",
                "profile-neither | POST | connector-profiles | {`connectorProfileName`:`x`}",
                "bucket-look | POST | buckets | {`bucketName`:`x`,`look`:`gone`}",
                "private-status | POST | private-connections | {`connectorProfileName`:`x`,`status`:`READY`}",
                "private-cause | POST | private-connections | {`connectorProfileName`:`x`,`status`:`FAILED`,"
                        + "`failureCause`:`TIMEOUT`}",
                "run-negative | POST | runs | {`flowName`:`orders`,`always`:{`putFailures`:-1}}",
                "run-two-ways | POST | runs | {`flowName`:`orders`,`when`:{}}",
                "progression | POST | runs | {`flowName`:`orders`,`progression`:{`kind`:`after`}}"
            })
    void what_the_schema_refuses_is_refused_with_its_place(String name, String method, String path, String body) {
        String json = body.replace('`', '"');
        ControlClient.Answer answer = control.refused(method, "/_testkit/" + path, json);
        assertThat(ControlClient.errors(method + " /_testkit/" + path, json)).isNotEmpty();
        Golden.check("control/" + name + ".txt", answer.status() + "\n" + json + "\n" + answer.body() + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no-route | GET | /sate | ''",
                "no-route-far | GET | /elsewhere | ''",
                "wrong-method | DELETE | /clock | ''",
                "no-json | POST | /clock | {",
                "parameter | GET | /calls?operatoin=ListFlows | ''",
                "parameter-operation | GET | /calls?operation=ListFlow | ''",
                "page-size | GET | /calls?maxResults=0 | ''",
                "page-token-calls | GET | /calls?nextToken=7 | ''",
                "page-token-account | GET | /calls?nextToken=555555555555.us-east-1.7 | ''",
                "page-token | GET | /state?nextToken=x | ''",
                "parameter-account | GET | /state?account=12 | ''",
                "clock-too-far | POST | /clock | {\"advance\":\"PT2562047788015215H30M7S\"}",
                "clock-back | POST | /clock | {\"set\":\"2020-01-01T00:00:00Z\"}",
                "fault-when | POST | /faults | {\"operation\":\"CreateFlow\",\"fault\":\"timeout\",\"when\":{\"flowNam\":\"x\"}}",
                "fault-when-type | POST | /faults | {\"operation\":\"CreateFlow\",\"fault\":\"timeout\",\"when\":{\"flowName\":1}}",
                "profile-type | POST | /connector-profiles | {\"connectorProfileName\":\"x\",\"connectorType\":\"Salesforec\"}",
                "flow-refused | POST | /flows | {\"flowName\":\"x\"}",
                "run-when | POST | /runs | {\"when\":{\"flowNam\":\"orders\"}}",
                "start-no-flow | POST | /start-flow | {\"flowName\":\"nobody\"}",
                "finish-nothing | POST | /finish-run | {\"executionId\":\"nobody\"}",
                "event-no-flow | POST | /event | {\"flowName\":\"nobody\"}"
            })
    void what_else_is_wrong_is_said_too(String name, String method, String path, String body) {
        String json = body.equals("''") ? "" : body;
        ControlClient.Answer answer = control.refused(method, "/_testkit" + path, json);
        Golden.check(
                "control/" + name + ".txt",
                answer.status()
                        + answer.allow().map(allow -> " Allow: " + allow).orElse("") + "\n" + json + "\n"
                        + answer.body() + "\n");
    }
}
