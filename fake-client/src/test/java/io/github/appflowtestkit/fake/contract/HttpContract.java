package io.github.appflowtestkit.fake.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Invariants;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Requests;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.FileType;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.appflow.model.S3OutputFormatConfig;

/** AppFlow's protocol as it stands on the wire, for every carrier: what clients of any language rely on. */
abstract class HttpContract {

    private static final String ARN = "arn:aws:appflow:us-east-1:123456789012:flow/orders";
    private static final String ENCODED_ARN = "arn%3Aaws%3Aappflow%3Aus-east-1%3A123456789012%3Aflow%2Forders";

    private static final S3Flows S3_FLOWS = new S3Flows("orders-in", "orders-out");

    private final FakeAppflow fake =
            FakeAppflow.builder().start(Instant.parse("2024-05-06T07:08:09Z")).build();

    /** An answer as it came; the names of the headers are in lower case. */
    record Reply(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                    .orElse("");
        }
    }

    /** Sends a request as it stands. */
    abstract Reply send(String method, String target, byte[] body) throws IOException;

    FakeAppflow fake() {
        return fake;
    }

    @BeforeEach
    void givenAProfile() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
    }

    @AfterEach
    void invariantsHold() {
        Invariants.hold(fake);
    }

    private Reply post(String path, String body) throws IOException {
        return send("POST", path, body.getBytes(UTF_8));
    }

    private void assertRefused(Reply reply, int status, String errorCode, String message) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("x-amzn-ErrorType")).isEqualTo(errorCode);
        assertThat(reply.header("x-amzn-RequestId")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.body()).isEqualTo(new String(RestJson.errorJson(message), UTF_8));
    }

    @Test
    void answers_are_json_with_a_request_id() throws IOException {
        Reply first = post("/list-flows", "{}");
        Reply second = post("/list-flows", "{}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("application/json");
        assertThat(first.header("x-amzn-RequestId")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(second.header("x-amzn-RequestId")).isNotEqualTo(first.header("x-amzn-RequestId"));
        assertThat(first.body()).isEqualTo("{\"flows\":[]}");
    }

    @Test
    void refusals_carry_their_type_in_a_header_and_their_message_in_the_body() throws IOException {
        assertRefused(
                post("/describe-flow", "{\"flowName\":\"orders\"}"),
                404,
                "ResourceNotFoundException",
                "Flow with name orders does not exist.");
        fake.fail(Operation.LIST_FLOWS).with(Fault.throttling());
        assertRefused(post("/list-flows", "{}"), 429, "ThrottlingException", "Too Many Requests");
    }

    @Test
    void times_are_epoch_seconds() throws IOException {
        fake.givenFlow(Requests.onDemand("orders").build());

        assertThat(post("/describe-flow", "{\"flowName\":\"orders\"}").body()).contains("\"createdAt\":1714979289,");
    }

    @Test
    void members_without_a_value_are_null_where_the_service_writes_them() throws IOException {
        fake.givenFlow(S3_FLOWS.onDemand("orders")
                .destinationFlowConfigList(
                        S3_FLOWS.destination(S3OutputFormatConfig.builder().fileType(FileType.JSON)))
                .build());

        assertThat(post("/describe-flow", "{\"flowName\":\"orders\"}").body())
                .contains(
                        "\"description\":null,",
                        "\"flowStatusMessage\":null,",
                        "\"connectorType\":\"S3\",\"connectorProfileName\":null,\"source",
                        "\"connectorType\":\"S3\",\"connectorProfileName\":null,\"destination",
                        "\"prefixConfig\":{\"prefixType\":null,\"prefixFormat\":null},"
                                + "\"aggregationConfig\":{\"aggregationType\":\"None\"}",
                        "\"triggerConfig\":{\"triggerType\":\"OnDemand\",\"triggerProperties\":{}}",
                        "\"connectorOperator\":{\"Amplitude\":null,\"Datadog\":null,\"Dynatrace\":null,"
                                + "\"GoogleAnalytics\":null,\"InforNexus\":null,\"Marketo\":null,\"S3\":\"PROJECTION\","
                                + "\"Salesforce\":null,\"ServiceNow\":null,\"Singular\":null,\"Slack\":null,"
                                + "\"Trendmicro\":null,\"Veeva\":null,\"Zendesk\":null,\"SAPOData\":null},"
                                + "\"destinationField\":null,\"taskType\":\"Filter\",\"taskProperties\":{}}");
        assertThat(post("/list-flows", "{}").body())
                .contains("\"description\":null,")
                .doesNotContain("lastRunExecutionDetails", "Label");
    }

    @Test
    void members_without_a_value_are_left_out_elsewhere() throws IOException {
        fake.givenFlow(S3_FLOWS.scheduled("orders").build());

        assertThat(post("/describe-flow", "{\"flowName\":\"orders\"}").body()).doesNotContain("null");
        assertThat(post("/list-flows", "{}").body()).doesNotContain("null");
        assertThat(post("/describe-flow-execution-records", "{\"flowName\":\"orders\"}")
                        .body())
                .doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {ARN, ENCODED_ARN})
    void arns_in_paths_are_taken_encoded_and_plain(String arn) throws IOException {
        fake.givenFlow(Requests.onDemand("orders").build());

        assertThat(post("/tags/" + arn, "{\"tags\":{\"team\":\"crm\",\"cost:centre\":\"7\",\"stage\":\"test\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(send("DELETE", "/tags/" + arn + "?tagKeys=team&tagKeys=cost%3Acentre", new byte[0])
                        .status())
                .isEqualTo(200);

        AppflowResponse left = RestJson.response(
                Operation.LIST_TAGS_FOR_RESOURCE,
                send("GET", "/tags/" + arn, new byte[0]).body().getBytes(UTF_8));
        assertThat(((ListTagsForResourceResponse) left).tags()).containsOnly(Map.entry("stage", "test"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /describe-flow|{"flowName":5}|Expected a string at /flowName, found a number
                    /list-flows|{"maxResults":"5"}|Expected a number at /maxResults, found a string
                    /create-flow|{"flowName":"a","tasks":{}}|Expected an array at /tasks, found an object
                    /create-flow|{"triggerConfig":[]}|Expected an object at /triggerConfig, found an array
                    /delete-flow|{"flowName":"a","forceDelete":"yes"}|Expected true or false at /forceDelete, found a string
                    /tags/arn|{"tags":{"a":1}}|Expected a string at /tags/a, found a number
                    """)
    void values_of_the_wrong_type_are_refused_with_their_place(String path, String body, String message)
            throws IOException {
        assertRefused(post(path, body), 400, "SerializationException", message);
        assertThat(fake.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {|The document is not JSON
                    {"flowName":}|The document is not JSON
                    /* a flow */ {"flowName":"orders"}|The document is not JSON
                    []|Expected a JSON object, found an array
                    null|Expected a JSON object, found null
                    {} {}|The document continues after the end of the JSON value
                    """)
    void malformed_bodies_are_refused(String body, String message) throws IOException {
        Reply reply = post("/describe-flow", body);

        assertRefused(reply, 400, "SerializationException", message(reply));
        assertThat(message(reply)).startsWith(message);
        assertThat(fake.calls()).isEmpty();
    }

    private static String message(Reply reply) {
        return reply.body()
                .substring("{\"message\":\"".length(), reply.body().length() - "\"}".length())
                .replace("\\\"", "\"");
    }

    @Test
    void a_recorded_entity_has_the_members_of_its_file(@TempDir Path folder) throws IOException {
        String recorded = """
                {"connectorEntityFields":[{"identifier":"Id","label":"Account ID","isPrimaryKey":true,\
                "isDeprecated":false,"supportedFieldTypeDetails":{"v1":{"fieldType":"id","filterOperators":["EQUAL_TO"],\
                "supportedValues":[],"fieldLengthRange":{"maximum":18.0,"minimum":15.0}}},"description":"Account ID",\
                "sourceProperties":{"isRetrievable":true,"isQueryable":true},"destinationProperties":{"isCreatable":false,\
                "isNullable":false,"supportedWriteOperations":["UPDATE","UPSERT"]}},{"identifier":"Name"}]}""";
        fake.givenEntity(
                ConnectorType.SALESFORCE, "Account", Files.writeString(folder.resolve("Account.json"), recorded));

        Reply reply = post(
                "/describe-connector-entity",
                "{\"connectorProfileName\":\"" + Requests.PROFILE + "\",\"connectorEntityName\":\"Account\"}");
        assertThat(JsonNode.parser().parse(reply.body()))
                .isEqualTo(JsonNode.parser().parse(recorded));
    }

    @Test
    void bodies_are_checked_as_they_came_and_not_as_they_were_read() throws IOException {
        // Reading drops nulls and does not know lower-case enum values; the service speaks about both.
        Reply nulls = post("/cancel-flow-executions", "{\"flowName\":\"a\",\"executionIds\":[null]}");
        assertThat(nulls.status()).isEqualTo(400);
        assertThat(nulls.header("x-amzn-ErrorType")).isEqualTo("ValidationException");
        assertThat(nulls.body())
                .contains("Value null at 'executionIds[0]' failed to satisfy constraint: Member must not be null");

        Reply enums = post("/describe-connector", "{\"connectorType\":\"salesforce\"}");
        assertThat(enums.header("x-amzn-ErrorType")).isEqualTo("ValidationException");
        assertThat(enums.body())
                .contains("Value 'salesforce' at 'connectorType' failed to satisfy constraint: Member must satisfy enum"
                        + " value set: [");
    }

    @Test
    void unknown_members_are_ignored_and_noted() throws IOException {
        fake.givenFlow(Requests.onDemand("orders").build());

        Reply reply = post("/describe-flow", "{\"flowName\":\"orders\",\"verbose\":true,\"x\":{\"flowName\":[1]}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(fake.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.notes())
                        .contains("ignored unknown member: /verbose", "ignored unknown member: /x"));
    }

    @Test
    void members_that_are_null_are_not_there() throws IOException {
        assertThat(post("/list-flows", "{\"maxResults\":null,\"nextToken\":null}")
                        .status())
                .isEqualTo(200);
        assertThat(fake.calls()).singleElement().satisfies(call -> {
            assertThat(call.request()).isEqualTo(ListFlowsRequest.builder().build());
            assertThat(call.notes()).isEmpty();
        });

        assertThat(post("/describe-flow", "{\"flowName\":null}").body())
                .contains("Value null at 'flowName' failed to satisfy constraint: Member must not be null");
    }

    @Test
    void of_a_member_that_stands_twice_the_last_counts() throws IOException {
        fake.givenFlow(Requests.onDemand("orders").build());

        assertThat(post("/describe-flow", "{\"flowName\":\"missing\",\"flowName\":\"orders\"}")
                        .status())
                .isEqualTo(200);
        assertThat(fake.calls())
                .singleElement()
                .satisfies(call ->
                        assertThat(call.notes()).containsExactly("ignored all but the last of this member: /flowName"));
    }

    @Test
    void half_characters_are_refused() throws IOException {
        Reply reply = post("/describe-flow", "{\"flowName\":\"\\ud800\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("contains a lone surrogate, which is half a character");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/list-flow",
        "POST,/",
        "POST,/list-flows/",
        "POST,/LIST-FLOWS",
        "POST,/list%2Dflows",
        "POST,/list-flows%00",
        "POST,/x/../list-flows",
        "POST,/./list-flows",
        "POST,/%2e%2e/list-flows",
        "POST,/..%2flist-flows",
        "GET,/list-flows",
        "PUT,/list-flows",
        "PATCH,/list-flows",
        "GET,/tags/",
        "GET,/tags/%FF",
        "PUT,/tags/" + ENCODED_ARN,
    })
    void other_addresses_are_no_operation(String method, String path) throws IOException {
        assertRefused(
                send(method, path, "{}".getBytes(UTF_8)),
                404,
                "UnknownOperationException",
                "There is no operation at this method and path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tags/..",
                "/tags/..%2f..%2flist-flows",
                "/tags//",
                "/tags/%2e%2e/x",
                "/tags/a%00b",
                "/tags/" + ENCODED_ARN + "%2F..%2Forders"
            })
    void labels_are_values_and_never_ways(String path) throws IOException {
        fake.givenFlow(Requests.onDemand("orders").build());

        Reply reply = send("GET", path, new byte[0]);

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.header("x-amzn-ErrorType")).isIn("ValidationException", "ResourceNotFoundException");
    }

    @Test
    void long_and_deep_bodies_are_refused() throws IOException {
        assertRefused(
                post("/list-flows", "{\"nextToken\":\"" + "x".repeat(1 << 20) + "\"}"),
                413,
                "RequestEntityTooLargeException",
                "The body is longer than 1048576 bytes");
        assertRefused(
                post("/list-flows", "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}"),
                400,
                "SerializationException",
                "The document is nested deeper than 64 levels");
        assertThat(post("/list-flows", "{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void bodies_are_due_where_the_address_says_nothing() throws IOException {
        assertRefused(
                send("POST", "/list-flows", new byte[0]),
                400,
                "ValidationException",
                "The request object must be non-null");
    }

    @Test
    void answers_of_a_test_that_throw_end_the_call_and_nothing_else() throws IOException {
        fake.answer(Operation.LIST_FLOWS, request -> {
            throw new IllegalStateException("mine");
        });

        assertThat(post("/list-connectors", "{}").status()).isEqualTo(200);
        assertBrokenOff("/list-flows", "mine");
        assertThat(fake.calls()).hasSize(2);
    }

    /** In this process, the caller gets the exception of the answer; elsewhere, status 501 and its text. */
    abstract void assertBrokenOff(String path, String message) throws IOException;

    @Test
    void errors_without_a_body_have_none() throws IOException {
        fake.fail(Operation.LIST_FLOWS).with(Fault.emptyError(503));

        Reply reply = post("/list-flows", "{}");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.headers()).doesNotContainKey("x-amzn-errortype").containsKey("x-amzn-requestid");
    }

    @Test
    void garbage_is_no_json_and_says_that_it_is() throws IOException {
        fake.fail(Operation.LIST_FLOWS).with(Fault.garbage());

        Reply reply = post("/list-flows", "{}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.body()).startsWith("\u0001<garbage>");
    }

    @Test
    void what_is_sent_is_what_is_recorded() throws IOException {
        CreateFlowRequest request = Requests.onDemand("orders")
                .description("Überträgt \"alles\" \u2014 nachts, \ud83c\udf19")
                .clientToken("token")
                .build();

        send("POST", "/create-flow", RestJson.requestJson(request));

        assertThat(fake.calls()).singleElement().satisfies(call -> {
            assertThat(call.request()).isEqualTo(request);
            assertThat(call.notes()).isEqualTo(List.of());
        });
    }
}
