package io.github.appflowtestkit.reports.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.HeldBack;
import io.github.appflowtestkit.reports.ReportedFinding;
import io.github.appflowtestkit.reports.SkippedFile;
import io.github.appflowtestkit.reports.TextEdit;
import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckRunTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    private static final String FLOW = """
            {
              "flowName": "orders",
              "triggerConfig": {
                "triggerType": "Scheduled",
                "triggerProperties": {"Scheduled": {"scheduleExpression": "rate(5minute)"}}
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

    @TempDir
    private Path folder;

    @Test
    void a_file_has_its_flows_sound_ones_too() throws IOException {
        write("flows/sound.json", FLOW.replace("rate(5minute)", "rate(5minutes)"));
        write("flows/template.yaml", """
                Resources:
                  Orders: {Type: AWS::AppFlow::Flow, Properties: {FlowName: orders-2}}
                  Leads: {Type: AWS::AppFlow::Flow, Properties: {FlowName: leads}}
                """);

        List<CheckedFile> files = check(null).files();

        assertThat(files).extracting(CheckedFile::path).containsExactly("flows/sound.json", "flows/template.yaml");
        assertThat(files.get(0).findings()).isEmpty();
        assertThat(files.get(0).flows()).containsExactly(new CheckedFlow("orders", "", range(1, 1, 16, 2)));
        assertThat(files.get(1).flows())
                .extracting(CheckedFlow::name, CheckedFlow::pointer)
                .containsExactly(
                        tuple("Orders", "/Resources/Orders/Properties"), tuple("Leads", "/Resources/Leads/Properties"));
    }

    @Test
    void a_finding_has_its_fix_and_a_fingerprint_that_stays_while_lines_move() throws IOException {
        write("flows/a.json", FLOW);
        ReportedFinding before = only("AF2005", check(null));
        write("flows/a.json", "\n\n" + FLOW);
        ReportedFinding after = only("AF2005", check(null));

        assertThat(before.fix()).containsExactly(new TextEdit(range(5, 76, 5, 76), "s"));
        assertThat(after.fix()).containsExactly(new TextEdit(range(7, 76, 7, 76), "s"));
        assertThat(after.finding().range()).isNotEqualTo(before.finding().range());
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint()).matches("[0-9a-f]{32}");
    }

    @Test
    void a_suppressed_finding_is_kept_with_its_reason() throws IOException {
        write("flows/a.json", FLOW);
        write("flows/appflow-testkit.yaml", """
                suppressions:
                  - rule: AF2005
                    reason: client_secret=abcdefghijklmnop is not told
                    until: 2027-01-31
                """);

        CheckResult result = check(null);

        assertThat(result.suppressed()).isEqualTo(1);
        assertThat(result.files().get(0).report().findings())
                .noneMatch(each -> each.rule().equals("AF2005"));
        ReportedFinding held = only("AF2005", result);
        assertThat(held.isReported()).isFalse();
        assertThat(held.fix()).isNotEmpty();
        assertThat(held.heldBack())
                .contains(new HeldBack.Suppressed(
                        "client_secret=*** is not told", Optional.of(LocalDate.of(2027, 1, 31))));
    }

    @Test
    void a_finding_of_the_baseline_is_kept() throws Exception {
        write("flows/a.json", FLOW);
        CheckRun first = run(null, true);
        first.result(Severity.ERROR);
        Path baseline = folder.resolve("baseline.json");
        Files.writeString(baseline, first.run().newBaseline().text(baseline));

        CheckResult result = check("baseline.json");

        assertThat(result.baselined()).isPositive();
        assertThat(result.count(Severity.WARNING)).isZero();
        assertThat(only("AF2005", result).heldBack()).contains(new HeldBack.Baselined());
    }

    @Test
    void a_place_in_another_file_has_the_path_of_its_file() throws IOException {
        write("flows/a.json", FLOW);
        write("flows/b.json", FLOW);

        CheckResult result = check(null);

        assertThat(only("AF5001", result).finding().message())
                .contains("a flow in flows/a.json has")
                .doesNotContain(folder.toString());
        assertThat(only("AF5001", result).finding().related()).singleElement().satisfies(place -> {
            assertThat(place.document()).contains("flows/a.json");
            assertThat(place.range()).isEqualTo(range(2, 15, 2, 23));
        });
        assertThat(result.files().get(1).report().findings())
                .filteredOn(each -> each.rule().equals("AF5001"))
                .flatExtracting(each -> each.related())
                .extracting(place -> place.document().orElse(""))
                .containsExactly("flows/a.json");
    }

    @Test
    void what_is_not_checked_is_told_with_the_reason() throws IOException {
        write("flows/a.json", FLOW);
        write("flows/package.json", "{\"name\": \"x\"}");
        write("flows/unreadable.json", "");
        Files.createSymbolicLink(folder.resolve("flows/lost.json"), Path.of("nowhere.json"));

        CheckResult result = check(null);

        assertThat(result.skipped()).contains(new SkippedFile("flows/package.json", "no flow"));
        assertThat(result.failures()).containsExactly("flows/lost.json: " + ReadFailure.NOT_FOUND);
    }

    @Test
    void many_files_are_reported_in_their_order() throws IOException {
        for (int i = 100; i < 200; i++) {
            String name = "flow" + i;
            String rate = i % 3 == 0 ? "rate(5minute)" : "rate(5minutes)";
            write("flows/" + name + ".json", FLOW.replace("orders", name).replace("rate(5minute)", rate));
        }
        write("flows/flow150.json", "{");

        CheckResult result = check(null);

        assertThat(result.files())
                .extracting(CheckedFile::path)
                .isSorted()
                .hasSize(99)
                .doesNotContain("flows/flow150.json");
        assertThat(result.files())
                .filteredOn(file -> file.report().findings().stream()
                        .anyMatch(finding -> finding.rule().equals("AF2005")))
                .hasSize(32)
                .allSatisfy(file -> assertThat(file.source().text()).contains("rate(5minute)"));
    }

    @Test
    void a_file_without_findings_is_read_again_for_its_text() throws IOException {
        String sound = FLOW.replace("rate(5minute)", "rate(5minutes)");
        write("flows/a.json", sound);
        write("flows/b.json", sound.replace("orders", "invoices"));

        CheckResult result = check(null);
        write("flows/b.json", "{}");

        assertThat(result.files().get(0).source().text()).isEqualTo(sound);
        assertThat(result.files().get(0).requests()).hasSize(1);
        // its places are those of the text before
        assertThat(result.files().get(1).source().text()).isEmpty();
        assertThat(result.files().get(1).requests()).isEmpty();
    }

    private CheckResult check(@Nullable String baseline) {
        try {
            return run(baseline, false).result(Severity.ERROR);
        } catch (ValidationSetup.UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private CheckRun run(@Nullable String baseline, boolean writesBaseline) throws ValidationSetup.UnreadableException {
        WorkingFolder working = new WorkingFolder(folder);
        GivenFolders given = Inputs.given(working, List.of("flows"), false);
        ValidationSetup setup =
                ValidationSetup.read(working, CLOCK, 1_000_000, 100, given, null, baseline, writesBaseline);
        CheckRun run = new CheckRun(setup, InputStream.nullInputStream());
        run.check(Inputs.find(working, List.of("flows"), given), input -> {});
        return run;
    }

    private static ReportedFinding only(String rule, CheckResult result) {
        List<ReportedFinding> found = result.files().stream()
                .flatMap(file -> file.findings().stream())
                .filter(each -> each.finding().rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Range range(int line, int column, int endLine, int endColumn) {
        return new Range(new Position(line, column), new Position(endLine, endColumn));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
