package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files come from anywhere; none of them starts a line that a CI system reads as a command. */
class FileNamesTest {

    private static final List<String> NAMES = List.of(
            "a\n::error file=x::forged.json",
            "b\r::error::forged.json",
            "::error file=x::forged.json",
            " ::error::forged.json",
            "##vso[task.complete]forged.json",
            "c\u001B[31m\n\n##[error]forged.json");

    @TempDir
    Path folder;

    @BeforeEach
    void files_with_such_names() throws IOException {
        String flow = Files.readString(Path.of("../examples/flows/sap-sales-orders-to-s3.json"));
        for (String name : NAMES) {
            Files.writeString(folder.resolve(name), flow.replace("rate(1hours)", "rate(1 hour)"));
            Files.createSymbolicLink(folder.resolve("gone-" + name), Path.of("nowhere"));
        }
        Files.writeString(folder.resolve("appflow-testkit.yaml"), "minimumSchedule: 2 hours\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate .",
                "validate --format json .",
                "validate --fix --dry-run .",
                "validate --fix .",
                "serve --port 0 --flows ."
            })
    void no_name_forges_a_line(String command) {
        CommandRun.Result result = CommandRun.in(folder).run(command.split(" "));
        assertThat(result.out() + result.err())
                .contains("forged.json")
                .doesNotContain("\u001B", "\r")
                .satisfies(text -> assertThat(text.lines().map(String::stripLeading))
                        .noneMatch(line -> line.startsWith("::") || line.startsWith("##")));
    }

    @Test
    void arguments_are_escaped_too() {
        CommandRun.Result result = CommandRun.in(folder)
                .run("validate", "x\n::error::a", "--output", "json=none/\n::error::b", "--write-baseline", "\n::c/d");
        assertThat(result.err().lines()).allMatch(line -> line.startsWith("appflow-testkit: "));
    }

    @Test
    void programs_read_the_name_as_it_is() {
        assertThat(CommandRun.in(folder)
                        .run("validate", "--format", "json", ".")
                        .out())
                .contains("\"path\": \"a\\n::error file=x::forged.json\"")
                .contains("\"path\": \"::error file=x::forged.json\"");
    }
}
