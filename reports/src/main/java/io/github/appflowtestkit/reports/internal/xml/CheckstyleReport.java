package io.github.appflowtestkit.reports.internal.xml;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Severity;
import javax.xml.stream.XMLStreamException;

/** The report in the format of Checkstyle, which many servers and editors read. */
public final class CheckstyleReport {

    private static final String SOURCE_PREFIX = "appflow-testkit.";

    private CheckstyleReport() {}

    /** The report on what was found. */
    public static String of(CheckResult result) {
        // readers of this format ask for the version of Checkstyle; this one has all that is written here
        return XmlOutput.of(xml -> xml.element("checkstyle", root -> root.attribute("version", "10.0"), all -> {
            for (CheckedFile file : result.files()) {
                write(all, file);
            }
        }));
    }

    /** Whether a file starts as this report does. */
    public static boolean startsReport(String start) {
        return start.startsWith("<?xml") && start.contains("<checkstyle ");
    }

    private static void write(XmlOutput xml, CheckedFile file) throws XMLStreamException {
        xml.element("file", each -> each.attribute("name", file.path()), errors -> {
            for (Finding finding : file.report().findings()) {
                errors.element(
                        "error",
                        each -> each.attribute("line", finding.range().start().line())
                                .attribute("column", finding.range().start().column())
                                .attribute("severity", severity(finding.severity()))
                                .attribute("message", message(finding))
                                .attribute("source", SOURCE_PREFIX + finding.rule()));
            }
        });
    }

    private static String message(Finding finding) {
        // readers turn line ends of attributes into spaces
        return Printable.line(finding.message()
                + finding.hint().map(hint -> "; hint: " + hint).orElse(""));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "info";
        };
    }
}
