package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Flows of the public, with what the service model and the service made of them.
 *
 * <p>Runs with {@code -Dappflow.corpus=FOLDER}; the folder has an index.json and the flows in a folder of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {

    /** A flow, what others made of it, and what we do. */
    private record Flow(String file, String model, String service, String confidence, Report report) {

        boolean hasErrors(Layer layer) {
            return errors().stream().anyMatch(finding -> finding.layer() == layer);
        }

        List<Finding> errors() {
            return report.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
        }
    }

    private List<Flow> flows = List.of();

    @BeforeAll
    void read() {
        String folder = System.getProperty("appflow.corpus", "");
        assumeTrue(!folder.isEmpty(), "give -Dappflow.corpus=FOLDER to check the flows of the public");
        JsonNode index =
                JsonMapper.shared().readTree(Path.of(folder, "index.json").toFile());
        List<Flow> read = new ArrayList<>();
        for (JsonNode entry : index.isArray() ? index : index.get("flows")) {
            String file = entry.get("file").asString();
            read.add(new Flow(
                    file,
                    entry.get("model_verdict").asString(),
                    entry.get("service_verdict").asString(),
                    entry.get("service_confidence").asString("none"),
                    FlowValidator.create().validate(Path.of(folder, "flows", file))));
        }
        flows = read;
    }

    @Test
    void the_structure_layer_agrees_with_the_service_model() {
        assertThat(flows)
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(flow.hasErrors(Layer.STRUCTURE))
                        .as("errors of structure in %s: %s", flow.file(), flow.errors())
                        .isEqualTo(flow.model().equals("invalid")));
    }

    @Test
    void no_flow_that_the_service_accepted_has_an_error() {
        assertThat(flows.stream().filter(flow -> flow.service().equals("accepted")))
                .hasSizeGreaterThan(30)
                .allSatisfy(flow -> assertThat(flow.errors()).as(flow.file()).isEmpty());
    }

    @Test
    void flows_that_the_service_refused_have_an_error() {
        assertThat(flows.stream().filter(flow -> flow.service().equals("rejected")))
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(flow.hasErrors(Layer.SERVICE))
                        .as(flow.file())
                        .isTrue());
    }

    @Test
    void prints_the_table() {
        Map<String, Integer> byRule = new TreeMap<>();
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%-52s %-8s %-9s %-9s %s%n",
                "flow of the public",
                "model",
                "service",
                "known",
                "findings"));
        for (Flow flow : flows) {
            Map<String, Long> rules = flow.report().findings().stream()
                    .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
            rules.forEach((rule, count) -> byRule.merge(rule, count.intValue(), Integer::sum));
            String counted = rules.entrySet().stream()
                    .map(each -> each.getKey() + (each.getValue() == 1 ? "" : "x" + each.getValue()))
                    .collect(Collectors.joining(" "));
            table.append(String.format(
                    Locale.ROOT,
                    "%-52s %-8s %-9s %-9s %s%n",
                    flow.file().replace(".json", ""),
                    flow.model(),
                    flow.service(),
                    flow.confidence(),
                    counted));
        }
        table.append("findings by rule over ")
                .append(flows.size())
                .append(" flows: ")
                .append(byRule);
        System.out.println(table);

        assertThat(byRule).isNotEmpty();
    }
}
