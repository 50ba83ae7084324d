package io.github.appflowtestkit.reports.internal.github;

import static io.github.appflowtestkit.reports.Checked.file;
import static io.github.appflowtestkit.reports.Checked.finding;
import static io.github.appflowtestkit.reports.Checked.range;
import static io.github.appflowtestkit.reports.Checked.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.Everything;
import io.github.appflowtestkit.reports.Golden;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

    @Test
    void each_finding_is_an_annotation_of_its_lines() {
        String report = GithubReport.of(Everything.result());
        Golden.check("github/everything.txt", report);
        assertThat(report.lines().filter(line -> line.startsWith("::")))
                .allMatch(line -> line.matches("::(?:error|warning|notice) [^:]*::.*"))
                .hasSize(6);
    }

    @Test
    void standard_input_has_no_place() {
        Finding finding = finding(Severity.ERROR, "AF1002", "UnknownMember", range(3, 3, 16), "an error", null);
        assertThat(GithubReport.of(result(file("-", "{}", finding))))
                .startsWith("::error title=AF1002 UnknownMember::an error\n");
    }

    @Test
    void what_github_would_drop_is_in_the_log_and_counted_by_the_last_notice() {
        CheckResult many = many(12, 11, 10);
        String report = GithubReport.of(many);

        assertThat(report.lines().filter(line -> line.startsWith("::error "))).hasSize(10);
        assertThat(report.lines().filter(line -> line.startsWith("::warning "))).hasSize(10);
        assertThat(report.lines().filter(line -> line.startsWith("::notice "))).hasSize(10);
        assertThat(report)
                .contains("::notice title=AppFlow Testkit::2 more errors, 1 more warning, 1 more note without an"
                        + " annotation")
                .contains("\na.json:1:1: error: finding 11 [AF1002 Rule]\n")
                .endsWith("12 errors, 11 warnings, 10 notes in 1 file\n");
    }

    @Test
    void as_many_as_github_shows_need_no_count() {
        assertThat(GithubReport.of(many(10, 10, 10)).lines().filter(line -> line.startsWith("::")))
                .hasSize(30)
                .noneMatch(line -> line.contains("without an annotation"));
    }

    @Test
    void the_summary_of_a_step_shows_text_as_it_is() {
        Golden.check("github/everything.md", StepSummary.of(Everything.result(), StepSummary.MOST_BYTES));
    }

    @Test
    void the_summary_of_a_step_fits_and_says_what_it_leaves_out() {
        CheckResult many = many(500, 1, 0);
        String summary = StepSummary.of(many, 5_000);

        assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(5_000);
        long rows = summary.lines().filter(line -> line.startsWith("| error")).count();
        assertThat(rows).isGreaterThan(20);
        assertThat(summary).contains("no room for " + (501 - rows) + " more findings");
        assertThat(StepSummary.of(many, 100)).isEmpty();
        assertThat(StepSummary.of(result(), StepSummary.MOST_BYTES)).startsWith("### AppFlow Testkit: no findings");
    }

    private static CheckResult many(int errors, int warnings, int notes) {
        List<Finding> findings = new ArrayList<>();
        add(findings, Severity.ERROR, errors);
        add(findings, Severity.WARNING, warnings);
        add(findings, Severity.NOTE, notes);
        return result(file("a.json", "{}", findings.toArray(Finding[]::new)));
    }

    private static void add(List<Finding> findings, Severity severity, int number) {
        for (int i = 0; i < number; i++) {
            findings.add(finding(severity, "AF1002", "Rule", range(1, 1, 2), "finding " + i, null));
        }
    }
}
