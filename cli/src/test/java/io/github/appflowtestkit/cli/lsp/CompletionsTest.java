package io.github.appflowtestkit.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed at a cursor, which {@code ‸} marks, in documents that are nearly always incomplete. */
class CompletionsTest {

    private static final List<String> TRIGGERS = List.of("Scheduled", "Event", "OnDemand");

    private static List<CompletionItem> items(String language, String marked) {
        int offset = marked.indexOf('‸');
        OpenDocument document =
                OpenDocument.of("untitled:1", language, 1, marked.substring(0, offset) + marked.substring(offset + 1));
        Position position = Ranges.of(document.lines().position(offset));
        return Completions.at(document, position, "CreateFlow", true);
    }

    private static List<String> labels(String language, String marked) {
        return items(language, marked).stream().map(CompletionItem::getLabel).toList();
    }

    /** The document after choosing an item. */
    private static String chosen(String language, String marked, String label) {
        CompletionItem item = items(language, marked).stream()
                .filter(each -> each.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
        String text = marked.replace("‸", "");
        OpenDocument document = OpenDocument.of("untitled:1", language, 1, text);
        int start =
                Ranges.offset(document, item.getTextEdit().getLeft().getRange().getStart());
        int end =
                Ranges.offset(document, item.getTextEdit().getLeft().getRange().getEnd());
        return text.substring(0, start) + item.getTextEdit().getLeft().getNewText() + text.substring(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"flowName\": \"a\", \"triggerConfig\": {\"triggerType\": ‸",
                "{\"flowName\": \"a\", \"triggerConfig\": {\"triggerType\": \"‸",
                "{\"flowName\": \"a\", \"triggerConfig\": {\"triggerType\": \"Sch‸\"}}",
                "{\"flowName\": \"a\" \"triggerConfig\": {\"triggerType\": Sch‸\n\"tasks\": []}",
                "[{\"flowName\": \"a\", \"triggerConfig\": {\"triggerType\": \"‸\n}}, {}]",
                "{\"orders\": {\"flowName\": \"a\", \"triggerConfig\": {\"triggerType\": \"‸\"}}}"
            })
    void values_in_json(String marked) {
        assertThat(labels("json", marked)).isEqualTo(TRIGGERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flowName: a\ntriggerConfig:\n  triggerType: ‸",
                "flowName: a\ntriggerConfig:\n  triggerType: Sch‸ # when\ntasks: []",
                "flowName: a\ntriggerConfig: {triggerType: ‸",
                "- flowName: a\n  triggerConfig:\n    triggerType:‸\n- flowName: b\n",
                "---\nflowName: a\n---\nflowName: b\ntriggerConfig:\n    triggerType:\n      ‸",
                "orders:\n  flowName: a\n  triggerConfig:\n    triggerType: \"‸\"\n"
            })
    void values_in_yaml(String marked) {
        assertThat(labels("yaml", marked)).isEqualTo(TRIGGERS);
    }

    @Test
    void members_with_their_descriptions_and_not_those_that_are_there() {
        List<CompletionItem> items = items("json", "{\"flowName\": \"a\", \"‸\", \"tasks\": [], \"tags\": {}}");
        assertThat(items)
                .extracting(CompletionItem::getLabel)
                .contains("triggerConfig", "sourceFlowConfig", "description")
                .doesNotContain("flowName", "tasks", "tags", "$schema");
        CompletionItem trigger = items.stream()
                .filter(each -> each.getLabel().equals("triggerConfig"))
                .findFirst()
                .orElseThrow();
        assertThat(trigger.getDetail()).isEqualTo("object, required");
        assertThat(trigger.getDocumentation().getLeft()).startsWith("When the flow runs");
        assertThat(trigger.getSortText()).isLessThan(items.get(0).getSortText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "json ! {\"flowName\": 1, \"sourceFlowConfig\": {\"sourceConnectorProperties\": {\"Sa‸",
                "json ! {\"flowName\": 1, \"sourceFlowConfig\": {\"sourceConnectorProperties\": {‸}}}",
                "yaml ! 'flowName: a\nsourceFlowConfig:\n  connectorType: Salesforce\n  sourceConnectorProperties:\n    ‸'",
                "yaml ! 'flowName: a\nsourceFlowConfig:\n  sourceConnectorProperties: {‸}\ntasks: []'"
            })
    void connectors(String language, String marked) {
        assertThat(labels(language, marked)).contains("Salesforce", "S3", "CustomConnector", "SAPOData");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "json ! {\"flowName\": 1, \"tasks\": [{\"taskType\": \"Map\", \"taskProperties\": {\"‸\": \"string\"}}]}",
                "yaml ! 'flowName: a\ntasks:\n- taskType: Map\n  taskProperties:\n    ‸: string'",
                "yaml ! 'flowName: a\ntasks: [\n  {taskType: Map, taskProperties: {‸'"
            })
    void properties_of_tasks(String language, String marked) {
        assertThat(labels(language, marked)).contains("SOURCE_DATA_TYPE", "DESTINATION_DATA_TYPE");
    }

    @Test
    void members_below_the_cursor_are_there_too() {
        assertThat(labels(
                        "yaml", "flowName: a\ntasks:\n  - taskType: Map\n    ‸\n    sourceFields: [Id]\n\ntags: {}\n"))
                .contains("destinationField", "connectorOperator")
                .doesNotContain("taskType", "sourceFields", "tags");
        assertThat(labels("yaml", "flowName: a\n‸\n# later\ntasks:\n  - description: a\n"))
                .contains("description")
                .doesNotContain("tasks", "flowName");
        assertThat(labels("yaml", "flowName: a\ntasks:\n  - taskType: Map\n  - ‸"))
                .contains("taskType");
    }

    @Test
    void what_is_inserted_fits_in() {
        assertThat(chosen("json", "{\"flowName\": 1,\n  \"‸\"\n  \"tasks\": []}", "description"))
                .isEqualTo("{\"flowName\": 1,\n  \"description\": \"$1\",\n  \"tasks\": []}");
        assertThat(chosen("json", "{\"flowName\": 1, tri‸}", "triggerConfig"))
                .isEqualTo("{\"flowName\": 1, \"triggerConfig\": {$1}}");
        assertThat(chosen("json", "{\"flowName\": 1, \"desc‸\": \"a\"}", "description"))
                .isEqualTo("{\"flowName\": 1, \"description\": \"a\"}");
        assertThat(chosen("json", "{\"flowName\": 1, \"triggerConfig\": {\"triggerType\": \"E‸\"}}", "Event"))
                .isEqualTo("{\"flowName\": 1, \"triggerConfig\": {\"triggerType\": \"Event\"}}");
        assertThat(chosen("yaml", "flowName: a\ndes‸\n", "description")).isEqualTo("flowName: a\ndescription: \n");
        assertThat(chosen("yaml", "flowName: a\ntri‸\n", "triggerConfig")).isEqualTo("flowName: a\ntriggerConfig:\n");
        assertThat(chosen("yaml", "flowName: a\ntriggerConfig:\n  triggerType:‸", "Event"))
                .isEqualTo("flowName: a\ntriggerConfig:\n  triggerType: Event");
        assertThat(chosen("yaml", "flowName: a\ntriggerConfig: {trig‸}", "triggerType"))
                .isEqualTo("flowName: a\ntriggerConfig: {triggerType: $1}");
    }

    @Test
    void booleans_have_no_quotes() {
        String marked = "{\"flowName\": 1, \"destinationFlowConfigList\": [{\"destinationConnectorProperties\":"
                + " {\"S3\": {\"s3OutputFormatConfig\": {\"preserveSourceDataTyping\": ‸";
        assertThat(labels("json", marked)).containsExactly("true", "false");
        assertThat(chosen("json", marked, "true")).endsWith(": true");
        assertThat(items("json", marked))
                .allSatisfy(each -> assertThat(each.getInsertTextFormat()).isEqualTo(InsertTextFormat.PlainText));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "json ! {\"name\": \"a\", ‸}",
                "json ! ‸{\"flowName\": \"a\"}",
                "json ! {\"flowName\": \"a‸\"}",
                "json ! {\"flowName\": \"a\"}‸",
                "json ! {\"Resources\": {\"F\": {\"Type\": \"AWS::AppFlow::Flow\", \"flowName\": 1, ‸}}}",
                "yaml ! 'name: a\n‸'",
                "yaml ! '# flowName ‸'",
                "terraform ! 'resource \"aws_appflow_flow\" \"a\" {\n  ‸\n}'",
                "markdown ! '{\"flowName\": \"a\", ‸}'"
            })
    void nothing_where_there_is_nothing_to_say(String language, String marked) {
        assertThat(labels(language, marked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"json, {‸}", "json, {\"‸", "yaml, ‸", "yaml, fl‸"})
    void an_empty_document_can_become_a_flow(String language, String marked) {
        assertThat(labels(language, marked)).contains("flowName");
    }

    /** Wherever the cursor is, in whatever is left of a document, there is an answer. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void no_place_is_a_fault(String language) throws Exception {
        String text = language.equals("json")
                ? java.nio.file.Files.readString(java.nio.file.Path.of("../examples/flows/jira-issues-to-s3.json"))
                : java.nio.file.Files.readString(
                        java.nio.file.Path.of("../validator/src/test/resources/cases/fix/forms/request-plain.yaml"));
        for (int offset = 0; offset <= text.length(); offset++) {
            for (String rest : List.of(text.substring(offset), "", "}]", "\"", ": x\n")) {
                assertThat(items(language, text.substring(0, offset) + "‸" + rest))
                        .isNotNull();
            }
        }
    }
}
