package io.github.appflowtestkit.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.internal.convert.Conversion;
import io.github.appflowtestkit.validator.internal.convert.Converted;
import io.github.appflowtestkit.validator.internal.convert.FlowDocument;
import io.github.appflowtestkit.validator.internal.convert.SourceFlow;
import io.github.appflowtestkit.validator.internal.convert.Target;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * What the fake describes, converted to another form, has the same findings at the same members and is the same flow.
 *
 * <p>The flows are the examples, and with {@code -Dappflow.corpus=FOLDER} public ones.
 */
class ConvertedDescriptionsTest {

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().everyRule().build();

    /** Advice about calls, which tools make themselves. */
    private static final Set<String> ABOUT_CALLS = Set.of("AF2015", "AF5002");

    private static final List<String> NOTHING_LOST = List.of("written as", "tags that begin with aws:");

    private final List<String> wrong = new ArrayList<>();
    private int described;
    private int whole;

    @Test
    void examples() throws Exception {
        check(Path.of("../examples/flows"));

        assertThat(described).isEqualTo(8);
        // Terraform has no flowErrorDeactivationThreshold, which one of them has
        assertThat(whole).isEqualTo(15);
    }

    /** The fake refuses some of them, as the service would, and so nobody can describe them. */
    @Test
    void public_flows() throws Exception {
        String corpus = System.getProperty("appflow.corpus", "");
        assumeTrue(!corpus.isEmpty(), "give -Dappflow.corpus=FOLDER to convert public flows");

        check(Path.of(corpus, "flows"));

        System.out.println(described + " public flows described, " + whole + " of " + 2 * described
                + " conversions to CloudFormation and Terraform lose nothing");
        assertThat(described).isGreaterThan(60);
    }

    private void check(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder);
                FakeAppflow fake =
                        FakeAppflow.builder().allowUndeclaredProfiles().build();
                FakeAppflowServer server = fake.serve(0)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                check(file, server.endpoint());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(Path file, URI endpoint) throws Exception {
        String request = Files.readString(file);
        if (post(endpoint, "create-flow", request).statusCode() != 200) {
            return;
        }
        described++;
        String name = FlowDocument.read(request.getBytes(UTF_8), Map.of(), Optional.empty())
                .flows()
                .get(0)
                .flowName()
                .orElseThrow();
        String answer = post(endpoint, "describe-flow", "{\"flowName\":\"" + name + "\"}")
                .body();
        check(file, answer, Target.CLOUDFORMATION, Syntax.YAML);
        check(file, answer, Target.TERRAFORM, Syntax.HCL);
        post(endpoint, "delete-flow", "{\"flowName\":\"" + name + "\",\"forceDelete\":true}");
    }

    private static HttpResponse<String> post(URI endpoint, String path, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(endpoint.resolve("/" + path))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private void check(Path file, String description, Target target, Syntax syntax) throws Exception {
        SourceFlow flow = flow(description);
        Converted converted = Conversion.of(List.of(flow), target, syntax);
        boolean isWhole = converted.leftOut().stream()
                .allMatch(each -> NOTHING_LOST.stream().anyMatch(each.words()::contains));
        if (!isWhole) {
            return;
        }
        whole++;
        String title = file.getFileName() + " to " + target + ": ";
        // an empty object that the service adds is not there any more, so findings about it are one level up
        String request =
                Conversion.of(List.of(flow), Target.CREATE_FLOW, Syntax.JSON).text();
        List<String> expected = findings(request, places(converted.text()));
        List<String> actual = findings(converted.text(), UnaryOperator.identity());
        if (!actual.equals(expected)) {
            wrong.add(title + "has the findings " + actual + " where the request has " + expected);
        }
        if (!rules(actual).equals(rules(findings(description, UnaryOperator.identity())))) {
            wrong.add(title + "has the findings " + actual + ", but the description has others");
        }
        JsonNode before = template(flow);
        JsonNode after = template(flow(converted.text()));
        if (!after.equals(before)) {
            wrong.add(title + "is\n" + after + "\nwhere the description is\n" + before);
        }
        FlowDiff diff = FlowDiff.between(request(description), request(converted.text()));
        if (target == Target.TERRAFORM && !diff.isSame()) {
            wrong.add(title + diff.differences());
        }
    }

    private static SourceFlow flow(String document) throws FlowDocument.UnreadableException {
        return FlowDocument.read(document.getBytes(UTF_8), Map.of(), Optional.empty())
                .flows()
                .get(0);
    }

    private static FlowRequest request(String document) {
        return VALIDATOR.requests(document.getBytes(UTF_8)).get(0);
    }

    /** The flow in one notation of times. */
    private static JsonNode template(SourceFlow flow) {
        return JsonNode.parser()
                .parse(Conversion.of(flow.request(), Target.CLOUDFORMATION, Syntax.JSON)
                        .text());
    }

    /** Converts a pointer into the request to one into the document. */
    private static UnaryOperator<String> places(String document) {
        FlowInDocument flow = Recognition.of(new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 500)
                        .read(document)
                        .root()
                        .orElseThrow())
                .flows()
                .get(0);
        return flow.variants().get(0).toDocument();
    }

    private static List<String> rules(List<String> findings) {
        return findings.stream()
                .map(finding -> finding.substring(0, finding.indexOf(' ')))
                .toList();
    }

    private static List<String> findings(String document, UnaryOperator<String> place) {
        return VALIDATOR.validate("flow", document).findings().stream()
                .filter(finding -> !ABOUT_CALLS.contains(finding.rule()))
                .map((Finding finding) -> finding.rule() + " " + place.apply(finding.pointer()))
                .sorted()
                .toList();
    }
}
