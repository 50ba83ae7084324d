package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output and disks that take no more bytes. */
class UnwritableOutputTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate flows",
                "validate --format json broken",
                "validate --fix --dry-run broken",
                "rules",
                "explain AF1002",
                "schema",
                "--help",
                "--version"
            })
    void every_command_notices_that_its_output_is_lost(String command) {
        CommandRun.Result full =
                CommandRun.in(EXAMPLES).failingOutput("No space left on device").run(command.split(" "));
        assertThat(full.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(full.err())
                .endsWith("appflow-testkit: standard output cannot be written: No space left on device\n");
        CommandRun.Result closed =
                CommandRun.in(EXAMPLES).failingOutput("Broken pipe").run(command.split(" "));
        assertThat(closed.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(closed.err()).doesNotContain("standard output");
    }

    @Test
    void a_full_device_is_reported() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Process process = java(
                        "", "validate", EXAMPLES.resolve("flows").toRealPath().toString())
                .redirectOutput(full.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(folder.resolve("err"))
                .hasContent("appflow-testkit: standard output cannot be written: No space left on device");
    }

    @Test
    void a_server_that_cannot_say_where_it_listens_ends() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Process process = java("", "serve", "-q", "--port", "0")
                .redirectOutput(full.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(folder.resolve("err"))
                .hasContent("appflow-testkit: standard output cannot be written: No space left on device");
    }

    @Test
    void a_closed_pipe_ends_the_command_quietly() throws Exception {
        Process process = java(
                        "", "validate", EXAMPLES.resolve("broken").toRealPath().toString())
                .start();
        process.getInputStream().close();
        assertThat(process.waitFor()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Test
    void a_full_disk_leaves_files_as_they_were() throws Exception {
        Path flows = Files.createDirectory(folder.resolve("flows"));
        String large = Files.readString(EXAMPLES.resolve("flows/sap-sales-orders-to-s3.json"))
                        .replace("rate(1hours)", "rate(1 hour)")
                + "\n".repeat(4_096);
        Path first = Files.writeString(flows.resolve("a.json"), large);
        Path second = Files.writeString(flows.resolve("b.json"), large.replace("rate(1 hour)", "rate(2 hours)"));
        // no file may grow larger, as on a disk without space
        int code = java("ulimit -f 2;", "validate", "--fix", "flows")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(code).isEqualTo(ExitCode.UNREADABLE);
        assertThat(first).hasContent(large);
        assertThat(second).hasContent(large.replace("rate(1 hour)", "rate(2 hours)"));
        assertThat(Files.readString(folder.resolve("err")))
                .contains("flows/a.json: cannot be written: ", "fixed nothing; 2 files cannot be written\n");
        assertThat(flows).isDirectoryNotContaining("glob:**.tmp");
    }

    private ProcessBuilder java(String before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", before + " exec \"$@\"", "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        File err = folder.resolve("err").toFile();
        return new ProcessBuilder(command).directory(folder.toFile()).redirectError(err);
    }
}
