package io.github.appflowtestkit.reports.internal.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.Fixture;
import io.github.appflowtestkit.validator.Range;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the golden files do not show at a glance; checks/interop/reports has the report read by Microsoft's Multitool. */
class SarifReportTest {

    private final CheckResult result = Fixture.result();
    private final JsonNode run = run(result);

    @Test
    void a_path_comes_back_from_its_address() {
        List<String> paths = StreamSupport.stream(run.path("artifacts").spliterator(), false)
                .map(each -> each.at("/location/uri").asString())
                .map(uri -> URI.create("file:/checkout/").resolve(uri).getPath())
                .toList();

        assertThat(paths)
                .isEqualTo(result.files().stream()
                        .map(file -> "/checkout/" + file.path())
                        .toList());
    }

    @Test
    void each_result_has_its_rule_and_each_rule_its_page() {
        for (JsonNode each : run.path("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + each.path("ruleIndex").asInt());
            assertThat(rule.path("id")).isEqualTo(each.path("ruleId"));
            assertThat(rule.at("/help/markdown").asString())
                    .startsWith("# " + each.path("ruleId").asString());
            assertThat(rule.at("/defaultConfiguration/level").asString()).isIn("error", "warning", "note");
        }
    }

    @Test
    void what_is_held_back_is_there_and_says_why() {
        Map<String, String> justifications = StreamSupport.stream(
                        run.path("results").spliterator(), false)
                .filter(each -> !each.path("suppressions").isEmpty())
                .collect(java.util.stream.Collectors.toMap(
                        each -> each.path("ruleId").asString(),
                        each -> each.at("/suppressions/0/justification").asString()));

        assertThat(justifications)
                .containsOnly(
                        Map.entry("AF2006", "cron is fine: 100% <agreed> & signed 🖋 (until 2027-01-31)"),
                        Map.entry("AF2005", "in the baseline"));
    }

    @Test
    void a_fix_turns_the_file_into_one_without_the_finding() {
        JsonNode change = StreamSupport.stream(run.path("results").spliterator(), false)
                .filter(each -> each.has("fixes") && each.path("suppressions").isEmpty())
                .findFirst()
                .orElseThrow()
                .at("/fixes/0/artifactChanges/0");
        CheckedFile file =
                result.files().get(change.at("/artifactLocation/index").asInt());
        JsonNode edit = change.at("/replacements/0");
        int line = edit.at("/deletedRegion/startLine").asInt();
        String text = file.source().line(line).toString();
        String fixed = text.substring(0, edit.at("/deletedRegion/startColumn").asInt() - 1)
                + edit.at("/insertedContent/text").asString()
                + text.substring(edit.at("/deletedRegion/endColumn").asInt() - 1);

        assertThat(text).contains("\"rate(5minute)\"");
        assertThat(fixed).contains("\"rate(5minutes)\"");
    }

    @Test
    void flows_of_one_file_are_told_apart() {
        List<String> flows = StreamSupport.stream(run.path("results").spliterator(), false)
                .filter(each -> each.at("/locations/0/physicalLocation/artifactLocation/index")
                                .asInt()
                        == 1)
                .map(each -> each.at("/locations/0/logicalLocations/0/name").asString())
                .distinct()
                .toList();

        assertThat(flows).containsExactly("Sound", "Leads");
    }

    @Test
    void a_failure_is_a_notification_and_the_exit_code_that_of_the_command() {
        JsonNode complete = run.at("/invocations/0");
        JsonNode incomplete = run(Fixture.incomplete()).at("/invocations/0");

        assertThat(complete.path("executionSuccessful").asBoolean()).isTrue();
        assertThat(complete.path("exitCode").asInt()).isEqualTo(1);
        assertThat(incomplete.path("executionSuccessful").asBoolean()).isFalse();
        assertThat(incomplete.path("exitCode").asInt()).isEqualTo(3);
        assertThat(incomplete.at("/toolExecutionNotifications/0/message/text").asString())
                .contains("<lost> & 100%.json");
    }

    @Test
    void columns_are_those_of_the_text() {
        assertThat(run.path("columnKind").asString()).isEqualTo("utf16CodeUnits");
        Range first = result.files().get(0).report().findings().get(0).range();
        JsonNode region = run.at("/results/0/locations/0/physicalLocation/region");
        assertThat(region.path("startColumn").asInt()).isEqualTo(first.start().column());
        assertThat(region.path("endColumn").asInt()).isEqualTo(first.end().column());
    }

    private static JsonNode run(CheckResult result) {
        return JsonMapper.shared().readTree(SarifReport.of(result)).at("/runs/0");
    }
}
