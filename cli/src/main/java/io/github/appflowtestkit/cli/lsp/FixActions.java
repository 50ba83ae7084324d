package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.cli.lsp.DocumentChecks.Place;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.fix.FixedDocument;
import io.github.appflowtestkit.validator.internal.fix.Fixer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
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
        Optional<RuleInfo> rule = RulePages.info(finding.rule()).filter(RuleInfo::fixable);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        Place place = Place.of(finding);
        return action(
                        "Fix " + finding.rule() + ": " + rule.get().summary(),
                        CodeActionKind.QuickFix,
                        other -> Place.of(other).equals(place))
                .map(action -> {
                    Diagnostic fixed = Diagnostics.of(finding);
                    action.setDiagnostics(List.of(fixed));
                    action.setIsPreferred(true);
                    return action;
                });
    }

    /** All fixes of the document at once. */
    Optional<CodeAction> all() {
        boolean isFixable = checked.findings().stream()
                .flatMap(finding -> RulePages.info(finding.rule()).stream())
                .anyMatch(RuleInfo::fixable);
        return isFixable
                ? action("Fix all that appflow-testkit can fix", CodeActionKind.SourceFixAll, checks.toFix(document))
                : Optional.empty();
    }

    private Optional<CodeAction> action(String title, String kind, Predicate<Finding> findings) {
        FixedDocument fixed = Fixer.of(checks.validator()).only(findings).fix(document.uri(), document.utf8());
        if (!fixed.changed()) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        fixed.edits()
                .forEach(edit -> edits.add(
                        new TextEdit(Ranges.between(document, edit.start(), edit.end()), edit.replacement())));
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(client.of(document, edits));
        return Optional.of(action);
    }
}
