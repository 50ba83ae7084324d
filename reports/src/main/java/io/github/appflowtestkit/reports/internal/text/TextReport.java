package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The report for people: each finding with the line it is in, then what was checked, and the counts. */
public final class TextReport {

    private static final int GUTTER = 5;
    private static final int INDENT = 3;
    private static final int HINT_INDENT = 9;

    private static final Pattern SUMMARY =
            Pattern.compile("(?:no findings|[0-9]+ (?:error|warning|note)s?(?:, [0-9]+ (?:warning|note)s?)*)"
                    + " in [0-9]+ files?(?: \\([^()]*\\))?");

    private final Layout layout;
    private final Style style;

    /** A report with a layout. */
    public TextReport(Layout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    /** The report on a result. */
    public String report(CheckResult result) {
        StringBuilder out = new StringBuilder();
        for (CheckedFile file : result.files()) {
            List<Finding> findings = file.report().findings();
            boolean inSeveralFlows = findings.stream()
                            .map(Finding::flow)
                            .flatMap(Optional::stream)
                            .distinct()
                            .count()
                    > 1;
            for (Finding finding : findings) {
                write(out, file, finding, inSeveralFlows);
            }
        }
        if (layout.summary() && !result.files().isEmpty()) {
            Summary.checked(result)
                    .ifPresent(checked -> lines(out, 0, INDENT).words(checked).end());
            String counts = Summary.counts(result);
            if (Printable.width(counts) <= layout.width()) {
                out.append(Summary.counts(result, style::severity)).append('\n');
            } else {
                lines(out, 0, INDENT).words(counts).end();
            }
        }
        return out.toString();
    }

    /** Whether a string ends as a report with a summary does. */
    public static boolean endsReport(String text) {
        List<String> lines = text.lines().toList();
        return !lines.isEmpty() && SUMMARY.matcher(lines.get(lines.size() - 1)).matches();
    }

    private void write(StringBuilder out, CheckedFile file, Finding finding, boolean withFlow) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        WrappedLines first = lines(out, 0, INDENT)
                .part(Printable.path(file.path()) + ":" + finding.range().start() + ":", style::bold)
                .part(severity + ":", text -> style.severity(finding.severity(), text))
                .words(Printable.line(finding.message()))
                .part("[" + finding.rule() + " " + finding.name() + "]", style::dim);
        finding.flow().filter(flow -> withFlow).ifPresent(flow -> first.part("in " + Printable.line(flow), style::dim));
        first.end();
        writeSnippet(out, file, finding);
        finding.hint()
                .ifPresent(hint -> lines(out, INDENT, HINT_INDENT)
                        .part("hint:", style::bold)
                        .words(Printable.text(hint))
                        .end());
        finding.related()
                .forEach(place -> lines(out, INDENT, HINT_INDENT)
                        .part("see", style::bold)
                        .part(
                                Printable.path(place.document().orElse(file.path())) + ":"
                                        + place.range().start() + ":",
                                UnaryOperator.identity())
                        .words(Printable.line(place.message()))
                        .end());
    }

    private WrappedLines lines(StringBuilder out, int first, int indent) {
        return new WrappedLines(out, layout.width(), first, indent);
    }

    private void writeSnippet(StringBuilder out, CheckedFile file, Finding finding) {
        if (finding.range().equals(Range.START)) {
            // the finding is about the whole document
            return;
        }
        Snippet snippet = Snippet.of(file.source(), finding.range(), layout.width() - GUTTER - 3);
        if (snippet.text().isBlank()) {
            return;
        }
        String number = String.format(
                Locale.ROOT, "%" + GUTTER + "d", finding.range().start().line());
        out.append(style.dim(number + " |"))
                .append(' ')
                .append(snippet.text())
                .append('\n')
                .append(style.dim(" ".repeat(number.length()) + " |"))
                .append(' ')
                .append(" ".repeat(snippet.indent()))
                .append(style.severity(finding.severity(), snippet.underline()))
                .append('\n');
    }
}
