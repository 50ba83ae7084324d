package io.github.appflowtestkit.reports.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.Golden;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.Style;
import io.github.appflowtestkit.validator.FlowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowPicturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"tasks.json", "all-fields.json", "unknown.yaml", "broken.json"})
    void pictures_show_what_is_there(String name) throws IOException {
        List<FlowPicture> flows = Drawn.of(name, Files.readString(Path.of("src/test/resources/pictures", name)));
        Golden.check("picture/" + name + ".txt", TextPicture.of(flows, Layout.PLAIN));
        Golden.check("picture/" + name + ".narrow.txt", TextPicture.of(flows, new Layout(Style.PLAIN, 80, true)));
        Golden.check("picture/" + name + ".mmd", MermaidPicture.of(flows));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "rate(1hours) | every hour | Thu 2026-01-01 01:00 | if the flow is activated at Thu 2026-01-01 00:00 UTC",
                "rate(5 minutes) | every 5 minutes | Thu 2026-01-01 00:05 | if the flow is activated at Thu 2026-01-01 00:00 UTC",
                "cron(0 6 * * ? *) | at 06:00 UTC every day | Thu 2026-01-01 06:00 | -",
                "cron(30 6,18 ? * MON-FRI *) | at 06:30, 18:30 UTC on weekdays | Thu 2026-01-01 06:30 | -",
                "cron(5 0 ? * 1,SAT *) | at 00:05 UTC on Sunday, Saturday | Sat 2026-01-03 00:05 | -",
                "cron(0 12 15 * ? *) | at 12:00 UTC on day 15 of each month | Thu 2026-01-15 12:00 | -",
                "cron(0 12 L * ? *) | at 12:00 UTC on the last day of each month | Sat 2026-01-31 12:00 | -",
                "cron(20 * * * ? *) | every hour at minute 20 | Thu 2026-01-01 00:20 | -",
                "cron(0/15 * * * ? *) | every 15 minutes | Thu 2026-01-01 00:15 | -",
                "cron(10 */6 * * ? *) | every 6 hours from 00:10 UTC | Thu 2026-01-01 00:10 | -",
                "cron(0/7 * * * ? *) | cron(0/7 * * * ? *) | Thu 2026-01-01 00:07 | -",
                "cron(0 12 ? * MON#1 *) | cron(0 12 ? * MON#1 *) | Mon 2026-01-05 12:00 | -",
                "cron(0 12 1 1 ? 2027) | cron(0 12 1 1 ? 2027) | Fri 2027-01-01 12:00 | there is no run after these",
                "cron(0 12 1 1 ? 2025) | cron(0 12 1 1 ? 2025) | - | there is no run after these",
            })
    void schedules_are_said_in_words(String expression, String words, String first, String note) {
        Trigger trigger = trigger("\"scheduleExpression\": \"" + expression + "\"");
        assertThat(trigger.words()).isEqualTo(words);
        assertThat(trigger.next().stream().findFirst()).isEqualTo(Optional.ofNullable(first));
        assertThat(trigger.note()).isEqualTo(Optional.ofNullable(note));
    }

    @Test
    void a_schedule_that_never_fires_says_why() {
        assertThat(trigger("\"scheduleExpression\": \"daily\"").note().orElseThrow())
                .isEqualTo(
                        "it never runs: scheduleExpression must read like rate(5minutes) or cron(0 12 * * ? *), but is"
                                + " \"daily\"");
        assertThat(trigger("\"scheduleExpression\": \"rate(1days)\", \"scheduleEndTime\": \"2025-12-31T00:00:00Z\"")
                        .note())
                .contains("the schedule ended at Wed 2025-12-31 00:00 UTC");
        Trigger ends = trigger("\"scheduleExpression\": \"rate(1days)\", \"scheduleStartTime\": 1767312000,"
                + " \"scheduleEndTime\": \"2026-01-04T00:00:00Z\"");
        assertThat(ends.next()).containsExactly("Fri 2026-01-02 00:00", "Sat 2026-01-03 00:00");
        assertThat(ends.note()).contains("the schedule ends at Sun 2026-01-04 00:00 UTC");
    }

    @Test
    void without_an_instant_there_are_no_runs() {
        String json = "{\"triggerConfig\": {\"triggerType\": \"Scheduled\", \"triggerProperties\": {\"Scheduled\":"
                + " {\"scheduleExpression\": \"rate(1days)\"}}}}";
        FlowPicture picture = FlowPictures.of(FlowRequest.of(json), "a.json", Optional.empty());
        assertThat(picture.trigger().words()).isEqualTo("every day");
        assertThat(picture.trigger().next()).isEmpty();
        assertThat(picture.trigger().note()).isEmpty();
        assertThat(picture.allMarks()).isEmpty();
    }

    @Test
    void secrets_are_hidden() {
        String json =
                "{\"flowName\": \"AKIAIOSFODNN7EXAMPLE\", \"description\": \"ghp_abcdefghijklmnopqrstuvwxyz0123456789\","
                        + " \"sourceFlowConfig\": {\"connectorType\": \"CustomConnector\", \"sourceConnectorProperties\":"
                        + " {\"CustomConnector\": {\"customProperties\": {\"clientSecret\": \"plain words\"}}}}}";
        FlowPicture picture = FlowPictures.of(FlowRequest.of(json), "a.json", Optional.empty());
        assertThat(picture.toString())
                .doesNotContain("AKIA")
                .doesNotContain("ghp_")
                .doesNotContain("plain words");
    }

    @Test
    void a_terminal_has_colors() {
        String text = TextPicture.of(List.of(Pictures.findings()), new Layout(Style.COLOR, 100, true));
        assertThat(text).contains("\u001B[1;31m").contains("\u001B[0m");
        assertThat(TextPicture.endsPicture(text)).isTrue();
        assertThat(TextPicture.endsPicture("{}\n")).isFalse();
    }

    private static Trigger trigger(String schedule) {
        return Drawn.of(
                        "a.json",
                        "{\"flowName\": \"a\", \"tasks\": [], \"triggerConfig\": {\"triggerType\": \"Scheduled\","
                                + " \"triggerProperties\": {\"Scheduled\": {" + schedule + "}}}}")
                .get(0)
                .trigger();
    }
}
