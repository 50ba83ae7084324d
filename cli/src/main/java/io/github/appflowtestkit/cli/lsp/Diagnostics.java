package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;

/** Findings as the editor shows them. Places that explain them are in the same document, as each is checked alone. */
final class Diagnostics {

    private static final String SOURCE = "appflow-testkit";

    /** Rules about what has no effect; editors fade it. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("AF0004", "AF2002", "AF2012", "AF2016", "AF3006", "AF3012", "AF4012", "AF4020");

    /** Rules about what AWS gives up; editors strike it through. */
    private static final Set<String> GIVEN_UP = Set.of("AF3020");

    private Diagnostics() {}

    static PublishDiagnosticsParams of(CheckedDocument checked) {
        List<Diagnostic> all = new ArrayList<>();
        checked.failure().ifPresent(message -> all.add(failure(message)));
        checked.findings().forEach(finding -> all.add(of(checked.document(), finding)));
        return new PublishDiagnosticsParams(
                checked.document().uri(), all, checked.document().version());
    }

    /** What clears the document in the editor. */
    static PublishDiagnosticsParams none(String uri) {
        return new PublishDiagnosticsParams(uri, List.of());
    }

    static Diagnostic of(OpenDocument document, Finding finding) {
        String hint = finding.hint().map(text -> "\nhint: " + text).orElse("");
        Diagnostic diagnostic = new Diagnostic(
                Ranges.of(finding.range()), finding.message() + hint, severity(finding.severity()), SOURCE);
        diagnostic.setCode(finding.rule());
        if (!finding.related().isEmpty()) {
            diagnostic.setRelatedInformation(finding.related().stream()
                    .map(related -> new DiagnosticRelatedInformation(
                            new Location(document.uri(), Ranges.of(related.range())), related.message()))
                    .toList());
        }
        if (WITHOUT_EFFECT.contains(finding.rule())) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        } else if (GIVEN_UP.contains(finding.rule())) {
            diagnostic.setTags(List.of(DiagnosticTag.Deprecated));
        }
        return diagnostic;
    }

    private static Diagnostic failure(String message) {
        Position start = new Position(0, 0);
        return new Diagnostic(new Range(start, start), message, DiagnosticSeverity.Error, SOURCE);
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case NOTE -> DiagnosticSeverity.Information;
        };
    }
}
