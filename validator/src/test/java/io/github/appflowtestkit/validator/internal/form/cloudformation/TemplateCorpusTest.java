package io.github.appflowtestkit.validator.internal.form.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Templates of the public: every flow is found, and the findings are those of the same flows as requests.
 *
 * <p>Runs with {@code -Dappflow.corpus=FOLDER}; the folder has the templates in cfn and the requests in flows.
 */
class TemplateCorpusTest {

    private static final String ONLY_CLOUDFORMATION = "AF1011";

    private Path folder = Path.of("");
    private List<JsonNode> templates = List.of();

    @BeforeEach
    void read() {
        String corpus = System.getProperty("appflow.corpus", "");
        assumeTrue(!corpus.isEmpty(), "give -Dappflow.corpus=FOLDER to check the templates of the public");
        folder = Path.of(corpus);
        templates = index(folder.resolve("cfn/index.json")).toList();
    }

    private static Stream<JsonNode> index(Path file) {
        return JsonMapper.shared().readTree(file.toFile()).valueStream();
    }

    private Path template(JsonNode entry) {
        return folder.resolve("cfn").resolve(entry.get("file").asString());
    }

    @Test
    void every_flow_is_found() {
        assertThat(templates).hasSizeGreaterThan(20).allSatisfy(entry -> {
            Report report = FlowValidator.create().validate(template(entry));
            assertThat(report.kind()).contains(DocumentKind.CLOUDFORMATION);
            assertThat(report.flows()).hasSize(entry.get("flows").asInt());
        });
    }

    @Test
    void every_finding_is_at_the_member_that_it_is_about() {
        for (JsonNode entry : templates) {
            WrittenPlaces.check(
                    RuleTesting.read(template(entry)), FlowValidator.create().validate(template(entry)));
        }
    }

    @Test
    void what_a_template_knows_has_the_findings_of_the_request() {
        Map<String, Path> requests = index(folder.resolve("index.json"))
                .filter(entry -> entry.get("fidelity").asString("").equals("mechanical"))
                .filter(entry -> entry.get("source").asString().contains(".template.json"))
                .collect(Collectors.toMap(
                        entry -> entry.get("source").asString(),
                        entry -> folder.resolve("flows")
                                .resolve(entry.get("file").asString())));
        int compared = 0;
        for (JsonNode entry : templates) {
            Path request = requests.get(entry.get("source").asString());
            if (request != null) {
                compared++;
                assertThat(rules(template(entry)))
                        .as(
                                "%s as a template and as a request",
                                entry.get("file").asString())
                        .isEqualTo(rules(request));
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static Set<String> rules(Path file) {
        return FlowValidator.create().validate(file).findings().stream()
                .map(Finding::rule)
                .filter(rule -> !rule.equals(ONLY_CLOUDFORMATION))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void only_templates_in_the_spelling_of_the_api_are_refused() {
        List<String> refused = templates.stream()
                .filter(entry ->
                        !FlowValidator.create().validate(template(entry)).isValid())
                .map(entry -> entry.get("file").asString())
                .toList();

        assertThat(refused).containsExactly("032-aws-samples-sfdc-to-s3.json", "034-awsdocs-flow-event-json.json");
    }
}
