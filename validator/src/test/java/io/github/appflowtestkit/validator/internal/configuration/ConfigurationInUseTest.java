package io.github.appflowtestkit.validator.internal.configuration;

import static io.github.appflowtestkit.validator.Severity.ERROR;
import static io.github.appflowtestkit.validator.Severity.NOTE;
import static io.github.appflowtestkit.validator.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConfigurationInUseTest {

    private static final Finding REFUSAL = finding("AF2001", "ScheduleMissing", ERROR, Layer.SERVICE, "/triggerConfig");
    private static final Finding SPELLING = finding("AF2005", "ScheduleSpelling", WARNING, Layer.ADVICE, "/a/0/b");
    private static final Finding CRON = finding("AF2006", "ScheduleCron", NOTE, Layer.ADVICE, "/a/1/b");
    private static final Finding SECRET = finding("AF6003", "PartitionMismatch", NOTE, Layer.ADVICE, "/kmsArn");

    @Nested
    class Levels {

        @Test
        void should_take_ids_and_names() {
            assertThat(severities("rules: {AF2005: error, ScheduleCron: warning}", SPELLING, CRON))
                    .containsExactly(ERROR, WARNING);
        }

        @Test
        void should_turn_rules_off_without_counting_them_as_suppressed() {
            ConfigurationInUse use = inUse("rules: {AF2005: off}");
            assertThat(use.apply(Path.of("f.json"), report(SPELLING, CRON), heldBack -> {})
                            .findings())
                    .containsExactly(CRON);
            assertThat(use.suppressed()).isZero();
        }

        @Test
        void should_never_lower_what_the_service_refuses() {
            assertThat(severities("rules: {ScheduleMissing: off}", REFUSAL)).containsExactly(ERROR);
        }
    }

    @Nested
    class Profiles {

        @Test
        void should_leave_all_as_it_is_by_default() {
            assertThat(severities("profile: default", REFUSAL, SPELLING, CRON)).containsExactly(ERROR, WARNING, NOTE);
        }

        @Test
        void should_raise_by_one_when_strict() {
            assertThat(severities("profile: strict", REFUSAL, SPELLING, CRON)).containsExactly(ERROR, ERROR, WARNING);
        }

        @Test
        void should_raise_only_safety_for_security() {
            assertThat(severities("profile: security", SPELLING, CRON, SECRET)).containsExactly(WARNING, NOTE, WARNING);
        }

        @Test
        void should_give_way_to_the_level_of_a_rule() {
            assertThat(severities("profile: strict\nrules: {AF2005: note}", SPELLING))
                    .containsExactly(NOTE);
        }
    }

    @Nested
    class Suppressions {

        @Test
        void should_hide_also_refusals_and_count() {
            ConfigurationInUse use =
                    inUse("suppressions: [{rule: AF2001, reason: r}, {rule: ScheduleCron, reason: r}]");
            assertThat(use.apply(Path.of("f.json"), report(REFUSAL, SPELLING, CRON), heldBack -> {})
                            .findings())
                    .containsExactly(SPELLING);
            assertThat(use.suppressed()).isEqualTo(2);
            assertThat(use.report().findings()).isEmpty();
        }

        @Test
        void should_hold_only_for_their_files_and_places() {
            ConfigurationInUse use = inUse("suppressions: [{rule: AF2005, reason: r, files: old/**, pointer: /a/*/b}]");
            assertThat(use.apply(Path.of("new/f.json"), report(SPELLING), heldBack -> {})
                            .findings())
                    .hasSize(1);
            assertThat(use.apply(Path.of("old/f.json"), report(SPELLING), heldBack -> {})
                            .findings())
                    .isEmpty();
            Finding elsewhere = finding("AF2005", "ScheduleSpelling", WARNING, Layer.ADVICE, "/c");
            assertThat(use.apply(Path.of("old/f.json"), report(elsewhere), heldBack -> {})
                            .findings())
                    .hasSize(1);
        }

        @Test
        void should_be_reported_when_they_suppress_nothing() {
            ConfigurationInUse use = inUse("""
                    suppressions:
                      - rule: AF2005
                        reason: r
                      - rule: AF2006
                        files: "*.yaml"
                        pointer: /x/**
                        reason: r
                    """);
            use.apply(Path.of("f.json"), report(SPELLING, CRON), heldBack -> {});
            assertThat(use.report().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("AF0004");
                assertThat(finding.severity()).isEqualTo(WARNING);
                assertThat(finding.pointer()).isEqualTo("/suppressions/1");
                assertThat(finding.range()).hasToString("4:11-4:17");
                assertThat(finding.message())
                        .isEqualTo("unused suppression of AF2006 in files \"*.yaml\" at \"/x/**\"");
            });
        }

        @Test
        void should_end_after_their_last_day() {
            String text = "suppressions: [{rule: AF2005, reason: soon gone, until: 2027-03-31}]";
            ConfigurationInUse lastDay = inUse(text, "2027-03-31T23:59:59Z");
            assertThat(lastDay.apply(Path.of("f.json"), report(SPELLING), heldBack -> {})
                            .findings())
                    .isEmpty();
            assertThat(lastDay.report().findings()).isEmpty();

            ConfigurationInUse dayAfter = inUse(text, "2027-04-01T00:00:00Z");
            assertThat(dayAfter.apply(Path.of("f.json"), report(SPELLING), heldBack -> {})
                            .findings())
                    .containsExactly(SPELLING);
            assertThat(dayAfter.report().findings())
                    .extracting(Finding::message)
                    .containsExactly("the suppression of AF2005 expired on 2027-03-31");
        }

        @Test
        void should_report_with_the_level_that_the_configuration_gives_the_report() {
            assertThat(inUse("rules: {AF0004: error}\nsuppressions: [{rule: AF2006, reason: r}]")
                            .report()
                            .findings())
                    .extracting(Finding::severity)
                    .containsExactly(ERROR);
            assertThat(inUse("rules: {AF0004: off}\nsuppressions: [{rule: AF2006, reason: r}]")
                            .report()
                            .findings())
                    .isEmpty();
        }
    }

    private static List<Severity> severities(String configuration, Finding... findings) {
        return inUse(configuration).apply(Path.of("f.json"), report(findings), heldBack -> {}).findings().stream()
                .map(Finding::severity)
                .toList();
    }

    private static ConfigurationInUse inUse(String text) {
        return new ConfigurationInUse(Configuration.parse("c.yaml", text), Optional.empty());
    }

    private static ConfigurationInUse inUse(String text, String now) {
        return new ConfigurationInUse(Configuration.parse("c.yaml", text), Optional.of(() -> Instant.parse(now)));
    }

    private static Report report(Finding... findings) {
        return new Report("f.json", Optional.empty(), List.of(findings));
    }

    private static Finding finding(String rule, String name, Severity severity, Layer layer, String pointer) {
        return new Finding(rule, name, severity, layer, pointer, Range.START, "m", Optional.empty(), Optional.empty());
    }
}
