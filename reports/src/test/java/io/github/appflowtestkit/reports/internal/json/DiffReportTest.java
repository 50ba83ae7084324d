package io.github.appflowtestkit.reports.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.Golden;
import io.github.appflowtestkit.reports.internal.difference.Compared;
import org.junit.jupiter.api.Test;

class DiffReportTest {

    @Test
    void writes_every_member_of_the_format() {
        String json = DiffReport.of(Compared.everything());
        Golden.check("json/diff-report.json", json);
        ReportSchema.DIFF.accepts(json);
        assertThat(DiffReport.startsReport(json)).isTrue();
        assertThat(JsonReport.startsReport(json)).isFalse();
    }

    @Test
    void one_flow_needs_no_name_at_each_difference() {
        String json = DiffReport.of(Compared.of(
                "a.json", "{\"flowName\": \"a\", \"description\": \"x\"}", "b.json", "{\"flowName\": \"a\"}"));
        Golden.check("json/diff-of-one-flow.json", json);
        ReportSchema.DIFF.accepts(json);
    }

    @Test
    void the_same_flow_is_a_report_too() {
        String json = DiffReport.of(Compared.of("a.json", Compared.OLD, "b.json", Compared.OLD));
        ReportSchema.DIFF.accepts(json);
        assertThat(json).contains("\"same\": true", "\"differences\": [],", "\"accepted\": true");
    }
}
