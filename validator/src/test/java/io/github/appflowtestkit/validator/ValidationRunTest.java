package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationRunTest {

    private static final Path FLOW = Path.of("src/test/resources/cases/sound/one-flow.json");

    @Test
    void one_name_in_two_documents_is_found_when_the_run_ends() throws IOException {
        ValidationRun run = FlowValidator.create().newRun();
        byte[] flow = Files.readAllBytes(FLOW);

        assertThat(run.validate("a.json", flow).isValid()).isTrue();
        assertThat(run.validate("b.json", flow).isValid()).isTrue();

        List<Report> reports = run.crossFileReports();
        assertThat(reports)
                .flatExtracting(Report::findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("AF5001"));
    }

    @Test
    void rules_of_the_service_run_on_sound_structure_and_point_into_the_document() throws IOException {
        String flow = Files.readString(FLOW).replace("\"Salesforce\": {", "\"Zendesk\": {");

        Report report = FlowValidator.create().validate("flows.json", "[" + flow + "]");

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("AF3001");
            assertThat(finding.pointer()).startsWith("/0/sourceFlowConfig");
            assertThat(finding.layer()).isEqualTo(Layer.SERVICE);
        });
    }

    @Test
    void advice_can_be_left_out_and_every_rule_asked_for() throws IOException {
        byte[] flow =
                Files.readString(FLOW).replace("rate(1hours)", "rate(1 hours)").getBytes(StandardCharsets.UTF_8);

        assertThat(rules(FlowValidator.create().validate("x", flow))).containsExactly("AF2005");
        assertThat(rules(FlowValidator.builder().withoutAdvice().build().validate("x", flow)))
                .isEmpty();
        assertThat(rules(FlowValidator.builder().everyRule().build().validate("x", flow)))
                .contains("AF2005", "AF2015");
    }

    private static List<String> rules(Report report) {
        return report.findings().stream().map(Finding::rule).toList();
    }
}
