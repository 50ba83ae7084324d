package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as the command line prints them: file, line and column first, so that IDEs link to them. */
final class FindingLines {

    private static final int MOST = 20;

    private FindingLines() {}

    /** The findings of a severity or a more severe one, one per line. */
    static String of(List<Report> reports, Severity least) {
        List<String> lines = reports.stream()
                .flatMap(report -> from(report, least).stream().map(finding -> line(report.name(), finding)))
                .toList();
        return lines.stream().limit(MOST).collect(Collectors.joining("\n"))
                + (lines.size() > MOST ? "\n... (+" + (lines.size() - MOST) + ")" : "");
    }

    static List<Finding> from(Report report, Severity least) {
        return report.findings().stream()
                .filter(finding -> finding.severity().compareTo(least) >= 0)
                .toList();
    }

    private static String line(String file, Finding finding) {
        return file + ":" + finding.range().start() + ": "
                + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message() + " [" + finding.rule()
                + " " + finding.name() + "]"
                + finding.hint().map(hint -> "\n   hint: " + hint).orElse("");
    }
}
