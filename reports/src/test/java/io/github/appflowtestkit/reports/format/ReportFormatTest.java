package io.github.appflowtestkit.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.Fixture;
import io.github.appflowtestkit.reports.Golden;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every format promises, over one fixture with all that a report can show. */
class ReportFormatTest {

    @ParameterizedTest
    @EnumSource
    void writes_the_fixture_as_in_the_golden_file(ReportFormat format) {
        Golden.check("fixture/" + format, format.write(Fixture.result()));
    }

    @ParameterizedTest
    @EnumSource
    void writes_an_empty_result(ReportFormat format) {
        Golden.check("empty/" + format, format.write(new CheckResult(List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void says_what_could_not_be_read(ReportFormat format) {
        Golden.check("incomplete/" + format, format.write(Fixture.incomplete()));
    }

    @ParameterizedTest
    @EnumSource
    void writes_the_same_bytes_again(ReportFormat format) {
        assertThat(format.write(Fixture.result())).isEqualTo(format.write(Fixture.result()));
    }

    @ParameterizedTest
    @EnumSource
    void no_secret_and_no_command_of_a_CI_system_is_in_a_report(ReportFormat format) {
        String report = format.write(Fixture.result());

        assertThat(report).doesNotContain("shpss_").doesNotContain("##[").doesNotContain("##vso[");
        if (!format.toString().equals("github")) {
            assertThat(report.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_may_be_replaced_and_nothing_else(ReportFormat format) {
        for (CheckResult result : List.of(Fixture.result(), new CheckResult(List.of()), Fixture.incomplete())) {
            String report = format.write(result);
            // an empty file may always be replaced
            assertThat(report.isEmpty() || ReportFormat.isReport(report, report))
                    .as(report)
                    .isTrue();
        }
        for (String other :
                List.of("{\"flowName\": \"a\"}", "[{\"flowName\": \"a\"}]", "<?xml version=\"1.0\"?>\n<project/>\n")) {
            assertThat(ReportFormat.isReport(other, other)).isFalse();
        }
    }
}
