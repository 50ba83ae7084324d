package io.github.appflowtestkit.architecture.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Blocks of the documentation are the sources that they name, as in {@code <!-- quote: examples/….java#region -->} on the
 * line before; {@code -Dgoldens.update=true} writes them anew.
 */
class QuotesTest {

    private static final Path ROOT = Path.of("../..");
    private static final List<String> PAGES = List.of("README.md", "docs/guide.md");

    private static final Pattern BLOCK =
            Pattern.compile("(?m)^(?:<!-- quote: (\\S+) -->\n)?```([a-z]+)\n((?s:.*?))^```$");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md"})
    void blocks_are_what_their_sources_say(String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        String quoted = BLOCK.matcher(text)
                .replaceAll(block -> Matcher.quoteReplacement(
                        block.group(1) == null
                                ? block.group()
                                : "<!-- quote: " + block.group(1) + " -->\n```" + block.group(2) + "\n"
                                        + Source.parse(block.group(1)).text(ROOT) + "```"));
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(ROOT.resolve(page), quoted);
        }
        assertThat(Files.readString(ROOT.resolve(page)))
                .as("%s quotes its sources; write it anew with -Dgoldens.update=true", page)
                .isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md"})
    void no_java_stands_there_that_is_not_compiled(String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        assertThat(BLOCK.matcher(text)
                        .results()
                        .filter(block ->
                                block.group(1) == null && !block.group(2).equals("console"))
                        .map(block -> page + ":"
                                + (text.substring(0, block.start()).lines().count() + 1) + ": "
                                + block.group(3).lines().findFirst().orElse("")))
                .as("blocks without a source")
                .isEmpty();
        assertThat(BLOCK.matcher(text).results().filter(block -> block.group(1) != null))
                .as("quotes in " + page)
                .isNotEmpty();
    }

    @Test
    void every_region_and_every_output_is_shown() throws IOException {
        Set<String> shown = PAGES.stream()
                .flatMap(page -> BLOCK.matcher(read(ROOT.resolve(page))).results())
                .flatMap(block -> Optional.ofNullable(block.group(1)).stream())
                .collect(Collectors.toSet());
        List<String> there = new ArrayList<>();
        for (Path file : exampleFiles()) {
            String name = ROOT.relativize(file).toString().replace('\\', '/');
            Source.regions(read(file)).forEach(region -> there.add(name + "#" + region));
            if (name.contains("/mistakes/") && name.endsWith(".txt")) {
                there.add(name);
            }
        }
        assertThat(there).isNotEmpty();
        assertThat(shown).as("what pages quote").containsAll(there);
    }

    private static List<Path> exampleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("target"))
                    .filter(file -> file.toString().matches(".*\\.(java|xml|txt|properties)"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
