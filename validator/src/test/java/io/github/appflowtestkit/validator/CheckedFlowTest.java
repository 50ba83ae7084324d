package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedFlowTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final FlowValidator VALIDATOR = FlowValidator.create();

    @Test
    void a_request_is_a_flow_with_its_own_name_be_it_sound_or_not() throws IOException {
        String sound = Files.readString(CASES.resolve("sound/mapped.json")).strip();
        Report report = VALIDATOR.validate("a.json", sound);

        assertThat(report.findings()).isEmpty();
        assertThat(report.flows()).singleElement().satisfies(flow -> {
            assertThat(sound).contains("\"flowName\": \"" + flow.name() + "\"");
            assertThat(flow.pointer()).isEmpty();
            assertThat(flow.range().start()).isEqualTo(new Position(1, 1));
            assertThat(flow.range().end().line()).isEqualTo((int) sound.lines().count());
        });
        assertThat(VALIDATOR
                        .validate("a.json", "{\"flowName\": 1, \"tasks\": []}")
                        .flows())
                .singleElement()
                .extracting(CheckedFlow::name)
                .isEqualTo("");
    }

    @Test
    void flows_of_a_document_are_listed_in_its_order_with_the_names_that_it_has_for_them() {
        String template = """
                Resources:
                  Second:
                    Type: AWS::AppFlow::Flow
                    Properties: {FlowName: orders}
                  First:
                    Type: AWS::AppFlow::Flow
                    Properties: {FlowName: leads}
                """;
        Report report = VALIDATOR.validate("t.yaml", template);

        assertThat(report.flows())
                .extracting(
                        CheckedFlow::name,
                        CheckedFlow::pointer,
                        flow -> flow.range().start().line())
                .containsExactly(
                        tuple("Second", "/Resources/Second/Properties", 4),
                        tuple("First", "/Resources/First/Properties", 7));
    }

    @Test
    void a_finding_belongs_to_one_flow() {
        String flow = "{\"flowName\": \"a b\", \"triggerConfig\": {\"triggerType\": \"OnDemand\"}}";
        Report named = VALIDATOR.validate("a.json", "{\"orders\": " + flow + ", \"leads\": " + flow + "}");
        assertThat(flowsOf(named)).contains(List.of("orders"), List.of("leads"));

        Report unnamed = VALIDATOR.validate("a.json", "[" + flow + ", " + flow.replace("a b", "c d") + "]");
        assertThat(unnamed.flows()).extracting(CheckedFlow::pointer).containsExactly("/0", "/1");
        assertThat(flowsOf(unnamed)).contains(List.of("a b"), List.of("c d"));
    }

    private static List<List<String>> flowsOf(Report report) {
        return report.findings().stream()
                .map(finding -> report.flows().stream()
                        .filter(flow -> flow.has(finding))
                        .map(CheckedFlow::name)
                        .toList())
                .toList();
    }

    @Test
    void a_name_that_is_a_secret_is_not_shown() {
        String token = "AKIA" + "IOSFODNN7EXAMPLE";
        Report report = VALIDATOR.validate("a.json", "{\"flowName\": \"" + token + "\", \"tasks\": []}");
        assertThat(report.flows()).extracting(CheckedFlow::name).containsExactly("***");
    }
}
