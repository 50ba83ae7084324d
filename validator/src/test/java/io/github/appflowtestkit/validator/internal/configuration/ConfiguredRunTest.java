package io.github.appflowtestkit.validator.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredRunTest {

    private static final String FLOW = """
            {
              "flowName": "orders",
              "triggerConfig": {
                "triggerType": "Scheduled",
                "triggerProperties": {"Scheduled": {"scheduleExpression": "rate(5 minutes)"}}
              },
              "sourceFlowConfig": {
                "connectorType": "Salesforce",
                "connectorProfileName": "sf",
                "sourceConnectorProperties": {"Salesforce": {"object": "Account"}}
              },
              "destinationFlowConfigList": [
                {"connectorType": "S3", "destinationConnectorProperties": {"S3": {"bucketName": "orders-out"}}}
              ],
              "tasks": [{"taskType": "Map_all", "sourceFields": [], "connectorOperator": {"Salesforce": "NO_OP"}}]
            }
            """;

    private static final String EXPRESSION = "/triggerConfig/triggerProperties/Scheduled/scheduleExpression";

    private static final long MORE_THAN_AN_ARRAY_HOLDS = 3_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void should_check_without_any_configuration() throws IOException {
        ConfiguredRun run = ConfiguredRun.builder().build();
        assertThat(rules(run.check(flow("a.json")))).containsExactly("AF2005");
        assertThat(run.configurationReports()).isEmpty();
        assertThat(run.suppressed()).isZero();
    }

    @Test
    void should_keep_what_it_holds_back_with_the_reason() throws IOException {
        configure(".", """
                suppressions:
                  - rule: AF2005
                    reason: an old clock
                    until: 2099-12-31
                """);
        Path known = flow("known.json");
        ConfiguredRun first = ConfiguredRun.builder()
                .configuration(Configuration.parse("none.yaml", ""))
                .baseline(Baseline.empty())
                .build();
        first.check(known);
        ConfiguredRun run =
                ConfiguredRun.builder().baseline(first.newBaseline()).build();
        run.check(flow("a.json"));
        configure(".", "");
        ConfiguredRun byBaseline =
                ConfiguredRun.builder().baseline(first.newBaseline()).build();
        byBaseline.check(known);

        assertThat(run.heldBack(folder.resolve("a.json").toString()))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.finding().rule()).isEqualTo("AF2005");
                    assertThat(held.reason()).contains("an old clock");
                    assertThat(held.until()).contains(LocalDate.of(2099, 12, 31));
                });
        assertThat(byBaseline.heldBack(known.toString())).singleElement().satisfies(held -> {
            assertThat(held.finding().rule()).isEqualTo("AF2005");
            assertThat(held.reason()).isEmpty();
        });
        assertThat(run.heldBack("b.json")).isEmpty();
    }

    @Test
    void should_use_the_configuration_nearest_to_each_file() throws IOException {
        configure(".", "rules: {AF2005: error}");
        configure("quiet", "rules: {AF2005: off}");
        ConfiguredRun run = ConfiguredRun.builder().build();
        assertThat(run.check(flow("a.json")).isValid()).isFalse();
        assertThat(run.check(flow("quiet/b.json")).findings()).isEmpty();
    }

    @Test
    void should_prefer_the_configuration_given() throws IOException {
        configure(".", "rules: {AF2005: error}");
        Configuration given = Configuration.parse("given.yaml", "rules: {AF2005: note}");
        ConfiguredRun run = ConfiguredRun.builder().configuration(given).build();
        assertThat(run.check(flow("a.json")).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void should_not_count_suppressed_findings_for_the_limit() throws IOException {
        configure(".", "suppressions: [{rule: AF1002, pointer: '/u*', reason: ours}]");
        FlowValidator limited = FlowValidator.builder().maxFindings(2).build();
        StringBuilder flow = new StringBuilder("{");
        for (int i = 0; i < 500; i++) {
            flow.append("\"u").append(i).append("\": 1, ");
        }
        Path file = folder.resolve("many.json");
        Files.writeString(file, flow + "\"v\": 1, " + FLOW.strip().substring(1));
        ConfiguredRun run = ConfiguredRun.builder().validator(limited).build();
        assertThat(run.check(file).findings())
                .extracting(Finding::rule, Finding::pointer)
                .containsExactly(tuple("AF1002", "/v"), tuple("AF2005", EXPRESSION));
        assertThat(run.suppressed()).isEqualTo(500);
    }

    @Test
    void should_not_count_findings_of_the_baseline_for_the_limit() throws IOException {
        Path file = folder.resolve("many.json");
        String members = "{\"u1\": 1, \"u2\": 1, \"u3\": 1, ";
        Files.writeString(file, members + FLOW.strip().substring(1));
        ConfiguredRun first = ConfiguredRun.builder().baseline(Baseline.empty()).build();
        first.check(file);
        Files.writeString(file, members + "\"v\": 1, " + FLOW.strip().substring(1));
        FlowValidator limited = FlowValidator.builder().maxFindings(2).build();
        ConfiguredRun second = ConfiguredRun.builder()
                .validator(limited)
                .baseline(first.newBaseline())
                .build();
        assertThat(second.check(file).findings()).extracting(Finding::pointer).containsExactly("/v");
        assertThat(second.heldBackByBaseline()).isEqualTo(4);
    }

    @Test
    void should_report_mistakes_of_a_configuration_once() throws IOException {
        configure(".", "rules: {AF9999: off}\nprofil: strict\n");
        ConfiguredRun run = ConfiguredRun.builder().build();
        run.check(flow("a.json"));
        run.check(flow("b.json"));
        assertThat(run.configurationReports()).singleElement().satisfies(report -> {
            assertThat(report.name()).endsWith(Configuration.FILE_NAME);
            assertThat(report.kind()).isEmpty();
            assertThat(report.isValid()).isFalse();
            assertThat(rules(report)).containsExactly("AF0005", "AF0005");
        });
    }

    @Test
    void should_report_mistakes_of_the_configuration_given_also_without_files() {
        Configuration given = Configuration.parse("given.yaml", "profil: strict");
        assertThat(ConfiguredRun.builder().configuration(given).build().configurationReports())
                .extracting(Report::name)
                .containsExactly("given.yaml");
    }

    @Test
    void should_suppress_by_file_below_the_folder_of_the_configuration() throws IOException {
        configure(".", """
                suppressions:
                  - {rule: ScheduleSpelling, files: old/*.json, pointer: "**/scheduleExpression", reason: goes in spring}
                """);
        ConfiguredRun run = ConfiguredRun.builder().build();
        assertThat(run.check(flow("old/a.json")).findings()).isEmpty();
        assertThat(rules(run.check(flow("new/a.json")))).containsExactly("AF2005");
        assertThat(run.suppressed()).isEqualTo(1);
        assertThat(run.configurationReports()).isEmpty();
    }

    @Test
    void should_report_unused_and_expired_suppressions() throws IOException {
        configure(".", """
                suppressions:
                  - {rule: AF2006, reason: cron was here}
                  - {rule: AF2005, reason: soon mended, until: 2026-01-31}
                """);
        ConfiguredRun run = ConfiguredRun.builder()
                .clock(() -> Instant.parse("2026-02-01T00:00:00Z"))
                .build();
        assertThat(rules(run.check(flow("a.json")))).containsExactly("AF2005");
        assertThat(run.configurationReports())
                .flatExtracting(Report::findings)
                .extracting(Finding::rule, finding -> finding.range().start().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("AF0004", 2),
                        org.assertj.core.groups.Tuple.tuple("AF0004", 3));
    }

    @Test
    void should_report_and_suppress_findings_across_files() throws IOException {
        ConfiguredRun run = ConfiguredRun.builder().build();
        run.check(flow("a.json"));
        Path second = flow("b.json");
        run.check(second);
        assertThat(run.crossFileReports()).singleElement().satisfies(report -> {
            assertThat(report.name()).isEqualTo(second.toString());
            assertThat(rules(report)).containsExactly("AF5001");
        });

        configure(".", "suppressions: [{rule: AF5001, reason: two accounts}]");
        ConfiguredRun configured = ConfiguredRun.builder().build();
        configured.check(flow("a.json"));
        configured.check(second);
        assertThat(configured.crossFileReports()).isEmpty();
        assertThat(configured.configurationReports()).isEmpty();
    }

    @Test
    void should_look_at_the_size_of_a_file_before_it_reads_it() throws IOException {
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(MORE_THAN_AN_ARRAY_HOLDS);
        }
        ConfiguredRun first = ConfiguredRun.builder().baseline(Baseline.empty()).build();
        assertThat(rules(first.check(large))).containsExactly("AF0007");

        ConfiguredRun second =
                ConfiguredRun.builder().baseline(first.newBaseline()).build();
        assertThat(second.check(large).findings()).isEmpty();

        configure(".", "suppressions: [{rule: AF0007, reason: made by a program}]");
        ConfiguredRun configured = ConfiguredRun.builder().build();
        assertThat(configured.check(large).findings()).isEmpty();
        assertThat(configured.configurationReports()).isEmpty();
    }

    @Test
    void should_know_a_document_over_the_limit_again_whether_it_is_a_file_or_was_read_already() throws IOException {
        Path file = flow("a.json");
        FlowValidator narrow = FlowValidator.builder().maxBytes(10).build();
        ConfiguredRun first = ConfiguredRun.builder()
                .validator(narrow)
                .baseline(Baseline.empty())
                .build();
        first.check(file);
        ConfiguredRun second = ConfiguredRun.builder()
                .validator(narrow)
                .baseline(first.newBaseline())
                .build();
        assertThat(second.check(file, Files.readAllBytes(file)).findings()).isEmpty();
        assertThat(second.heldBackByBaseline()).isEqualTo(1);
    }

    @Test
    void should_say_which_file_cannot_be_read() {
        assertThatThrownBy(() -> ConfiguredRun.builder().build().check(folder.resolve("gone.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone.json")
                .hasMessageContaining("the file does not exist");
    }

    @Nested
    class Profiles {

        @Test
        void should_switch_on_what_is_off_by_default() throws IOException {
            configure(".", "profile: strict");
            configure("security", "profile: security");
            configure("one", "rules: {NoCustomerKey: warning}");
            ConfiguredRun run = ConfiguredRun.builder().build();
            assertThat(run.check(flow("a.json")).findings())
                    .extracting(Finding::rule, Finding::severity)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("AF2005", Severity.ERROR),
                            org.assertj.core.groups.Tuple.tuple("AF2015", Severity.WARNING),
                            org.assertj.core.groups.Tuple.tuple("AF6001", Severity.WARNING));
            List<Finding> security = run.check(flow("security/a.json")).findings();
            assertThat(security)
                    .extracting(Finding::rule, Finding::severity)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("AF2005", Severity.WARNING),
                            org.assertj.core.groups.Tuple.tuple("AF6001", Severity.WARNING));
            assertThat(security).extracting(Finding::rule).doesNotContain("AF2015");
            assertThat(rules(run.check(flow("one/a.json")))).containsExactlyInAnyOrder("AF2005", "AF6001");
        }
    }

    @Nested
    class PoliciesOfTheProject {

        @Test
        void should_be_errors_with_ids_of_their_own() throws IOException {
            configure(".", """
                    requiredTags: [team, cost-center]
                    namePattern: "sf-.*"
                    minimumSchedule: 15 minutes
                    rules: {AF2005: off}
                    """);
            ConfiguredRun run = ConfiguredRun.builder().build();
            assertThat(run.check(flow("a.json")).findings())
                    .extracting(finding -> finding.rule() + " " + finding.severity() + " " + finding.pointer() + " "
                            + finding.message())
                    .containsExactly(
                            "AF9001 ERROR  missing tags \"cost-center\" and \"team\", which the configuration requires",
                            "AF9002 ERROR /flowName flowName must match the pattern \"sf-.*\" of the configuration, but is"
                                    + " \"orders\"",
                            "AF9003 ERROR /triggerConfig/triggerProperties/Scheduled/scheduleExpression"
                                    + " triggerConfig.triggerProperties.Scheduled.scheduleExpression must leave at least 15"
                                    + " minutes between runs, as the configuration requires, but is \"rate(5 minutes)\","
                                    + " which leaves 5 minutes");
        }

        @Test
        void should_measure_the_shortest_time_between_two_runs_of_a_cron_expression() throws IOException {
            configure(".", "minimumSchedule: 2 hours");
            Path close = write("close.json", FLOW.replace("rate(5 minutes)", "cron(0 23,1 * * ? *)"));
            Path near = write("near.json", FLOW.replace("rate(5 minutes)", "cron(30,45 8 ? * MON *)"));
            ConfiguredRun run = ConfiguredRun.builder().build();
            assertThat(rules(run.check(close))).doesNotContain("AF9003");
            assertThat(run.check(near).findings())
                    .extracting(Finding::message)
                    .anyMatch(
                            message -> message.endsWith("but is \"cron(30,45 8 ? * MON *)\", which leaves 15 minutes"));
        }

        @Test
        void should_be_silent_when_met() throws IOException {
            configure(".", """
                    requiredTags: [team]
                    namePattern: "[a-z]+"
                    minimumSchedule: 5 minutes
                    rules: {AF2005: off}
                    """);
            Path file = write(
                    "a.json", FLOW.replace("{\n  \"flowName\"", "{\n  \"tags\": {\"team\": \"crm\"},\n  \"flowName\""));
            assertThat(ConfiguredRun.builder().build().check(file).findings()).isEmpty();
        }

        @Test
        void should_give_way_to_a_level() throws IOException {
            configure(".", "requiredTags: [team]\nrules: {RequiredTag: note, AF2005: off}");
            assertThat(ConfiguredRun.builder().build().check(flow("a.json")).findings())
                    .extracting(Finding::severity)
                    .containsExactly(Severity.NOTE);
        }
    }

    @Nested
    class Baselines {

        @Test
        void should_hold_back_known_findings_and_count_resolved_ones() throws IOException {
            Path file = flow("a.json");
            ConfiguredRun first =
                    ConfiguredRun.builder().baseline(Baseline.empty()).build();
            first.check(file);
            Path baseline = folder.resolve("baseline.json");
            Files.writeString(baseline, first.newBaseline().text(baseline));

            ConfiguredRun second =
                    ConfiguredRun.builder().baseline(Baseline.read(baseline)).build();
            write("a.json", FLOW.replace("\n", "\n\n"));
            assertThat(second.check(file).findings()).isEmpty();
            assertThat(second.heldBackByBaseline()).isEqualTo(1);
            assertThat(second.resolvedSinceBaseline()).isZero();

            ConfiguredRun third =
                    ConfiguredRun.builder().baseline(Baseline.read(baseline)).build();
            write("a.json", FLOW.replace("5 minutes", "5minutes"));
            assertThat(third.check(file).findings()).isEmpty();
            assertThat(third.heldBackByBaseline()).isZero();
            assertThat(third.resolvedSinceBaseline()).isEqualTo(1);
        }

        @Test
        void should_hold_back_what_the_baseline_of_the_configuration_knows() throws IOException {
            Path file = flow("flows/a.json");
            ConfiguredRun first =
                    ConfiguredRun.builder().baseline(Baseline.empty()).build();
            first.check(file);
            Path known = folder.resolve("known.json");
            Files.writeString(known, first.newBaseline().text(known));
            configure(".", "baseline: known.json");

            ConfiguredRun second = ConfiguredRun.builder().build();
            assertThat(second.check(file).findings()).isEmpty();
            assertThat(second.heldBackByBaseline()).isEqualTo(1);
            assertThat(second.resolvedSinceBaseline()).isZero();
            assertThat(second.configurationReports()).isEmpty();

            ConfiguredRun another =
                    ConfiguredRun.builder().baseline(Baseline.empty()).build();
            assertThat(rules(another.check(file))).containsExactly("AF2005");
        }

        @Test
        void should_report_a_baseline_that_cannot_be_read() throws IOException {
            Path file = flow("a.json");
            write("broken.json", "[]");
            configure(".", "baseline: broken.json");
            ConfiguredRun run = ConfiguredRun.builder().build();
            assertThat(rules(run.check(file))).containsExactly("AF2005");
            assertThat(run.configurationReports())
                    .flatExtracting(Report::findings)
                    .extracting(finding -> finding.rule() + " " + finding.pointer())
                    .containsExactly("AF0005 /baseline");
        }

        @Test
        void should_record_nothing_without_a_baseline() throws IOException {
            ConfiguredRun run = ConfiguredRun.builder().build();
            Report report = run.check(folder.resolve("a.json"), FLOW.getBytes(StandardCharsets.UTF_8));
            assertThat(rules(report)).containsExactly("AF2005");
            assertThatIllegalStateException().isThrownBy(run::newBaseline).withMessageContaining("without a baseline");
            assertThat(run.resolvedSinceBaseline()).isZero();
        }

        @Test
        void should_hold_back_known_findings_across_files() throws IOException {
            ConfiguredRun first =
                    ConfiguredRun.builder().baseline(Baseline.empty()).build();
            List<Path> files = List.of(flow("a.json"), flow("b.json"));
            files.forEach(first::check);
            first.crossFileReports();

            ConfiguredRun second =
                    ConfiguredRun.builder().baseline(first.newBaseline()).build();
            files.forEach(file -> assertThat(second.check(file).findings()).isEmpty());
            assertThat(second.crossFileReports()).isEmpty();
            assertThat(second.resolvedSinceBaseline()).isZero();
        }
    }

    private Path flow(String name) throws IOException {
        return write(name, FLOW);
    }

    private void configure(String in, String text) throws IOException {
        write(in + "/" + Configuration.FILE_NAME, text);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> rules(Report report) {
        return report.findings().stream().map(Finding::rule).toList();
    }
}
