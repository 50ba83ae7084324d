package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    Path folder;

    private Path flow;
    private String before;

    @BeforeEach
    void a_flow_that_can_be_mended() throws IOException {
        flow = folder.resolve("flows/orders.json");
        Files.createDirectories(flow.getParent());
        before = Files.readString(EXAMPLES.resolve("flows/sap-sales-orders-to-s3.json"))
                .replace("rate(1hours)", "rate(1 hour)");
        Files.writeString(flow, before);
        Files.copy(EXAMPLES.resolve("broken/cloudformation-spelling.json"), folder.resolve("flows/contacts.json"));
    }

    @Test
    void mends_files_and_reports_the_rest() throws IOException {
        golden("fixed", ExitCode.OK, "validate", "--fix", "flows");
        assertThat(Files.readString(flow)).isEqualTo(before.replace("rate(1 hour)", "rate(1hours)"));
        golden("fixed-again", ExitCode.OK, "validate", "--fix", "flows");
    }

    @Test
    void a_dry_run_shows_the_changes_and_writes_nothing() throws IOException {
        golden("dry-run", ExitCode.FINDINGS, "validate", "--fix", "--dry-run", "flows");
        assertThat(flow).hasContent(before);
    }

    @Test
    void a_dry_run_over_sound_files_is_empty() {
        CommandRun.Result result = CommandRun.in(EXAMPLES).run("validate", "--fix", "--dry-run", "flows");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void what_is_suppressed_is_left_as_it_is() throws IOException {
        Files.writeString(
                folder.resolve("appflow-testkit.yaml"),
                "suppressions:\n  - rule: AF2005\n    reason: the console is not used here\n");
        CommandRun.in(folder).run("validate", "--fix", "flows/orders.json");
        assertThat(flow).hasContent(before);
    }

    @Test
    void what_a_baseline_knows_is_left_as_it_is() {
        CommandRun.in(folder).run("validate", "--write-baseline", "known.json", "flows");
        CommandRun.in(folder).run("validate", "--baseline", "known.json", "--fix", "flows");
        assertThat(flow).hasContent(before);
    }

    @Test
    void contradictions_are_refused() {
        golden("dry-run-alone", ExitCode.USAGE, "validate", "--dry-run", "flows");
        golden("standard-input", ExitCode.USAGE, "validate", "--fix", "-");
    }

    private void golden(String name, int code, String... arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments);
        Golden.check("fix/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(code);
    }
}
