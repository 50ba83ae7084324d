package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.difference.Comparison;
import io.github.appflowtestkit.reports.internal.html.HtmlDiff;
import io.github.appflowtestkit.reports.internal.json.DiffReport;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.TextDiff;
import java.util.Locale;

/** The formats of comparisons. Each is a function of the comparison: two runs give the same bytes. */
enum DiffFormat {
    TEXT,
    JSON,
    HTML;

    /** The report. Only text has a layout. */
    String write(Comparison comparison, Layout layout) {
        return switch (this) {
            case TEXT -> new TextDiff(layout).report(comparison);
            case JSON -> DiffReport.of(comparison);
            case HTML -> HtmlDiff.of(comparison);
        };
    }

    /** Whether a file is such a report, so that a newer one may replace it. */
    static boolean isReport(OverwriteGuard.Ends file) {
        return TextDiff.endsReport(file.end())
                || DiffReport.startsReport(file.start())
                || HtmlDiff.startsReport(file.start());
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
