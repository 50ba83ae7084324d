package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.fix.FindingFixes;
import io.github.appflowtestkit.validator.internal.fix.FixedDocument;
import io.github.appflowtestkit.validator.internal.fix.Fixer;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;

/** The fixes of {@code validate --fix} as actions of the editor. */
final class FixActions {

    private final DocumentChecks checks;
    private final CheckedDocument checked;
    private final OpenDocument document;
    private final ClientEdits client;

    FixActions(DocumentChecks checks, CheckedDocument checked, ClientEdits client) {
        this.checks = checks;
        this.checked = checked;
        this.document = checked.document();
        this.client = client;
    }

    /** A fix for a finding, if there is a safe one. */
    Optional<CodeAction> fix(Finding finding) {
        return Optional.ofNullable(
                        FindingFixes.of(document.text(), List.of(finding)).get(finding))
                .map(edits -> {
                    String summary = RulePages.info(finding.rule())
                            .map(RuleInfo::summary)
                            .orElse(finding.name());
                    CodeAction action = new CodeAction("Fix " + finding.rule() + ": " + summary);
                    action.setKind(CodeActionKind.QuickFix);
                    action.setDiagnostics(List.of(Diagnostics.of(document, finding)));
                    action.setIsPreferred(true);
                    action.setEdit(client.of(
                            document,
                            edits.stream()
                                    .map(edit -> new TextEdit(Ranges.of(edit.range()), edit.text()))
                                    .toList()));
                    return action;
                });
    }

    /** All fixes of the document at once. */
    Optional<CodeAction> all() {
        boolean isFixable = checked.findings().stream()
                .flatMap(finding -> RulePages.info(finding.rule()).stream())
                .anyMatch(RuleInfo::fixable);
        if (!isFixable) {
            return Optional.empty();
        }
        FixedDocument fixed =
                Fixer.of(checks.validator()).only(checks.toFix(document)).fix(document.uri(), document.utf8());
        if (!fixed.changed()) {
            return Optional.empty();
        }
        CodeAction action = new CodeAction("Fix all that appflow-testkit can fix");
        action.setKind(CodeActionKind.SourceFixAll);
        action.setEdit(client.of(
                document,
                fixed.edits().stream()
                        .map(edit ->
                                new TextEdit(Ranges.between(document, edit.start(), edit.end()), edit.replacement()))
                        .toList()));
        return Optional.of(action);
    }
}
