package io.github.appflowtestkit.validator.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.management.ThreadMXBean;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are short or odd, and that ask for much: a report, no exception, and no more work than a large document. */
class HostileFormsTest {

    private static final long MOST_ALLOCATED = 3_000_000_000L;

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().everyRule().build();

    private static final String FLOW = """
            "Type": "AWS::AppFlow::Flow", "Properties": {"FlowName": "flow", "TriggerConfig": {"TriggerType": "OnDemand"},
             "SourceFlowConfig": {"ConnectorType": "Salesforce", "ConnectorProfileName": "sf",
              "SourceConnectorProperties": {"Salesforce": {"Object": "Account"}}},
             "DestinationFlowConfigList": [{"ConnectorType": "S3",
              "DestinationConnectorProperties": {"S3": {"BucketName": "flow-landing"}}}], "Tasks": []""";

    private static final Map<String, String> DOCUMENTS = documents();

    static Stream<String> names() {
        return DOCUMENTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void ends_in_a_report(String name) {
        byte[] document = Objects.requireNonNull(DOCUMENTS.get(name)).getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        Report report = VALIDATOR.validate("hostile", document);

        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(MOST_ALLOCATED);
        assertThat(report.findings()).hasSizeBetween(1, 1_001);
    }

    @Test
    void fifty_megabytes_are_too_large_in_each_syntax() {
        for (String start : new String[] {"a: 1\n#", "resource \"a\" \"b\" {}\n#", "{\"Resources\": {}}"}) {
            byte[] document = (start + " ".repeat(50_000_000)).getBytes(StandardCharsets.UTF_8);

            assertThat(VALIDATOR.validate("huge", document).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.rule()).isEqualTo("AF0007"));
        }
    }

    @Test
    void marks_line_ends_and_documents_of_yaml_keep_their_places() {
        String flow = "flowName: a b\r\ntriggerConfig: {triggerType: OnDemand}\r\n";
        Report report = VALIDATOR.validate(
                "flow.yaml", ("\uFEFF---\r\n" + flow + "---\r\n" + flow).getBytes(StandardCharsets.UTF_8));

        assertThat(report.flows()).hasSize(2);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("AF1006"))
                .extracting(Finding::pointer, finding -> finding.range().toString())
                .containsExactly(tuple("/0/flowName", "2:11-2:14"), tuple("/1/flowName", "5:11-5:14"));
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put(
                "YAML: ten times ten aliases",
                "a0: &a0 [x, x]\n" + list(60, i -> """
                a%d: &a%d [*a%d, *a%d, *a%d]
                """.formatted(i + 1, i + 1, i, i, i), ""));
        documents.put("YAML: merges of merges", "flowName: &b {a: x}\n" + list(60, i -> """
                m%d: &m%d
                  <<: [*b, *b]
                """.formatted(i, i), ""));
        documents.put("YAML: an alias in itself", "flowName: &a [*a]\n");
        documents.put("YAML: a merge of itself", "flowName: a\ntags: &t\n  <<: *t\n");
        documents.put("YAML: tabs", "flowName: a\n\ttasks: []\n");
        documents.put("YAML: names of any script", "flowName: a\n日本: {é: \uD83D\uDE00}\n\"\\0\": 1\n");
        documents.put("YAML: ten thousand lists", "flowName: " + "[".repeat(10_000));
        documents.put("YAML: ten thousand levels", list(10_000, i -> " ".repeat(i) + "a:\n", ""));
        documents.put("YAML: flows of one alias", "- &a\n  flowName: a b\n" + "- *a\n".repeat(2_000));
        cloudFormation(documents);
        terraform(documents);
        return documents;
    }

    private static void cloudFormation(Map<String, String> documents) {
        documents.put(
                "template: conditions of conditions",
                template(
                        "\"Conditions\": {"
                                + list(
                                        60,
                                        i -> "\"C" + i + "\": {\"Fn::And\": [{\"Condition\": \"C" + (i + 1)
                                                + "\"}, {\"Condition\": \"C" + (i + 1) + "\"}]}",
                                        ",")
                                + "}",
                        flow(", \"Description\": {\"Fn::If\": [\"C0\", \"a\", \"b\"]}")));
        documents.put(
                "template: a circle of conditions",
                template(
                        "\"Conditions\": {"
                                + list(
                                        60,
                                        i -> "\"C" + i + "\": {\"Fn::Or\": [{\"Condition\": \"C" + (i + 1) % 60
                                                + "\"}, {\"Condition\": \"C" + (i + 7) % 60 + "\"}]}",
                                        ",")
                                + "}",
                        flow(", \"Description\": {\"Fn::If\": [\"C0\", \"a\", \"b\"]}")));
        documents.put(
                "template: deep conditions of a chain",
                template(
                        "\"Conditions\": {"
                                + list(
                                        60,
                                        i -> "\"C" + i + "\": "
                                                + nested(
                                                        45,
                                                        "{\"Fn::And\": [",
                                                        "{\"Condition\": \"C" + (i + 1) + "\"}",
                                                        "]}"),
                                        ",")
                                + "}",
                        flow(", \"Description\": {\"Fn::If\": [\"C0\", \"a\", \"b\"]}")));
        documents.put(
                "template: long operands of conditions",
                template(
                        "\"Conditions\": {"
                                + list(
                                        7,
                                        i -> "\"C" + i + "\": {\"Fn::Equals\": [{\"Fn::Join\": [\"\", ["
                                                + "\"x\", ".repeat(10_000) + "{\"Ref\": \"P\"}]]}, \"v" + i + "\"]}",
                                        ",")
                                + "}, \"Parameters\": {\"P\": {\"Type\": \"String\"}}",
                        flow(", \"Tags\": ["
                                + list(7, i -> "{\"Fn::If\": [\"C" + i + "\", {\"Ref\": \"AWS::NoValue\"}, 1]}", ",")
                                + "]")));
        documents.put(
                "template: loops in loops",
                template(
                        "",
                        nested(90, "\"Fn::ForEach::L\": [\"A\", [\"a\", \"b\"], {", "\"F\": {" + FLOW + "}}", "}]")));
        documents.put(
                "template: a long value of a loop",
                template(
                        "",
                        "\"Fn::ForEach::L\": [\"A\", [\"" + "v".repeat(100_000) + "\"], {\"F${A}\": {" + FLOW
                                + ", \"Description\": \"" + "${A}".repeat(10_000) + "\"}}}]"));
        documents.put(
                "template: a default that refers to itself",
                template(
                        "\"Parameters\": {\"P\": {\"Type\": \"String\", \"Default\": {\"Ref\": \"P\"}}}",
                        flow(", \"Description\": {\"Ref\": \"P\"}")));
        documents.put(
                "template: a long default many times",
                template(
                        "\"Parameters\": {\"P\": {\"Type\": \"String\", \"Default\": \"" + "a".repeat(100_000) + "\"}}",
                        flow(", \"Description\": {\"Fn::Sub\": \"" + "${P}".repeat(10_000) + "\"}")));
        documents.put(
                "template: strings of strings",
                template(
                        "",
                        flow(", \"Description\": "
                                + nested(40, "{\"Fn::Sub\": [\"${a}${a}${a}\", {\"a\": ", "\"x\"", "}]}"))));
        documents.put(
                "template: a hundred thousand resources",
                template("", list(100_000, i -> "\"T" + i + "\": {}", ",") + ", " + flow("")));
    }

    private static void terraform(Map<String, String> documents) {
        documents.put(
                "Terraform: a template of blanks",
                "{\"resource\": {\"aws_appflow_flow\": {\"f\": {\"name\": \"x${" + " ".repeat(1_000_000) + "\"}}}}");
        documents.put("Terraform: twice the local value", local("\"${local.a%1$d}${local.a%1$d}\""));
        documents.put("Terraform: ten times the local value", local("\"" + "${local.a%1$d}".repeat(10) + "\""));
        documents.put("Terraform: a circle", """
                locals {
                  a = local.b
                  b = "${local.a}${local.a}"
                  c = local.c
                }
                resource "aws_appflow_flow" "f" {
                  name = local.a
                  kms_arn = local.c
                }
                """);
        documents.put(
                "Terraform: blocks in blocks", "resource \"aws_appflow_flow\" \"f\" {\n" + "a {\n".repeat(10_000));
        documents.put(
                "Terraform: templates in templates",
                "resource \"aws_appflow_flow\" \"f\" {\n  name = " + "\"${".repeat(10_000) + "\n}\n");
        documents.put(
                "Terraform: names of any script",
                "resource \"aws_appflow_flow\" \"größe\" {\n  日本 = \"\uD83D\uDE00\"\n}\n");
        documents.put(
                "Terraform: modules in modules",
                "{\"format_version\": \"1\", \"planned_values\": {\"root_module\": "
                        + nested(49, "{\"child_modules\": [", "{}", "]}") + "}}");
    }

    private static String local(String template) {
        IntFunction<String> line = i -> "  a%d = %s\n".formatted(i + 1, template.formatted(i));
        return "locals {\n  a0 = \"xxxxxxxxxx\"\n" + list(40, line, "")
                + "}\nresource \"aws_appflow_flow\" \"f\" {\n  name = local.a40\n  kms_arn = local.a15\n}\n";
    }

    private static String template(String sections, String resources) {
        return "{" + (sections.isEmpty() ? "" : sections + ", ") + "\"Resources\": {" + resources + "}}";
    }

    private static String flow(String more) {
        return "\"F\": {" + FLOW + more + "}}";
    }

    private static String nested(int depth, String open, String inner, String close) {
        return open.repeat(depth) + inner + close.repeat(depth);
    }

    private static String list(int count, IntFunction<String> element, String separator) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(separator));
    }
}
