package io.github.appflowtestkit.reports.internal.github;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Summary;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was found as Markdown, for the page that GitHub Actions shows for a run. */
public final class StepSummary {

    /** GitHub shows no summary of a step that is larger, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /** Room for the line that counts what is left out. */
    private static final int RESERVE = 200;

    private static final String TABLE = "| | Place | Finding | Rule |\n| --- | --- | --- | --- |\n";

    private StepSummary() {}

    private record Row(Severity severity, String text) {}

    /**
     * The summary of a result: the severe findings first.
     *
     * @param room the greatest size in UTF-8; the summary is empty if nothing useful fits
     */
    public static String of(CheckResult result, long room) {
        StringBuilder text = new StringBuilder("### AppFlow Testkit: ")
                .append(escaped(Summary.counts(result)))
                .append("\n\n");
        Summary.checked(result)
                .ifPresent(checked -> text.append(escaped(checked)).append("\n\n"));
        List<Row> rows = rows(result);
        text.append(rows.isEmpty() ? "" : TABLE);
        long size = size(text) + RESERVE;
        if (size > room) {
            return "";
        }
        int shown = 0;
        for (Row row : rows) {
            size += size(row.text());
            if (size > room) {
                break;
            }
            text.append(row.text());
            shown++;
        }
        if (shown < rows.size()) {
            text.append("\nThe summary of a step has no room for ")
                    .append(Wording.count(rows.size() - shown, "more finding"))
                    .append("; the log has all of them.\n");
        }
        return text.append(rows.isEmpty() ? "" : "\n").toString();
    }

    private static long size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<Row> rows(CheckResult result) {
        List<Row> rows = new ArrayList<>();
        for (CheckedFile file : result.files()) {
            file.report().findings().forEach(finding -> rows.add(new Row(finding.severity(), row(file, finding))));
        }
        rows.sort(Comparator.comparing(Row::severity).reversed());
        return rows;
    }

    private static String row(CheckedFile file, Finding finding) {
        String message = escaped(Printable.line(finding.message()))
                + finding.hint().map(hint -> "<br>" + cell(hint)).orElse("");
        return "| " + finding.severity().name().toLowerCase(Locale.ROOT) + " | "
                + escaped(Printable.line(file.path()) + ":" + finding.range().start()) + " | " + message + " | "
                + finding.rule() + " " + escaped(finding.name()) + " |\n";
    }

    private static String cell(String text) {
        return escaped(Printable.text(text)).replace("\n", "<br>");
    }

    /** Text that Markdown shows as it is, in a cell of a table, too. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '+', '!', '|', '~', '$', '@' ->
                    escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
