package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The documentation says what the command does: its options are all there, and its examples are run. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Path REFERENCE = ROOT.resolve("docs/command-line.md");

    /** Blocks that begin with a prompt: the first line is the command, the rest what it prints. */
    private static final Pattern EXAMPLE =
            Pattern.compile("```(?:console)?\n\\$ (?:bin/)?appflow-testkit (.*)\n((?s:.*?))```");

    @Test
    void every_command_and_option_is_described() throws IOException {
        String text = Files.readString(REFERENCE);
        for (CommandLine command :
                Main.commandLine(CommandRun.in(ROOT).console()).getSubcommands().values()) {
            assertThat(text).contains("## " + command.getCommandName());
            command.getCommandSpec().options().stream()
                    .map(option -> option.longestName())
                    .filter(name -> !name.equals("--version"))
                    .forEach(name -> assertThat(text).contains("`" + name).as(command.getCommandName()));
        }
    }

    static Stream<Path> pages() {
        return Stream.of(REFERENCE, ROOT.resolve("README.md")).filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void examples_print_what_the_page_says(Path page) throws IOException {
        String text = Files.readString(page);
        String actual = EXAMPLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(run(match.group())));
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(page, actual);
        }
        assertThat(actual)
                .as("examples of the page; write them with -Dgoldens.update=true")
                .isEqualTo(Files.readString(page));
    }

    private static String run(String example) {
        Matcher parts = EXAMPLE.matcher(example);
        assertThat(parts.matches()).isTrue();
        String output = CommandRun.in(ROOT).run(parts.group(1).split(" ")).out();
        return example.substring(0, parts.start(2)) + output + "```";
    }
}
