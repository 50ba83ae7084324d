package io.github.appflowtestkit.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.Everything;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {

    @ParameterizedTest
    @EnumSource
    void a_format_is_a_function_of_the_result(ReportFormat format) {
        assertThat(format.write(Everything.result()))
                .isNotBlank()
                .isEqualTo(format.write(Everything.result()))
                .endsWith("\n")
                .doesNotContain("\r");
    }

    @ParameterizedTest
    @EnumSource
    void no_format_shows_secrets_or_commands_of_ci_systems(ReportFormat format) {
        assertThat(format.write(Everything.result()))
                .doesNotContain("hunter2", "##[", "##vso[", "\n::warning::two lines");
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_report_may_replace_one_of_any_format(ReportFormat format) {
        String report = format.write(Everything.result());
        int length = report.length();

        assertThat(ReportFormat.isReport(
                        report.substring(0, Math.min(1_024, length)), report.substring(Math.max(0, length - 1_024))))
                .isTrue();
        assertThat(ReportFormat.isReport("{\"flowName\": \"a\"}", "{\"flowName\": \"a\"}"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_format_is_found_by_its_name_in_any_case(ReportFormat format) {
        assertThat(ReportFormat.named(format.toString())).contains(format);
        assertThat(ReportFormat.named(format.name())).contains(format);
        assertThat(ReportFormat.named("xml2")).isEmpty();
    }
}
