package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The report for people: each finding with the line it is in, then the counts. */
public final class TextReport {

    private static final int GUTTER = 5;

    private static final Pattern SUMMARY =
            Pattern.compile("(?:no findings|[0-9]+ (?:error|warning|note)s?(?:, [0-9]+ (?:warning|note)s?)*)"
                    + " in [0-9]+ files?(?: \\([^()]*\\))?");

    private final Style style;
    private final boolean summary;

    /**
     * A report.
     *
     * @param summary whether it ends with a line of counts
     */
    public TextReport(Style style, boolean summary) {
        this.style = style;
        this.summary = summary;
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
        if (summary && !result.files().isEmpty()) {
            out.append(summaryOf(result)).append('\n');
        }
        return out.toString();
    }

    /** Whether a string ends as a report with a summary does. */
    public static boolean endsReport(String text) {
        List<String> lines = text.lines().toList();
        return !lines.isEmpty() && SUMMARY.matcher(lines.get(lines.size() - 1)).matches();
    }

    private void write(StringBuilder out, CheckedFile file, Finding finding, boolean withFlow) {
        String place = Printable.path(file.path()) + ":" + finding.range().start() + ":";
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        out.append(style.bold(place))
                .append(' ')
                .append(style.severity(finding.severity(), severity + ":"))
                .append(' ')
                .append(Printable.line(finding.message()))
                .append(' ')
                .append(style.dim("[" + finding.rule() + " " + finding.name() + "]"))
                .append(finding.flow()
                        .filter(flow -> withFlow)
                        .map(flow -> style.dim(" in " + Printable.line(flow)))
                        .orElse(""))
                .append('\n');
        writeSnippet(out, file, finding);
        finding.hint()
                .ifPresent(hint -> out.append("   ")
                        .append(style.bold("hint:"))
                        .append(' ')
                        .append(Printable.text(hint).replace("\n", "\n         "))
                        .append('\n'));
        finding.related()
                .forEach(other -> out.append("   ")
                        .append(style.bold("see"))
                        .append(' ')
                        .append(Printable.path(other.document().orElse(file.path())))
                        .append(':')
                        .append(other.range().start())
                        .append(": ")
                        .append(Printable.line(other.message()))
                        .append('\n'));
    }

    private void writeSnippet(StringBuilder out, CheckedFile file, Finding finding) {
        if (finding.range().equals(Range.START)) {
            // the finding is about the whole document
            return;
        }
        Snippet snippet = Snippet.of(file.source(), finding.range());
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

    private String summaryOf(CheckResult result) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = result.count(severity);
            if (count > 0) {
                String name = severity.name().toLowerCase(Locale.ROOT);
                counts.add(style.severity(severity, Wording.count(count, name)));
            }
        }
        String found = counts.isEmpty() ? "no findings" : String.join(", ", counts);
        List<String> heldBack = new ArrayList<>();
        if (result.suppressed() > 0) {
            heldBack.add(result.suppressed() + " suppressed");
        }
        if (result.baselined() > 0) {
            heldBack.add(result.baselined() + " in the baseline");
        }
        return found + " in " + Wording.count(result.files().size(), "file")
                + (heldBack.isEmpty() ? "" : " (" + String.join(", ", heldBack) + ")");
    }
}
