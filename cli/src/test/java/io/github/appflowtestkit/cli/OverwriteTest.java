package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output files never take the place of a file that the command reads, or that it did not write. */
class OverwriteTest {

    private static final String FLOW = flow();

    @TempDir
    Path folder;

    @BeforeEach
    void files_of_a_project() throws IOException {
        Files.createDirectories(folder.resolve("flows"));
        Files.writeString(folder.resolve("flows/a.json"), FLOW);
        Files.writeString(folder.resolve("flows/empty.json"), "");
        Files.writeString(folder.resolve("appflow-testkit.yaml"), "rules: {AF2005: off}\n");
        Files.writeString(folder.resolve("own.yaml"), "");
        Files.writeString(folder.resolve("README.md"), "1 error in 1 file is too many\n");
        Files.createSymbolicLink(folder.resolve("link.json"), Path.of("flows/a.json"));
        Files.createLink(folder.resolve("hard.json"), folder.resolve("flows/a.json"));
        run("validate", "-q", "--write-baseline", "known.json", "flows");
        run("validate", "-q", "--output", "json=report.json", "flows/a.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--output json=flows/a.json",
                "--output json=flows/empty.json",
                "--output text=./flows/../flows/a.json",
                "--output json=link.json",
                "--output json=hard.json",
                "--output json=appflow-testkit.yaml",
                "--output json=own.yaml --config own.yaml",
                "--output json=known.json --baseline known.json",
                "--output json=known.json",
                "--output text=README.md",
                "--output json=report.json report.json",
                "--output json=new.json --output text=README.md",
                "--output json=new.json --write-baseline new.json",
                "--write-baseline flows/a.json",
                "--write-baseline flows/empty.json",
                "--write-baseline link.json",
                "--write-baseline hard.json",
                "--write-baseline appflow-testkit.yaml",
                "--write-baseline own.yaml --config own.yaml",
                "--write-baseline README.md",
                "--write-baseline report.json",
                "--write-baseline new.json --output json=flows/a.json --fix",
            })
    void other_files_are_not_written_over(String options) {
        List<String> arguments = new ArrayList<>(List.of("validate", "flows"));
        arguments.addAll(List.of(options.split(" ")));
        Map<String, String> before = contents();
        CommandRun.Result result = run(arguments.toArray(new String[0]));
        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains(" names the file \"");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void messages_name_the_option_and_the_file() throws IOException {
        golden("input", "validate", "flows", "--output", "json=link.json");
        golden("configuration", "validate", "flows", "--output", "json=appflow-testkit.yaml");
        golden("another-file", "validate", "flows", "--output", "text=README.md");
        golden("no-baseline", "validate", "flows", "--write-baseline", "report.json");
        golden("no-schema", "schema", "--output", "flows/a.json");
        assertThat(Files.readString(folder.resolve("flows/a.json"))).isEqualTo(FLOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate flows/a.json --output json=r.json",
                "validate flows/a.json --output text=r.txt",
                "validate flows/a.json --config own.yaml --output json=r.json --output text=r.txt",
                "validate flows/a.json --output json=flows/r.json flows",
                "validate flows/a.json --write-baseline b.json",
                "validate flows/a.json --baseline known.json --write-baseline known.json",
                "schema --output s.json",
                "schema report --output s.json",
                "schema --draft draft-07 --output s.json",
                "schema --list --output s.txt",
            })
    void what_an_option_wrote_it_may_replace(String command) {
        delete("flows/empty.json");
        CommandRun.Result first = run(command.split(" "));
        Map<String, String> written = contents();
        assertThat(run(command.split(" ")).code())
                .as(first.err())
                .isEqualTo(first.code())
                .isEqualTo(ExitCode.OK);
        assertThat(contents()).isEqualTo(written);
    }

    @Test
    void an_empty_file_and_a_device_are_nobodys() throws IOException {
        Files.writeString(folder.resolve("r.json"), "");
        assertThat(run("validate", "flows/a.json", "--output", "json=r.json").code())
                .isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("r.json")).isNotEmptyFile();
        assumeTrue(Files.exists(Path.of("/dev/null")));
        assertThat(run("validate", "flows/a.json", "--output", "json=/dev/null").code())
                .isEqualTo(ExitCode.OK);
    }

    private void golden(String name, String... arguments) {
        CommandRun.Result result = run(arguments);
        Golden.check("overwrite/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    }

    private CommandRun.Result run(String... arguments) {
        return CommandRun.in(folder).run(arguments);
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file) + " " + Files.isSymbolicLink(file), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String flow() {
        try {
            return Files.readString(Path.of("../examples/flows/sap-sales-orders-to-s3.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
