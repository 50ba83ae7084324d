package io.github.appflowtestkit.fake.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.TagResourceRequest;
import software.amazon.awssdk.services.appflow.model.UntagResourceRequest;

class RestJsonTest {

    @Test
    void membersOfTheUrlAreMembersOfTheObject() {
        assertThat(RestJson.requestJson(TagResourceRequest.builder()
                        .resourceArn("arn:aws:appflow:eu-west-1:123456789012:flow/a")
                        .tags(Map.of("team", "x"))
                        .build()))
                .asString()
                .isEqualTo(
                        "{\"resourceArn\":\"arn:aws:appflow:eu-west-1:123456789012:flow/a\",\"tags\":{\"team\":\"x\"}}");
        assertThat(RestJson.requestJson(
                        UntagResourceRequest.builder().tagKeys("a", "b").build()))
                .asString()
                .isEqualTo("{\"tagKeys\":[\"a\",\"b\"]}");
    }

    @Test
    void missingClientTokenIsNotInvented() {
        assertThat(RestJson.requestJson(
                        CreateFlowRequest.builder().flowName("a").build()))
                .asString()
                .isEqualTo("{\"flowName\":\"a\"}");
    }

    @Test
    void emptyListsAndMapsThatAreSetStay() {
        assertThat(RestJson.requestJson(CreateFlowRequest.builder()
                        .tasks(new software.amazon.awssdk.services.appflow.model.Task[0])
                        .tags(Map.of())
                        .build()))
                .asString()
                .isEqualTo("{\"tasks\":[],\"tags\":{}}");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01T00:00:00Z, 1609459200",
        "2021-01-01T00:00:00.250Z, 1609459200.25",
        "1970-01-01T00:00:00Z, 0",
        "1969-12-31T23:59:59.500Z, -0.5",
        "2021-01-01T00:00:00.000000001Z, 1609459200.000000001",
    })
    void timesAreEpochSeconds(Instant time, String number) {
        DescribeFlowResponse response =
                DescribeFlowResponse.builder().createdAt(time).build();

        assertThat(RestJson.responseJson(response)).asString().isEqualTo("{\"createdAt\":" + number + "}");
        assertThat(RestJson.response(Operation.DESCRIBE_FLOW, json("{\"createdAt\":" + number + "}")))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1609459200",
                "1609459200.0",
                "1.6094592E9",
                "\"2021-01-01T00:00:00Z\"",
                "\"2021-01-01T01:00:00+01:00\"",
                "\"2021-01-01T00:00:00.000Z\""
            })
    void timesAreReadInAllTheFormsThatClientsSend(String written) {
        assertThat(startTime(written)).isEqualTo(Instant.parse("2021-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tomorrow\"", "\"2021-01-01\"", "true", "{}", "1e999999999", "-1e40"})
    void timesThatAreNoneAreRefusedWithTheirPlace(String written) {
        assertThatThrownBy(() -> startTime(written))
                .isInstanceOfSatisfying(
                        WireException.class,
                        e -> assertThat(e.pointer())
                                .isEqualTo("/triggerConfig/triggerProperties/Scheduled/scheduleStartTime"))
                .hasMessageStartingWith("Expected a time as epoch seconds or as ISO 8601 with an offset at ");
    }

    private static Instant startTime(String written) {
        String text = "{\"triggerConfig\":{\"triggerType\":\"Scheduled\",\"triggerProperties\":{\"Scheduled\":{"
                + "\"scheduleStartTime\":" + written + "}}}}";
        CreateFlowRequest request = (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, json(text));
        ScheduledTriggerProperties scheduled =
                request.triggerConfig().triggerProperties().scheduled();
        return scheduled.scheduleStartTime();
    }

    @Test
    void unknownMembersAndNullsAreIgnored() {
        assertThat(RestJson.request(
                        Operation.LIST_FLOWS,
                        json("{\"maxResults\":5,\"maxresults\":6,\"x\":{\"y\":[1]},\"nextToken\":null}")))
                .isEqualTo(ListFlowsRequest.builder().maxResults(5).build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"flowName":5}|/flowName|Expected a string at /flowName, found a number
                    {"tasks":{}}|/tasks|Expected an array at /tasks, found an object
                    {"tasks":[{"sourceFields":[true]}]}|/tasks/0/sourceFields/0|Expected a string at /tasks/0/sourceFields/0, found true
                    {"tags":{"a/b~c":[]}}|/tags/a~1b~0c|Expected a string at /tags/a~1b~0c, found an array
                    {"triggerConfig":"x"}|/triggerConfig|Expected an object at /triggerConfig, found a string
                    """)
    void wrongTypesAreRefusedWithTheirPlace(String text, String pointer, String message) {
        assertThatThrownBy(() -> RestJson.request(Operation.CREATE_FLOW, json(text)))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        WireException.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "1.5", "1e400", "-1e999999999"})
    void numbersThatDoNotFitAreRefused(String number) {
        assertThatThrownBy(() -> RestJson.request(Operation.LIST_FLOWS, json("{\"maxResults\":" + number + "}")))
                .isInstanceOf(WireException.class)
                .hasMessage("Expected an integer in the range of Integer at /maxResults, found the number " + number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``|Expected a JSON object, found an empty document
                    []|Expected a JSON object, found an array
                    "x"|Expected a JSON object, found a string
                    null|Expected a JSON object, found null
                    {} {}|The document continues after the end of the JSON value
                    {"a":1}}|The document continues after the end of the JSON value
                    """)
    void whatIsNoObjectIsRefused(String text, String message) {
        assertThatThrownBy(() -> RestJson.request(Operation.LIST_FLOWS, json(text)))
                .isInstanceOf(WireException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\"",
                "{\"a\":}",
                "{'a':1}",
                "{\"a\":1,}",
                "[1",
                "nul",
                "{\"a\":01}",
                "{\"a\":\"\u0000\"}",
                "]"
            })
    void malformedTextIsRefused(String text) {
        assertThatThrownBy(() -> RestJson.request(Operation.LIST_FLOWS, json(text)))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("The document is not JSON: ");
    }

    @Test
    void depthIsLimited() {
        String deep = "{\"a\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";

        assertThatThrownBy(() -> RestJson.request(Operation.LIST_FLOWS, json(deep)))
                .isInstanceOf(WireException.class)
                .hasMessage("The document is nested deeper than 64 levels");
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() {
        assertThatThrownBy(() ->
                        RestJson.request(Operation.LIST_FLOWS, "{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(WireException.class)
                .hasMessage("The document is not encoded in UTF-8");
        assertThatThrownBy(() -> RestJson.request(Operation.LIST_FLOWS, "{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(WireException.class);
    }

    @Test
    void errorsCarryTheirMessage() {
        assertThat(RestJson.errorJson("no \"x\"")).asString().isEqualTo("{\"message\":\"no \\\"x\\\"\"}");
    }

    private static byte[] json(String text) {
        return text.getBytes(UTF_8);
    }
}
