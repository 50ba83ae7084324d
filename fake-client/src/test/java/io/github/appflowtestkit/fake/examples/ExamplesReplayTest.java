package io.github.appflowtestkit.fake.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Every example of the API Reference on a fake that holds what it takes for granted, as JSON over HTTP.
 *
 * <p>Runs with {@code -Dappflow.facts=FOLDER}; the folder has an api-examples.json.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesReplayTest {

    private static final String PROJECTION = "You must specify a projection task or a MAP_ALL task";

    private final Map<String, Replay> replays = new LinkedHashMap<>();

    /** An example as it was replayed. */
    private record Replay(
            String key, boolean asPrinted, Example.Verdict verdict, String message, Optional<PrintedAnswer> compared) {}

    /** An answer of the fake's. */
    private record Answer(int status, JsonNode body) {
        String message() {
            return body.field("message").map(JsonNode::text).orElse("");
        }
    }

    @BeforeAll
    void replay() throws IOException {
        String folder = System.getProperty("appflow.facts", "");
        assumeTrue(!folder.isEmpty(), "give -Dappflow.facts=FOLDER to replay the examples of the API Reference");
        JsonNode file = JsonNode.parser().parse(Files.readAllBytes(Path.of(folder, "api-examples.json")));
        for (JsonNode printed : field(file, "examples").asArray()) {
            Replay replay = replay(printed);
            assertThat(replays.put(replay.key(), replay)).as(replay.key()).isNull();
        }
    }

    private static Replay replay(JsonNode printed) throws IOException {
        String operation = field(printed, "operation").text();
        String key = operation + ": " + field(printed, "title").text();
        boolean asPrinted =
                field(field(printed, "model_verdict"), "verdict").text().equals("valid");
        Map<String, JsonNode> request = new LinkedHashMap<>(
                field(printed, asPrinted ? "request" : "normalized_request").asObject());
        List<JsonNode> answers = field(printed, "responses").asArray();
        Optional<JsonNode> expected = answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(0));
        FakeAppflow fake = FakeAppflow.create();
        given(key).accept(fake, expected.map(JsonText::bytes));
        Operation called = Operation.named(operation).orElseThrow();
        if (request.containsKey("nextToken")) {
            request.put("nextToken", ownToken(fake, called, request));
        }
        Answer answer = call(fake, called, request);
        if (answer.status() != 200) {
            return new Replay(key, asPrinted, refused(answer, expected), answer.message(), Optional.empty());
        }
        if (expected.isEmpty()) {
            return new Replay(key, asPrinted, Example.Verdict.ACCEPTED, "", Optional.empty());
        }
        PrintedAnswer compared = new PrintedAnswer(expected.get(), answer.body(), (SdkPojo)
                RestJson.response(called, "{}".getBytes(StandardCharsets.UTF_8)));
        boolean isError = field(printed, "is_error").asBoolean();
        return new Replay(
                key,
                asPrinted,
                !isError && compared.differing().isEmpty() ? Example.Verdict.AGREES : Example.Verdict.DIFFERS,
                "",
                Optional.of(compared));
    }

    private static BiConsumer<FakeAppflow, Optional<byte[]>> given(String key) {
        return Examples.all().stream()
                .filter(example -> example.name().equals(key))
                .map(Example::given)
                .findFirst()
                .orElse((fake, printed) -> {});
    }

    /** A token is the fake's own affair, so the printed one is replaced by that of the page before. */
    private static JsonNode ownToken(FakeAppflow fake, Operation operation, Map<String, JsonNode> request)
            throws IOException {
        Map<String, JsonNode> first = new LinkedHashMap<>(request);
        first.remove("nextToken");
        first.put("maxResults", JsonNode.parser().parse("1"));
        return field(call(fake, operation, first).body(), "nextToken");
    }

    private static Example.Verdict refused(Answer answer, Optional<JsonNode> expected) {
        if (answer.message().contains(PROJECTION)) {
            return Example.Verdict.NO_PROJECTION;
        }
        // The page sets some words between asterisks, which are no part of the text.
        String words = expected.flatMap(printed -> printed.field("message"))
                .map(message -> message.text().replace("*", ""))
                .orElse("");
        return answer.message().equals(words) ? Example.Verdict.SAME_WORDS : Example.Verdict.DIFFERS;
    }

    private static Answer call(FakeAppflow fake, Operation operation, Map<String, JsonNode> request)
            throws IOException {
        byte[] json = JsonText.bytes(request);
        HttpExecuteRequest call = HttpExecuteRequest.builder()
                .request(SdkHttpRequest.builder()
                        .method(SdkHttpMethod.fromValue(operation.httpMethod()))
                        .uri(URI.create("https://appflow.us-east-1.amazonaws.com" + operation.uriTemplate()))
                        .putHeader("Content-Type", "application/json")
                        .build())
                .contentStreamProvider(() -> new ByteArrayInputStream(json))
                .build();
        HttpExecuteResponse response = fake.httpClient().prepareRequest(call).call();
        try (InputStream body = response.responseBody().orElseThrow()) {
            return new Answer(
                    response.httpResponse().statusCode(), JsonNode.parser().parse(body.readAllBytes()));
        }
    }

    private static JsonNode field(JsonNode node, String name) {
        return node.field(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + node));
    }

    private Replay replayed(Example example) {
        return Optional.ofNullable(replays.get(example.name())).orElseThrow();
    }

    @Test
    void every_example_is_in_the_table_and_nothing_else() {
        assertThat(Examples.all()).extracting(Example::name).containsExactlyInAnyOrderElementsOf(replays.keySet());
    }

    @Test
    void every_example_comes_out_as_the_table_says() {
        assertThat(Examples.all()).allSatisfy(example -> {
            Replay replay = replayed(example);
            assertThat(replay.verdict())
                    .as(
                            "%s: %s%s",
                            example.name(), replay.message(), replay.compared().map(PrintedAnswer::differing))
                    .isEqualTo(example.verdict());
            assertThat(replay.compared().map(PrintedAnswer::differingMembers).orElse(Set.of()))
                    .as(example.name())
                    .isEqualTo(example.differing());
        });
    }

    @Test
    void prints_the_table() {
        List<String> lines = new ArrayList<>();
        for (Example example : Examples.all()) {
            Replay replay = replayed(example);
            int same = replay.compared()
                    .map(compared -> compared.agreeing().size())
                    .orElse(0);
            int other = replay.compared()
                    .map(compared -> compared.differing().size())
                    .orElse(0);
            int unknown =
                    replay.compared().map(compared -> compared.unknown().size()).orElse(0);
            lines.add(String.format(
                    "%-88s %-10s %-38s %4d %4d %4d  %s",
                    example.name(),
                    replay.asPrinted() ? "printed" : "normalized",
                    replay.verdict().words(),
                    same,
                    other,
                    unknown,
                    example.why()));
        }
        System.out.printf(
                "%n%-88s %-10s %-38s %4s %4s %4s  %s%n%s%n",
                "example of the API Reference",
                "request",
                "answer",
                "same",
                "diff",
                "no",
                "why (same, different, unknown to the model: values)",
                String.join("\n", lines));
        assertThat(lines).hasSameSizeAs(replays.keySet());
    }
}
