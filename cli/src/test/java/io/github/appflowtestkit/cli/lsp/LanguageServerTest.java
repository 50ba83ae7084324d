package io.github.appflowtestkit.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor sees of documents: from their opening to their end, with settings and configurations. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LanguageServerTest {

    static final String REQUEST = "{\"flowName\": \"orders 🙂\", \"x\": 1}";

    private static final Path EXAMPLE = Path.of("../examples/flows/jira-issues-to-s3.json");

    @TempDir
    private Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private Editor editor() {
        return editor(Map.of());
    }

    private Editor editor(Map<String, Object> settings) {
        Editor editor = Editor.in(folder, settings);
        opened.add(editor);
        return editor;
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(each -> each.getCode().getLeft())
                .sorted()
                .toList();
    }

    @Test
    void says_what_it_can_do() {
        Editor editor = Editor.started();
        opened.add(editor);
        InitializeResult result = editor.initialize(new InitializeParams());
        assertThat(result.getServerInfo().getName()).isEqualTo("appflow-testkit");
        assertThat(result.getServerInfo().getVersion()).isEqualTo("0.1.0");
        assertThat(result.getCapabilities().getPositionEncoding()).isEqualTo("utf-16");
        assertThat(result.getCapabilities().getTextDocumentSync().getRight().getChange())
                .isEqualTo(TextDocumentSyncKind.Full);
    }

    @Test
    void shows_findings_in_utf16_with_rule_source_severity_and_hint() {
        List<Diagnostic> shown = editor().open(uri("flow.json"), "json", REQUEST);
        assertThat(codes(shown)).containsExactly("AF1001", "AF1001", "AF1001", "AF1001", "AF1002", "AF1006");
        Diagnostic unknown = shown.stream()
                .filter(each -> each.getCode().getLeft().equals("AF1002"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.getSource()).isEqualTo("appflow-testkit");
        assertThat(unknown.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
        assertThat(unknown.getMessage().getLeft()).startsWith("unknown member \"x\"");
        assertThat(unknown.getRange().getStart().getLine()).isZero();
        assertThat(unknown.getRange().getStart().getCharacter()).isEqualTo(REQUEST.indexOf("\"x\""));
        assertThat(unknown.getCodeDescription()).isNull();
    }

    /** Every kind and syntax that validate reads, with a name for each. */
    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../validator/src/test/resources/cases/fix/forms"))) {
            return files.filter(file -> !file.toString().endsWith(".diff")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shows_the_same_findings_as_validate(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> expected =
                io.github.appflowtestkit.validator.FlowValidator.create().validate("x", text).findings().stream()
                        .map(io.github.appflowtestkit.validator.Finding::rule)
                        .sorted()
                        .toList();
        String name = file.getFileName().toString();
        assertThat(codes(editor().open(uri(name), name.replaceAll(".*\\.", ""), text)))
                .isEqualTo(expected);
    }

    @Test
    void a_change_shows_the_findings_of_the_new_text_and_closing_clears_them() {
        Editor editor = editor();
        String uri = uri("flow.json");
        assertThat(editor.open(uri, "json", REQUEST)).hasSize(6);
        assertThat(codes(editor.change(uri, 2, "{\"flowName\": "))).containsExactly("AF0001");
        assertThat(editor.change(uri, 3, "{}")).isEmpty();
        assertThat(editor.change(uri, 4, REQUEST)).hasSize(6);
        assertThat(editor.close(uri)).isEmpty();
    }

    @Test
    void of_many_changes_the_last_one_is_shown() throws InterruptedException {
        Editor editor = editor();
        String uri = uri("flow.json");
        editor.open(uri, "json", "{}");
        for (int version = 2; version <= 200; version++) {
            editor.send(uri, version, version == 200 ? REQUEST : "{\"flowName\": " + version);
        }
        PublishDiagnosticsParams shown;
        do {
            shown = editor.published.poll(30, TimeUnit.SECONDS);
            assertThat(shown).isNotNull();
        } while (shown.getVersion() < 200);
        assertThat(shown.getDiagnostics()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"a package\", \"version\": \"1\"}",
                "{\"name\": ",
                "Resources: {Bucket: {Type: 'AWS::S3::Bucket'}}",
                "resource \"aws_s3_bucket\" \"b\" {}",
                "key: [a, b",
                ""
            })
    void documents_without_a_flow_have_no_findings(String text) {
        Editor editor = editor();
        assertThat(editor.open(uri("other.json"), "json", text)).isEmpty();
        assertThat(editor.open(uri("Other.java"), "java", "{\"flowName\": 1}")).isEmpty();
    }

    @Test
    void a_document_over_the_limit_says_so_if_it_speaks_of_flows() {
        Editor editor = editor();
        String large = " ".repeat(10_000_001);
        assertThat(editor.open(uri("large.json"), "json", "{\"flowName\": 1}" + large))
                .extracting(each -> each.getCode().getLeft())
                .containsExactly("AF0007");
        assertThat(editor.open(uri("other.json"), "json", "{\"name\": 1}" + large))
                .isEmpty();
    }

    @Test
    void the_nearest_configuration_applies_and_its_changes_do() throws IOException {
        Path flows = Files.createDirectory(folder.resolve("flows"));
        Files.writeString(folder.resolve("appflow-testkit.yaml"), "suppressions:\n  - {rule: AF1001, reason: old}\n");
        Path nearest = flows.resolve("appflow-testkit.yaml");
        Editor editor = editor();
        String uri = uri("flows/flow.json");
        assertThat(codes(editor.open(uri, "json", REQUEST))).containsExactly("AF1002", "AF1006");

        Files.writeString(nearest, "suppressions:\n  - {rule: AF1002, reason: old}\n");
        editor.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                        List.of(new FileEvent(nearest.toUri().toString(), FileChangeType.Created))));
        assertThat(codes(editor.next(uri))).containsExactly("AF1001", "AF1001", "AF1001", "AF1001", "AF1006");

        Files.delete(nearest);
        editor.save(nearest.toUri().toString());
        assertThat(codes(editor.next(uri))).containsExactly("AF1002", "AF1006");
    }

    @Test
    void a_saved_terraform_file_counts_for_those_beside_it() throws IOException {
        Path variables = folder.resolve("variables.tf");
        Files.writeString(variables, "variable \"trigger\" {\n  default = \"OnDemand\"\n}\n");
        String flow =
                "resource \"aws_appflow_flow\" \"a\" {\n  trigger_config {\n    trigger_type = var.trigger\n  }\n}\n";
        Files.writeString(folder.resolve("main.tf"), flow);
        Editor editor = editor();
        String uri = uri("main.tf");
        assertThat(codes(editor.open(uri, "terraform", flow))).doesNotContain("AF1004");
        Files.writeString(variables, "variable \"trigger\" {\n  default = \"Never\"\n}\n");
        editor.save(variables.toUri().toString());
        assertThat(codes(editor.next(uri))).contains("AF1004");
    }

    @Test
    void severities_and_baseline_of_the_configuration_apply() throws IOException {
        Files.writeString(
                folder.resolve("appflow-testkit.yaml"),
                "rules:\n  AF6001: error\nprofile: security\nbaseline: b.json\n");
        Files.writeString(folder.resolve("b.json"), "{\"formatVersion\": 1, \"findings\": []}");
        String sound = Files.readString(EXAMPLE).replaceFirst("\"kmsArn\": .*", "");
        assertThat(editor().open(uri("flow.json"), "json", sound))
                .filteredOn(each -> each.getCode().getLeft().equals("AF6001"))
                .extracting(Diagnostic::getSeverity)
                .containsExactly(DiagnosticSeverity.Error);
    }

    @Test
    void the_configuration_itself_is_checked_while_it_is_written() {
        Editor editor = editor();
        String uri = uri("appflow-testkit.yaml");
        assertThat(editor.open(uri, "yaml", "rules:\n  AF9: off\n"))
                .extracting(each -> each.getMessage().getLeft())
                .singleElement()
                .asString()
                .startsWith("unknown rule \"AF9\"");
        assertThat(editor.change(uri, 2, "rules:\n  AF6001: off\n")).isEmpty();
    }

    @Test
    void a_configuration_that_cannot_be_read_is_said_in_the_document() throws IOException {
        Files.write(folder.resolve("appflow-testkit.yaml"), new byte[11_000_000]);
        assertThat(editor().open(uri("flow.json"), "json", REQUEST))
                .extracting(each -> each.getMessage().getLeft())
                .singleElement()
                .asString()
                .startsWith("the configuration cannot be read: ");
    }

    @Test
    void settings_choose_severity_values_and_kind() {
        String template = """
                Parameters: {Trigger: {Type: String}}
                Resources:
                  F: {Type: 'AWS::AppFlow::Flow', Properties: {TriggerConfig: {TriggerType: !Ref Trigger}}}
                """;
        String uri = uri("template.yaml");
        assertThat(codes(editor().open(uri, "yaml", template))).doesNotContain("AF1004");
        Editor editor = editor(Map.of("values", Map.of("Trigger", "Never"), "severity", "error"));
        assertThat(codes(editor.open(uri, "yaml", template))).contains("AF1004");

        JsonObject section = new JsonObject();
        section.addProperty("kind", "update-flow");
        JsonObject settings = new JsonObject();
        settings.add("appflow-testkit", section);
        editor.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));
        assertThat(editor.next(uri)).isEmpty();
        assertThat(editor.messages).isEmpty();
    }

    @Test
    void a_connector_profile_is_proposed_the_members_of_its_own_request() {
        DocumentChecks checks = new DocumentChecks(ServerSettings.DEFAULTS, List.of(), InstantSource.system());
        OpenDocument profile = OpenDocument.of("untitled:1", "json", 1, "{\"connectionMode\": ");
        assertThat(checks.operation(profile)).isEqualTo("CreateConnectorProfile");
        assertThat(checks.operation(OpenDocument.of("untitled:2", "json", 1, "{\"flowName\": ")))
                .isEqualTo("CreateFlow");
    }

    @Test
    void wrong_settings_are_said_and_ignored() {
        Editor editor = editor(Map.of("severity", "info", "colour", "red", "kind", 1, "values", "a"));
        assertThat(editor.open(uri("flow.json"), "json", REQUEST)).hasSize(6);
        assertThat(editor.messages)
                .containsExactlyInAnyOrder(
                        "appflow-testkit: severity must be one of \"note\", \"warning\", \"error\", but is \"info\"",
                        "appflow-testkit: unknown setting \"colour\"; the settings are severity, values and kind",
                        "appflow-testkit: kind must be one of \"create-flow\", \"update-flow\", \"describe-flow\","
                                + " \"create-connector-profile\", \"update-connector-profile\","
                                + " \"describe-connector-profiles\", \"cloudformation\", \"terraform\", but is 1",
                        "appflow-testkit: values must be an object of names and values, but is \"a\"");
    }

    @Test
    void unused_members_are_faded() throws IOException {
        String flow = Files.readString(EXAMPLE)
                .replace(
                        "\"triggerType\": \"OnDemand\"",
                        "\"triggerType\": \"OnDemand\", \"triggerProperties\":"
                                + " {\"Scheduled\": {\"scheduleExpression\": \"rate(1hours)\"}}");
        assertThat(editor().open(uri("flow.json"), "json", flow))
                .filteredOn(each -> each.getCode().getLeft().equals("AF2002"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getTags()).containsExactly(DiagnosticTag.Unnecessary));
    }

    @Test
    void places_that_explain_a_finding_are_linked() {
        String text = "{\"flowName\": \"a\", \"flowName\": \"b\"}";
        String uri = uri("flow.json");
        assertThat(editor().open(uri, "json", text))
                .filteredOn(each -> each.getCode().getLeft().equals("AF0002"))
                .flatExtracting(Diagnostic::getRelatedInformation)
                .singleElement()
                .satisfies(related -> {
                    assertThat(related.getLocation().getUri()).isEqualTo(uri);
                    assertThat(related.getLocation().getRange().getStart().getCharacter())
                            .isEqualTo(1);
                });
    }

    @Test
    void hovering_shows_the_page_of_the_innermost_finding() {
        Editor editor = editor();
        String uri = uri("flow.json");
        editor.open(uri, "json", REQUEST);
        Hover hover = editor.hover(uri, 0, REQUEST.indexOf("\"x\"") + 1);
        assertThat(hover.getContents().getRight().getKind()).isEqualTo("markdown");
        assertThat(hover.getContents().getRight().getValue())
                .startsWith("# AF1002 UnknownMember\n")
                .doesNotContain("AF1001 ");
        assertThat(editor.hover(uri("closed.json"), 0, 0)).isNull();
    }

    /** Addresses as editors on several systems write them; findings come back under exactly the same one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "untitled:Untitled-1",
                "file:///c%3A/Users/me/flow.json",
                "file:///C:/Users/me/flow.json",
                "file:///a%20folder/fl%C3%B6w.json",
                "file:///a folder/flöw.json",
                "file://server/share/flow.json",
                "vscode-vfs://github/acme/flows/flow.json",
                "git:/flows/flow.json?%7B%22ref%22%3A%22~%22%7D"
            })
    void any_address_is_fine(String uri) {
        assertThat(editor().open(uri, "json", REQUEST)).hasSize(6);
    }

    @Test
    void without_an_open_folder_unsaved_documents_have_no_configuration() {
        Editor editor = Editor.started();
        opened.add(editor);
        editor.initialize(new InitializeParams());
        assertThat(editor.open("untitled:1", "yaml", "flowName: orders")).isNotEmpty();
    }

    @Test
    void a_fault_in_one_request_is_answered_and_the_next_one_works() {
        Editor editor = editor();
        String uri = uri("flow.json");
        editor.open(uri, "json", REQUEST);
        assertThatThrownBy(() -> editor.server()
                        .getTextDocumentService()
                        .hover(new org.eclipse.lsp4j.HoverParams())
                        .get(30, TimeUnit.SECONDS))
                .hasMessageContaining("Internal error");
        editor.server().getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem()));
        assertThat(editor.hover(uri, 0, REQUEST.indexOf("\"x\"") + 1)).isNotNull();
    }

    @Test
    void exit_codes_are_those_of_the_protocol() {
        Editor asked = Editor.in(folder);
        Editor.answer(asked.server().shutdown());
        asked.server().exit();
        assertThat(Editor.answer(asked.exitCode)).isZero();

        Editor unasked = Editor.in(folder);
        unasked.server().exit();
        assertThat(Editor.answer(unasked.exitCode)).isEqualTo(1);

        Editor killed = Editor.in(folder);
        killed.close();
        assertThat(Editor.answer(killed.exitCode)).isEqualTo(1);
    }

    @Test
    void editors_that_can_watch_files_are_asked_to() {
        Editor editor = editor();
        editor.open(uri("flow.json"), "json", "{}");
        assertThat(editor.registrations).singleElement().asString().contains("**/appflow-testkit.yaml");
    }
}
