package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The documentation says what the command does: its options are all there, and its examples are run. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Path REFERENCE = ROOT.resolve("docs/command-line.md");

    private static final Path SERVE = ROOT.resolve("docs/serve.md");

    /** An admin request of the page about serve: its path and its body. */
    private static final Pattern CONTROL =
            Pattern.compile("curl -X POST \"?http://127\\.0\\.0\\.1:4580(/_testkit/[a-z-]+)[^ ]* -d '([^']*)'");

    /** Blocks that begin with a prompt: the first line is the command, the rest what it prints. */
    private static final Pattern EXAMPLE =
            Pattern.compile("```(?:console)?\n\\$ (?:bin/)?appflow-testkit (.*)\n((?s:.*?))```");

    /** A comparison, with or without the answer of a live account on standard input, and with or without its exit code. */
    private static final Pattern COMPARISON = Pattern.compile(
            "```console\n\\$ (?:aws appflow describe-flow --flow-name ([a-z-]+) \\| )?appflow-testkit (diff .*)\n"
                    + "(?s:.*?)(\\$ echo \\$\\?\n(?:[0-9]+\n)?)?```");

    @Test
    void every_command_and_option_is_described() throws IOException {
        String reference = Files.readString(REFERENCE);
        for (CommandLine command :
                Main.commandLine(CommandRun.in(ROOT).console()).getSubcommands().values()) {
            assertThat(reference).contains("## " + command.getCommandName());
            // some commands have a page of their own
            Path page = ROOT.resolve("docs/" + command.getCommandName() + ".md");
            String text = reference + (Files.exists(page) ? Files.readString(page) : "");
            command.getCommandSpec().options().stream()
                    .map(option -> option.longestName())
                    .filter(name -> !name.equals("--version"))
                    .forEach(name -> assertThat(text).contains("`" + name).as(command.getCommandName()));
        }
    }

    @Test
    void the_page_about_serve_describes_no_option_that_is_not_there() throws IOException {
        Set<String> described = Pattern.compile("(?m)^\\| (?:`-q`, )?`(--[a-z-]+)")
                .matcher(Files.readString(SERVE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> there = new HashSet<>();
        for (CommandLine command :
                Main.commandLine(CommandRun.in(ROOT).console()).getSubcommands().values()) {
            if (command.getCommandName().equals("serve")) {
                command.getCommandSpec().options().forEach(option -> there.add(option.longestName()));
            }
        }
        there.remove("--help");
        assertThat(described).isEqualTo(there);
    }

    @Test
    void admin_requests_of_the_page_about_serve_conform_to_the_schema() throws IOException {
        Matcher request = CONTROL.matcher(Files.readString(SERVE));
        int count = 0;
        while (request.find()) {
            count++;
            assertThat(ControlClient.errors("POST " + request.group(1), request.group(2)))
                    .as(request.group())
                    .isEmpty();
        }
        assertThat(count).isGreaterThan(6);
    }

    @Test
    void the_table_of_the_page_about_serve_has_the_admin_routes_and_no_others() throws IOException {
        List<String> described = Pattern.compile("(?m)^\\| `([A-Z]+ /_testkit[a-z/-]*)` \\|")
                .matcher(Files.readString(SERVE))
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> known = Pattern.compile("\"const\": \"([A-Z]+ /_testkit[a-z/-]*)\"")
                .matcher(CommandRun.in(ROOT).run("schema", "control").out())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(described).isEqualTo(known);
    }

    static Stream<Path> pages() {
        return Stream.of(
                        REFERENCE,
                        ROOT.resolve("docs/convert.md"),
                        ROOT.resolve("docs/entities.md"),
                        ROOT.resolve("docs/generate.md"),
                        ROOT.resolve("docs/render.md"),
                        ROOT.resolve("README.md"))
                .filter(Files::exists);
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

    @Test
    void examples_of_the_page_about_diff_print_what_it_says() throws IOException {
        Path page = ROOT.resolve("docs/diff.md");
        String actual = COMPARISON
                .matcher(Files.readString(page))
                .replaceAll(match -> Matcher.quoteReplacement(compare(match.group())));
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(page, actual);
        }
        assertThat(actual)
                .as("examples of the page; write them with -Dgoldens.update=true")
                .isEqualTo(Files.readString(page));
        assertThat(COMPARISON.matcher(actual).results()).hasSizeGreaterThan(4);
    }

    /** What a person sees of a comparison: both streams, and the exit code on request. */
    private static String compare(String example) {
        Matcher parts = COMPARISON.matcher(example);
        assertThat(parts.matches()).isTrue();
        CommandRun run = CommandRun.in(ROOT);
        if (parts.group(1) != null) {
            run = run.input(read(ROOT.resolve("examples/diff/live/" + parts.group(1) + ".json")));
        }
        CommandRun.Result result = run.run(parts.group(2).split(" "));
        String exit = parts.group(3) == null ? "" : "$ echo $?\n" + result.code() + "\n";
        return example.substring(0, parts.end(2)) + "\n" + result.out() + result.err() + exit + "```";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String example) {
        Matcher parts = EXAMPLE.matcher(example);
        assertThat(parts.matches()).isTrue();
        String output = CommandRun.in(ROOT).run(parts.group(1).split(" ")).out();
        return example.substring(0, parts.start(2)) + output + "```";
    }
}
