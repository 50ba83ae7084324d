package io.github.appflowtestkit.reports.internal.json;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.ReportedFinding;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Severity;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** GitLab's code quality report, which merge requests show. */
public final class GitLabReport {

    private static final Pattern START =
            Pattern.compile("\\s*\\[\\s*(?:\\{\\s*\"check_name\"\\s*:\\s*\"AF[0-9]{4}\"|\\]\\s*$)");

    private GitLabReport() {}

    /** The report on what was found. */
    public static String of(CheckResult result) {
        return JsonOutput.of(json -> {
            json.writeStartArray();
            for (CheckedFile file : result.files()) {
                file.findings().stream()
                        .filter(ReportedFinding::isReported)
                        .forEach(each -> write(json, file.path(), each));
            }
            json.writeEndArray();
        });
    }

    /** Whether a file starts as this report does. */
    public static boolean startsReport(String start) {
        return START.matcher(start).lookingAt();
    }

    private static void write(JsonGenerator json, String path, ReportedFinding each) {
        Finding finding = each.finding();
        json.writeStartObject();
        json.writeStringProperty("check_name", finding.rule());
        // a merge request shows only this text
        json.writeStringProperty(
                "description",
                finding.message()
                        + finding.hint().map(hint -> "; hint: " + hint).orElse(""));
        json.writeStringProperty("fingerprint", each.fingerprint());
        json.writeStringProperty("severity", severity(finding.severity()));
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", path);
        json.writeObjectPropertyStart("lines");
        json.writeNumberProperty("begin", finding.range().start().line());
        json.writeNumberProperty("end", finding.range().end().line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
