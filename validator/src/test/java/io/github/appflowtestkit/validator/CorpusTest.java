package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        String title() {
            return file.replace(".json", "");
        }

        String verdict() {
            return report.findings().stream()
                    .map(Finding::severity)
                    .max(Comparator.naturalOrder())
                    .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                    .orElse("ok");
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
        int widest =
                flows.stream().mapToInt(flow -> flow.title().length()).max().orElse(1);
        String row = "%-" + widest + "s  %-7s  %-8s  %-8s  %-7s  %s%n";
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%n" + row, "flow of the public", "model", "service", "known", "ours", "findings"));
        for (Flow flow : flows) {
            table.append(String.format(
                    Locale.ROOT,
                    row,
                    flow.title(),
                    flow.model(),
                    flow.service(),
                    flow.confidence(),
                    flow.verdict(),
                    counted(Stream.of(flow), " ")));
        }
        table.append(
                        "model: what the service model makes of the flow; service: what AWS did; known: from a log (direct),")
                .append(" from tests of others (inferred); ours: the gravest finding\n")
                .append(figures(
                        "the service model finds invalid", flow -> flow.model().equals("invalid")))
                .append(figures("AWS accepted", flow -> flow.service().equals("accepted")))
                .append(figures("AWS refused", flow -> flow.service().equals("rejected")))
                .append(figures(
                        "nobody knows of",
                        flow -> flow.service().equals("unknown") && flow.model().equals("valid")))
                .append("findings by rule: ")
                .append(counted(flows.stream(), ", "));
        System.out.println(table);

        assertThat(flows).isNotEmpty();
    }

    private String figures(String which, Predicate<Flow> flow) {
        List<Flow> chosen = flows.stream().filter(flow).toList();
        long refused = chosen.stream().filter(each -> !each.report().isValid()).count();
        return String.format(
                Locale.ROOT, "%d of %d flows that %s have an error of ours%n", refused, chosen.size(), which);
    }

    private static String counted(Stream<Flow> flows, String between) {
        Map<String, Long> rules = flows.flatMap(flow -> flow.report().findings().stream())
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        return rules.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : "x" + each.getValue()))
                .collect(Collectors.joining(between));
    }
}
