package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A check whose arguments are understood without picocli does what it does with picocli. */
class PlainChecksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.json",
                "a.json b",
                "-",
                "a - b",
                "--quiet .",
                "-q .",
                ". --quiet",
                "a -q b",
                "@a",
                "validate",
                "''"
            })
    void has_the_same_options(String words) {
        List<String> arguments = arguments(words);

        Optional<ValidateCommand> plain = ValidateCommand.ofPaths(console(), arguments);

        assertThat(plain)
                .get()
                .usingRecursiveComparison()
                .ignoringFields("console", "spec")
                .isEqualTo(parsed(arguments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--quiet",
                "-q -q .",
                "-qv .",
                "--quiet=true .",
                "-- a",
                "--help",
                "--debug a",
                "--fail-on note a",
                "a --format json",
                "a --unknown"
            })
    void picocli_reads_everything_else(String words) {
        assertThat(ValidateCommand.ofPaths(console(), arguments(words))).isEmpty();
    }

    @Test
    void prints_the_same() {
        for (Path example : examples()) {
            CommandRun.Result plain = CommandRun.in(folder).run("validate", example.toString());
            // an option with its default
            CommandRun.Result parsed = CommandRun.in(folder).run("validate", example.toString(), "--fail-on", "error");
            assertThat(List.of(plain.code(), plain.out(), plain.err()))
                    .as(example.toString())
                    .containsExactly(parsed.code(), parsed.out(), parsed.err());
        }
    }

    private Console console() {
        return CommandRun.in(folder).console();
    }

    private static List<String> arguments(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("''") ? "" : word)
                .toList();
    }

    private ValidateCommand parsed(List<String> arguments) {
        CommandLine.ParseResult result = Main.commandLine(console())
                .parseArgs(
                        Stream.concat(Stream.of("validate"), arguments.stream()).toArray(String[]::new));
        return (ValidateCommand) result.subcommand().commandSpec().userObject();
    }

    private static List<Path> examples() {
        try (Stream<Path> files = Files.list(Path.of("../examples/broken").toAbsolutePath())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
