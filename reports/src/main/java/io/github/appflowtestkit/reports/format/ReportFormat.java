package io.github.appflowtestkit.reports.format;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.internal.github.GithubReport;
import io.github.appflowtestkit.reports.internal.html.HtmlReport;
import io.github.appflowtestkit.reports.internal.json.GitLabReport;
import io.github.appflowtestkit.reports.internal.json.JsonReport;
import io.github.appflowtestkit.reports.internal.sarif.SarifReport;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.TextReport;
import io.github.appflowtestkit.reports.internal.xml.CheckstyleReport;
import io.github.appflowtestkit.reports.internal.xml.JUnitReport;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of reports. Each is a function of the result alone: two runs with the same result give the same bytes. */
public enum ReportFormat {
    /** Findings with their lines, for people. */
    TEXT,
    /** The project's own format for programs, as {@code appflow-testkit schema report} describes it. */
    JSON,
    /** SARIF 2.1.0, for code scanning and other tools of static analysis. */
    SARIF,
    /** A case for each flow, in the XML that JUnit's reports have. */
    JUNIT,
    /** Workflow commands, which GitHub Actions shows as annotations of the lines. */
    GITHUB,
    /** GitLab's code quality report. */
    GITLAB,
    /** The XML of Checkstyle. */
    CHECKSTYLE,
    /** One web page for people, without other files. */
    HTML;

    /**
     * {@return the format of a name}
     *
     * @param name the name on the command line, in any case
     */
    public static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * {@return the report; text is without colors and as wide as its lines}
     *
     * @param result what was found
     */
    public String write(CheckResult result) {
        return switch (this) {
            case TEXT -> new TextReport(Layout.PLAIN).report(result);
            case JSON -> JsonReport.of(result);
            case SARIF -> SarifReport.of(result);
            case JUNIT -> JUnitReport.of(result);
            case GITHUB -> GithubReport.of(result);
            case GITLAB -> GitLabReport.of(result);
            case CHECKSTYLE -> CheckstyleReport.of(result);
            case HTML -> HtmlReport.of(result);
        };
    }

    /**
     * {@return whether a file is a report in one of the formats, so that a newer one may replace it}
     *
     * @param start the first characters of the file
     * @param end the last characters of the file
     */
    public static boolean isReport(String start, String end) {
        return TextReport.endsReport(end)
                || JsonReport.startsReport(start)
                || SarifReport.startsReport(start)
                || JUnitReport.startsReport(start)
                || GitLabReport.startsReport(start)
                || CheckstyleReport.startsReport(start)
                || HtmlReport.startsReport(start);
    }

    /** {@return the name on the command line} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
