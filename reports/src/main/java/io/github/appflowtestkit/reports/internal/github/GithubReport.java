package io.github.appflowtestkit.reports.internal.github;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.internal.text.FindingLine;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Summary;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Findings as workflow commands, which GitHub Actions shows as annotations.
 *
 * <p>GitHub shows 10 errors, 10 warnings and 10 notices of a step and drops the others. They become plain lines of the log,
 * and the last notice counts them.
 */
public final class GithubReport {

    private static final int MOST = 10;

    /** The path of standard input; an annotation cannot point there. */
    private static final String STANDARD_INPUT = "-";

    private final StringBuilder commands = new StringBuilder();
    private final StringBuilder others = new StringBuilder();
    private final Map<Severity, Long> room = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> left = new EnumMap<>(Severity.class);

    private GithubReport(CheckResult result) {
        boolean fits = true;
        for (Severity severity : Severity.values()) {
            fits &= result.count(severity) <= MOST;
            room.put(severity, (long) MOST);
        }
        if (!fits) {
            // one of the notices counts the others
            room.put(Severity.NOTE, MOST - 1L);
        }
    }

    /** The report on a result. */
    public static String of(CheckResult result) {
        GithubReport report = new GithubReport(result);
        for (CheckedFile file : result.files()) {
            file.report().findings().forEach(finding -> report.add(file, finding));
        }
        return report.text(result);
    }

    private void add(CheckedFile file, Finding finding) {
        long free = room.getOrDefault(finding.severity(), 0L);
        if (free > 0) {
            room.put(finding.severity(), free - 1);
            commands.append(command(file, finding)).append('\n');
        } else {
            left.merge(finding.severity(), 1L, Long::sum);
            others.append(FindingLine.of(file.path(), finding)).append('\n');
        }
    }

    private String text(CheckResult result) {
        StringBuilder text = new StringBuilder(commands);
        if (!left.isEmpty()) {
            List<String> counts = new ArrayList<>();
            for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
                Long count = left.get(severity);
                if (count != null) {
                    counts.add(Wording.count(count, "more " + name(severity)));
                }
            }
            text.append("::notice title=AppFlow Testkit::")
                    .append(escaped(String.join(", ", counts)
                            + " without an annotation: GitHub shows 10 errors, 10 warnings and 10 notices of a step; the log"
                            + " of this step has all of them"))
                    .append('\n')
                    .append(others);
        }
        Summary.checked(result).ifPresent(checked -> text.append(checked).append('\n'));
        return result.files().isEmpty()
                ? text.toString()
                : text.append(Summary.counts(result)).append('\n').toString();
    }

    private static String command(CheckedFile file, Finding finding) {
        List<String> properties = new ArrayList<>();
        if (!file.path().equals(STANDARD_INPUT)) {
            properties.add("file="
                    + property(file.path().startsWith("./") ? file.path().substring(2) : file.path()));
            properties.addAll(place(finding.range()));
        }
        properties.add("title=" + property(finding.rule() + " " + finding.name()));
        String name = finding.severity() == Severity.NOTE ? "notice" : name(finding.severity());
        String message = finding.message()
                + finding.hint().map(hint -> "\nhint: " + hint).orElse("");
        return "::" + name + " " + String.join(",", properties) + "::" + escaped(Printable.text(message));
    }

    /** GitHub refuses columns of a range over several lines. */
    private static List<String> place(Range range) {
        List<String> place = new ArrayList<>(
                List.of("line=" + range.start().line(), "endLine=" + range.end().line()));
        if (range.start().line() == range.end().line()) {
            place.add("col=" + range.start().column());
            place.add("endColumn=" + range.end().column());
        }
        return place;
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String message) {
        return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String value) {
        return escaped(Printable.withoutCommands(value)).replace(":", "%3A").replace(",", "%2C");
    }
}
