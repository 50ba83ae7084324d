package io.github.appflowtestkit.reports.internal.json;

import static io.github.appflowtestkit.reports.Checked.error;
import static io.github.appflowtestkit.reports.Checked.file;
import static io.github.appflowtestkit.reports.Checked.finding;
import static io.github.appflowtestkit.reports.Checked.range;
import static io.github.appflowtestkit.reports.Checked.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.Golden;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void writes_every_member_of_the_format() {
        String json = JsonReport.of(result(
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
                        finding(Severity.NOTE, "AF2006", "ScheduleCron", range(2, 3, 13), "a note", null)
                                .withRelated(List.of(
                                        new RelatedLocation(Optional.empty(), "/a", range(1, 2, 5), "the first one"),
                                        new RelatedLocation(
                                                Optional.of("flows/b.json"), "/b", range(7, 1, 2), "another")))),
                file("flows/clean.json", "{}"),
                file(new Report("flows/other.json", Optional.empty(), List.of(error(range(1, 1, 1), "no flow"))), "")));
        Golden.check("json/report.json", json);
        ReportSchema.FINDINGS.accepts(json);
    }

    @Test
    void an_empty_run_is_a_report_too() {
        String json = JsonReport.of(result());
        ReportSchema.FINDINGS.accepts(json);
        assertThat(json).contains("\"files\": 0");
    }
}
