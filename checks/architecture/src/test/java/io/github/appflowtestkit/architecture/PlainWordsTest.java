package io.github.appflowtestkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps a short list of quaint words out of what users read: pages, messages, help, javadoc, rule pages. */
class PlainWordsTest {

    private static final Path ROOT = Path.of("../..");

    /** Each word with what to write instead. */
    private static final List<Word> BANNED = List.of(
            new Word("mend(s|ed|ing)?", "fix"),
            new Word("stands? twice", "is duplicated"),
            new Word("(knows?|there is) no such|knows no", "unknown ..."),
            new Word("doors?", "client, transport or handler"),
            new Word("sees? to it|sees to", "ensures"),
            new Word("unless told", "by default"),
            new Word("flows of the public", "public flows"),
            new Word("whereof|thereof|one's", "of it"),
            new Word("is to be had", "is available"),
            new Word("points? in time", "timestamp"),
            new Word("whole numbers?", "integer"),
            new Word("a text", "a string, a document"),
            new Word("born", "created"),
            new Word("goes wrong", "fails"),
            new Word("cannot be meant", "invalid value"),
            new Word("steer(s|ed|ing)?", "control"),
            new Word("one version for all", "aligns all module versions"));

    private static final List<String> READ = List.of(
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "docs",
            "schema/src/main",
            "validator/src/main",
            "fake-client/src/main",
            "assertions/src/main",
            "junit-extension/src/main",
            "cli/src/main",
            "maven-plugin/src/main");

    @Test
    void what_users_read_has_plain_words() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                for (Word word : BANNED) {
                    Matcher matcher = word.pattern().matcher(lines.get(i));
                    if (matcher.find()) {
                        found.add("%s:%d: \"%s\"; write \"%s\""
                                .formatted(ROOT.relativize(file), i + 1, matcher.group(), word.instead()));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_words_are_found_where_they_are() {
        assertThat(BANNED)
                .filteredOn(word -> word.pattern().matcher("Mended by hand.").find())
                .extracting(Word::instead)
                .containsExactly("fix");
        assertThat(BANNED)
                .noneMatch(word ->
                        word.pattern().matcher("an indoor recommendation").find());
    }

    private static List<Path> files() {
        List<Path> files = READ.stream().flatMap(PlainWordsTest::below).toList();
        assertThat(files).hasSizeGreaterThan(500);
        return files;
    }

    private static Stream<Path> below(String name) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(name))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(md|java|properties|txt|yaml|fish|bash|adoc|1)"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Word(Pattern pattern, String instead) {
        Word(String expression, String instead) {
            this(Pattern.compile("\\b(?:" + expression + ")\\b", Pattern.CASE_INSENSITIVE), instead);
        }
    }
}
