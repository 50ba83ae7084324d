package io.github.appflowtestkit.cli;

import static io.github.appflowtestkit.cli.Findings.error;
import static io.github.appflowtestkit.cli.Findings.file;
import static io.github.appflowtestkit.cli.Findings.finding;
import static io.github.appflowtestkit.cli.Findings.outcome;
import static io.github.appflowtestkit.cli.Findings.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonReporterTest {

    private final JsonReporter reporter = new JsonReporter();

    @Test
    void writes_every_member_of_the_format() {
        String json = reporter.report(outcome(
                file(
                        "flows/a.json",
                        "{}",
                        finding(
                                Severity.ERROR,
                                "AF1002",
                                "UnknownMember",
                                range(14, 9, 19),
                                "unknown \"member\"\n\u0001\u2028 ü 🙂",
                                "a hint"),
                        finding(Severity.NOTE, "AF2006", "ScheduleCron", range(2, 3, 13), "a note", null)),
                file("flows/clean.json", "{}"),
                new CheckedFile(
                        "flows/other.json",
                        new Report("flows/other.json", Optional.empty(), List.of(error(range(1, 1, 1), "no flow"))),
                        SourceText.of(new byte[0]))));
        Golden.check("json/report.json", json);
        ReportSchema.accepts(json);
    }

    @Test
    void an_empty_run_is_a_report_too() {
        String json = reporter.report(outcome());
        ReportSchema.accepts(json);
        assertThat(json).contains("\"files\": 0");
    }
}
