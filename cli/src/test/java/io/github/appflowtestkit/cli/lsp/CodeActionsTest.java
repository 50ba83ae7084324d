package io.github.appflowtestkit.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor offers at a finding: its fix, and its suppression. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CodeActionsTest {

    private static final Range ALL = new Range(new Position(0, 0), new Position(10_000, 0));

    private static final String CONFIGURATION = "appflow-testkit.yaml";

    @TempDir
    private Path folder;

    private static final String UNFIXED = """
            resource "aws_appflow_flow" "orders" {
              name = "orders"

              trigger_config {
                trigger_type = "OnDemand"
              }

              source_flow_config {
                connector_type         = "Salesforce"
                connector_profile_name = "sf"
                source_connector_properties {
                  salesforce {
                    object = "Account"
                  }
                }
              }

              destination_flow_config {
                connector_type = "S3"
                destination_connector_properties {
                  s3 {
                    bucket_name = "orders-out"
                  }
                }
              }

              task {
                task_type         = "Map"
                source_fields     = ["Id"]
                destination_field = "Id"
                task_properties = {
                  SOURCE_DATA_TYPE      = "id"
                  DESTINATION_DATA_TYPE = "string"
                }
                connector_operator {
                  salesforce = "NO_OP"
                }
              }
            }
            """;

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    @Test
    void a_terraform_flow_without_a_projection_gets_one() {
        try (Editor editor = Editor.in(folder)) {
            String uri = uri("orders.tf");
            Diagnostic missing = error(editor.open(uri, "terraform", UNFIXED));
            assertThat(missing.getCode().getLeft()).isEqualTo("AF4001");
            assertThat(missing.getRange().getStart()).isEqualTo(new Position(26, 7));

            CodeAction fix = editor.actions(uri, new Range(new Position(27, 4), new Position(27, 4)), "quickfix")
                    .get(0);
            assertThat(fix.getTitle()).isEqualTo("Fix AF4001: Flow without a projection or a Map_all task");
            assertThat(fix.getKind()).isEqualTo("quickfix");
            assertThat(fix.getIsPreferred()).isTrue();
            assertThat(fix.getDiagnostics()).containsExactly(missing);

            String fixed = Editor.applied(fix, uri, UNFIXED);
            assertThat(fixed).contains("""
                              task {
                                task_type     = "Filter"
                                source_fields = ["Id"]
                                connector_operator {
                                  salesforce = "PROJECTION"
                                }
                              }

                              task {
                                task_type         = "Map"
                            """);
            assertThat(editor.change(uri, 2, fixed)).noneMatch(each -> each.getSeverity() == DiagnosticSeverity.Error);
            assertThat(editor.close(uri)).isEmpty();
        }
    }

    private static Diagnostic error(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(each -> each.getSeverity() == DiagnosticSeverity.Error)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void all_fixes_at_once_are_what_fix_does() throws IOException {
        Path file = Path.of("../validator/src/test/resources/cases/fix/forms/main.tf");
        String text = Files.readString(file);
        String expected = io.github.appflowtestkit.validator.internal.fix.Fixer.create()
                .fix("x", Files.readAllBytes(file))
                .after();
        try (Editor editor = Editor.in(folder)) {
            String uri = uri("main.tf");
            editor.open(uri, "terraform", text);
            List<CodeAction> actions = editor.actions(uri, ALL, "source.fixAll");
            assertThat(actions).hasSize(1);
            assertThat(actions.get(0).getTitle()).isEqualTo("Fix all that appflow-testkit can fix");
            assertThat(Editor.applied(actions.get(0), uri, text)).isEqualTo(expected);
            assertThat(editor.actions(uri, ALL, "refactor")).isEmpty();
            assertThat(editor.actions(uri, ALL, "source")).hasSize(1);

            Files.writeString(folder.resolve(CONFIGURATION), "suppressions:\n  - {rule: AF4006, reason: later}\n");
            editor.save(uri(CONFIGURATION));
            editor.next(uri);
            assertThat(Editor.applied(editor.actions(uri, ALL, "source").get(0), uri, text))
                    .contains("rate(1hours)\" // in UTC")
                    .doesNotContain("[\"Id\", \"Name\"]");
        }
    }

    @Test
    void editors_without_versioned_edits_get_plain_ones() {
        try (Editor editor = Editor.started()) {
            InitializeParams params = new InitializeParams();
            params.setWorkspaceFolders(
                    List.of(new WorkspaceFolder(folder.toUri().toString(), "here")));
            editor.initialize(params);
            String uri = uri("orders.tf");
            editor.open(uri, "terraform", UNFIXED);
            List<CodeAction> actions = editor.actions(uri, ALL, "quickfix");
            assertThat(actions).hasSize(1);
            assertThat(actions.get(0).getEdit().getChanges()).containsOnlyKeys(uri);
        }
    }

    @Test
    void a_suppression_creates_the_configuration_where_the_folder_has_none() throws IOException {
        try (Editor editor = Editor.in(folder)) {
            String uri = uri("flows/a {b}.tf");
            editor.open(uri, "terraform", UNFIXED);
            CodeAction action = suppression(editor.actions(uri, ALL), "AF4001");
            assertThat(((CreateFile)
                                    action.getEdit().getDocumentChanges().get(0).getRight())
                            .getUri())
                    .isEqualTo(uri(CONFIGURATION));
            String text = Editor.applied(action, uri(CONFIGURATION), "");
            assertThat(text).isEqualTo("""
                            suppressions:
                              - rule: AF4001
                                files: "flows/a ?b?.tf"
                                pointer: "/resource/aws_appflow_flow/orders/task"
                                reason: "write why the finding is acceptable here"
                            """);
            Files.writeString(folder.resolve(CONFIGURATION), text);
            editor.save(uri(CONFIGURATION));
            assertThat(editor.next(uri))
                    .noneMatch(each -> each.getCode().getLeft().equals("AF4001"));
        }
    }

    private static CodeAction suppression(List<CodeAction> actions, String rule) {
        return actions.stream()
                .filter(each -> each.getTitle().equals("Suppress " + rule + " here, in appflow-testkit.yaml"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules:\n  AF6001: off\n",
                "rules:\n  AF6001: off",
                "# nothing yet\n",
                "suppressions:\n",
                "suppressions: []\nprofile: strict\n",
                "suppressions:\n- rule: AF6001\n  reason: none\nprofile: default\n",
                "suppressions:\n    - rule: AF6001\n      reason: none # yet\n",
                "suppressions:\n  - {rule: AF6001, reason: none}",
                "suppressions:\r\n  - rule: AF6001\r\n    reason: none\r\n"
            })
    void a_suppression_is_added_to_the_configuration_in_its_layout(String before) throws IOException {
        Files.writeString(folder.resolve(CONFIGURATION), before);
        try (Editor editor = Editor.in(folder)) {
            String uri = uri("flows/orders.tf");
            editor.open(uri, "terraform", UNFIXED);
            CodeAction action = suppression(editor.actions(uri, ALL), "AF4001");
            String after = Editor.applied(action, uri(CONFIGURATION), before);
            assertThat(after.replace("\r\n", "").contains("\n")).isEqualTo(!before.contains("\r\n"));
            Files.writeString(folder.resolve(CONFIGURATION), after);
            editor.save(uri(CONFIGURATION));
            assertThat(editor.next(uri))
                    .as(after)
                    .noneMatch(each -> each.getCode().getLeft().equals("AF4001"));
            assertThat(editor.open(uri(CONFIGURATION), "yaml", after)).isEmpty();
        }
    }

    @Test
    void no_suppression_is_offered_where_the_configuration_has_no_plain_list() throws IOException {
        Files.writeString(folder.resolve(CONFIGURATION), "suppressions: [{rule: AF6001, reason: none}]\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = uri("orders.tf");
            editor.open(uri, "terraform", UNFIXED);
            assertThat(editor.actions(uri, ALL))
                    .noneMatch(each -> each.getTitle().startsWith("Suppress"));
        }
    }

    @Test
    void the_open_text_of_the_configuration_counts() throws IOException {
        Files.writeString(folder.resolve(CONFIGURATION), "");
        try (Editor editor = Editor.in(folder)) {
            String uri = uri("orders.tf");
            String unsaved = "suppressions:\n  - {rule: AF6001, reason: none}\n";
            editor.open(uri(CONFIGURATION), "yaml", unsaved);
            editor.open(uri, "terraform", UNFIXED);
            CodeAction action = suppression(editor.actions(uri, ALL), "AF4001");
            assertThat(Editor.applied(action, uri(CONFIGURATION), unsaved)).startsWith(unsaved + "  - rule: AF4001\n");
        }
    }
}
