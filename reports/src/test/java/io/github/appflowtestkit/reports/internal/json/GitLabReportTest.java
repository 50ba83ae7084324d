package io.github.appflowtestkit.reports.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.Fixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitLabReportTest {

    /** The members and severities that GitLab's page on code quality requires of a report. */
    @Test
    void has_what_GitLab_requires() {
        List<String> fingerprints = new ArrayList<>();
        for (JsonNode each : JsonMapper.shared().readTree(GitLabReport.of(Fixture.result()))) {
            assertThat(each.path("description").asString()).isNotBlank();
            assertThat(each.path("check_name").asString()).matches("AF[0-9]{4}");
            assertThat(each.path("severity").asString()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(each.at("/location/path").asString())
                    .isNotBlank()
                    .doesNotStartWith("/")
                    .doesNotStartWith("./");
            assertThat(each.at("/location/lines/begin").asInt()).isPositive();
            fingerprints.add(each.path("fingerprint").asString());
        }

        assertThat(fingerprints).hasSize(7).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void has_no_finding_that_is_held_back() {
        CheckResult result = Fixture.result();

        assertThat(result.suppressed() + result.baselined()).isEqualTo(2);
        assertThat(GitLabReport.of(result)).doesNotContain("AF2006").doesNotContain("terraform/known.tf");
    }
}
