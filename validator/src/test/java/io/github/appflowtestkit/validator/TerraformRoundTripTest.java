package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Requests written in Terraform's JSON syntax are the same requests, with the same findings at the corresponding places.
 *
 * <p>The requests are the examples of the rules, and with {@code -Dappflow.corpus=FOLDER} the flows of the public.
 */
class TerraformRoundTripTest {

    private static final String FLOW = "/resource/aws_appflow_flow/orders";
    private static final Path RULES =
            Path.of("src/main/resources/io/github/appflowtestkit/validator/internal/catalogue");
    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 100);
    private static final FlowValidator VALIDATOR = FlowValidator.create();

    /** What a document of Terraform cannot say, by a part of the text. */
    private static final List<String> ONLY_IN_REQUESTS = List.of(
            "\"clientToken\"",
            "\"Pardot\"",
            "\"flowErrorDeactivationThreshold\"",
            "\"dataTransferApi\": {",
            "\"flowArn\"");

    static Stream<Path> requests() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .filter(file -> !file.getFileName().toString().startsWith("AF0"))
                        .sorted()
                        .filter(TerraformRoundTripTest::canBeTerraform)
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    private static List<Path> folders() {
        String corpus = System.getProperty("appflow.corpus", "");
        return corpus.isEmpty() ? List.of(RULES) : List.of(RULES, Path.of(corpus, "flows"));
    }

    private static boolean canBeTerraform(Path file) {
        try {
            String text = Files.readString(file);
            if (READER.read(text).root().isEmpty()) {
                return false;
            }
            List<FlowInDocument> flows = Recognition.of(tree(text)).flows();
            return flows.size() == 1
                    && flows.get(0).kind() == DocumentKind.CREATE_FLOW
                    && flows.get(0).pointer().isEmpty()
                    && ONLY_IN_REQUESTS.stream().noneMatch(text::contains)
                    && !text.contains("\"\"")
                    && StructureLayer.of("CreateFlow").check(tree(text)).isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_in_terraform_is_the_same_request(Path file) throws IOException {
        JsonNode request = JsonMapper.shared().readTree(file.toFile());
        if (request.path("triggerConfig").path("triggerProperties").isEmpty()) {
            // the provider does not send it
            ((ObjectNode) request.path("triggerConfig")).remove("triggerProperties");
        }
        Writer writer = new Writer();
        String document = writer.document(request);

        Variant variant =
                Recognition.of(tree(document)).flows().get(0).variants().get(0);
        assertThat(json(variant.request())).isEqualTo(request);

        List<String> expected = told(VALIDATOR.validate("flow.json", Files.readString(file)), writer.places);
        assertThat(told(VALIDATOR.validate("flow.tf.json", document), Map.of())).isEqualTo(expected);
    }

    /** The rules and the places of findings, in an order of their own: the documents have different lines. */
    private static List<String> told(Report report, Map<String, String> places) {
        return report.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " "
                        + places.getOrDefault(finding.pointer(), finding.pointer()))
                .filter(told -> !told.contains("bucket_prefix"))
                .filter(told -> !told.startsWith("AF1001"))
                .sorted()
                .toList();
    }

    /** Writes a request as a resource, and remembers the place of each part. */
    private static final class Writer {

        private static final Spelling SPELLING = Recognition.of(
                        tree("{\"resource\": {\"aws_appflow_flow\": {\"orders\": {}}}}"))
                .flows()
                .get(0)
                .spelling();

        private final Map<String, String> places = new HashMap<>();

        String document(JsonNode request) {
            ObjectNode document = JsonMapper.shared().createObjectNode();
            document.putObject("resource")
                    .putObject("aws_appflow_flow")
                    .set(
                            "orders",
                            written(request, StructureLayer.of("CreateFlow").request(), "", FLOW));
            return document.toPrettyString();
        }

        private JsonNode written(JsonNode value, Shape shape, String pointer, String place) {
            places.put(pointer, place);
            if (value instanceof ObjectNode object && shape instanceof StructureShape structure) {
                ObjectNode written = JsonMapper.shared().createObjectNode();
                object.forEachEntry((name, member) -> {
                    String argument = SPELLING.member(name);
                    Shape inner = Objects.requireNonNull(structure.members().get(name), name);
                    String at = JsonText.child(pointer, name);
                    String to = JsonText.child(place, argument);
                    written.set(
                            argument,
                            inner instanceof StructureShape
                                    ? JsonMapper.shared()
                                            .createArrayNode()
                                            .add(written(member, inner, at, JsonText.child(to, 0)))
                                    : written(member, inner, at, to));
                });
                return written;
            }
            if (value instanceof ArrayNode array && shape instanceof ListShape list) {
                ArrayNode written = JsonMapper.shared().createArrayNode();
                for (int i = 0; i < array.size(); i++) {
                    written.add(
                            written(array.get(i), list.item(), JsonText.child(pointer, i), JsonText.child(place, i)));
                }
                return written;
            }
            if (value instanceof ObjectNode object) {
                ObjectNode map = JsonMapper.shared().createObjectNode();
                object.forEachEntry((key, entry) ->
                        map.set(key, written(entry, shape, JsonText.child(pointer, key), JsonText.child(place, key))));
                return map;
            }
            return value.isString() ? StringNode.valueOf(value.stringValue().replace("${", "$${")) : value;
        }
    }

    private static JsonValue tree(String document) {
        return READER.read(document).root().orElseThrow();
    }

    private static JsonNode json(JsonValue value) {
        return JsonMapper.shared().readTree(text(value));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonValue.JsonObject object) {
            return object.members().stream()
                    .map(member -> JsonText.literal(member.name()) + ":" + text(member.value()))
                    .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        }
        if (value instanceof JsonValue.JsonArray array) {
            return array.items().stream()
                    .map(TerraformRoundTripTest::text)
                    .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        }
        if (value instanceof JsonValue.JsonString string) {
            return JsonText.literal(string.value());
        }
        if (value instanceof JsonValue.JsonNumber number) {
            return number.literal();
        }
        return value instanceof JsonValue.JsonBoolean truth ? Boolean.toString(truth.value()) : "null";
    }
}
