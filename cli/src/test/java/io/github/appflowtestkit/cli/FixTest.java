package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ValidationSetup;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void a_file_that_changes_meanwhile_is_left_alone_and_the_others_are_fixed() throws Exception {
        Fixes fixes = computed();
        String edited = before.replace("rate(1 hour)", "rate(2 hours)");
        Files.writeString(flow, edited);
        fixes.write();
        assertThat(flow).hasContent(edited);
        assertThat(folder.resolve("flows/contacts.json")).content().contains("\"flowName\"");
        assertThat(fixes.failures())
                .containsExactly("flows/orders.json: not fixed, because the file changed meanwhile; run --fix again");
        assertThat(fixes.result()).isEqualTo("fixed 1 finding in 1 file; 1 file changed meanwhile");
    }

    @Test
    void a_file_that_cannot_be_written_is_not_counted_as_fixed() throws Exception {
        Fixes fixes = computed();
        Files.delete(flow);
        Files.createDirectory(flow);
        fixes.write();
        assertThat(folder.resolve("flows/contacts.json")).content().contains("\"flowName\"");
        assertThat(fixes.failures()).containsExactly("flows/orders.json: cannot be written: Is a directory");
        assertThat(fixes.result()).isEqualTo("fixed 1 finding in 1 file; 1 file cannot be written");
        assertThat(flow).isEmptyDirectory();
    }

    @Test
    void a_file_with_two_names_is_fixed_once_and_its_link_stays() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("flows/a.json"), Path.of("orders.json"));
        CommandRun.Result result = CommandRun.in(folder).run("validate", "--fix", "flows");
        assertThat(result.err()).isEqualTo("appflow-testkit: fixed 2 findings in 2 files\n");
        assertThat(link).isSymbolicLink();
        assertThat(flow).isRegularFile().content().contains("rate(1hours)");
    }

    private Fixes computed() throws ValidationSetup.UnreadableException {
        Console console = CommandRun.in(folder).console();
        ValidationSetup setup = ValidationSetup.read(
                console.workingFolder(), console.clock(), 1_000_000, 100, GivenFolders.everything(), null, null, false);
        return Fixes.of(
                console,
                setup,
                Inputs.find(console.workingFolder(), List.of("flows"), GivenFolders.everything())
                        .found());
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
