package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HclReaderTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("", "{}"),
                arguments("# nothing", "{}"),
                arguments("a = 1", "{'a': 1}"),
                arguments("a-b = true\n", "{'a-b': true}"),
                arguments("a {}", "{'a': [{}]}"),
                arguments("a { b = 1 }", "{'a': [{'b': 1}]}"),
                arguments("a {\n}\na {\n b = 1\n}", "{'a': [{}, {'b': 1}]}"),
                arguments("a b \"c d\" {}", "{'a': {'b': {'c d': {}}}}"),
                arguments("a b {}\na c {}", "{'a': {'b': {}, 'c': {}}}"),
                arguments("a b {}\nc {}\na d {}", "{'a': {'b': {}, 'd': {}}, 'c': [{}]}"),
                arguments("provider p {}\nprovider p {}", "{'provider': {'p': [{}, {}]}}"),
                arguments("a {\n b c {}\n b c {}\n}", "{'a': [{'b': {'c': [{}, {}]}}]}"),
                arguments("a {\n dynamic t {\n  for_each = v.f\n  content {}\n }\n}", "{'a': [{'t': [<v.f>]}]}"),
                arguments("t {}\ndynamic t {}\nt {}", "{'t': [{}, <>, {}]}"),
                arguments("dynamic {}", "{'dynamic': [{}]}"),
                arguments("a = \"$${b}\"", "{'a': '$${b}'}"),
                arguments("a = \"${b}\"", "{'a': <${b}>}"),
                arguments("a = \"${b} c\"", "{'a': <${b} c>!}"),
                arguments("a = \"%{if b}c%{endif}\"", "{'a': <%{if b}c%{endif}>!}"),
                arguments("a = <<X\n${b}\nX\n", "{'a': <${b}\n>!}"),
                arguments("a = [b, 1]", "{'a': [<b>, 1]}"),
                arguments("a = [1][0]", "{'a': <[1][0]>}"),
                arguments("a = {b = {(c) = 1}}", "{'a': {'b': <{(c) = 1}>}}"),
                arguments("a = - 1", "{'a': -1}"),
                arguments("a = --1", "{'a': <--1>}"),
                arguments("a = 1 - 1 # one", "{'a': <1 - 1>}"),
                arguments("a = null", "{'a': null}"),
                arguments("a = {b = 1, b = 2}", "{'a': {'b': 2}}"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_tree_is_that_of_terraforms_json_syntax(String hcl, String expected) {
        assertThat(HclTesting.shown(HclTesting.tree(hcl))).isEqualTo(expected.replace('\'', '"'));
    }

    static Stream<Path> configurations() {
        return HclTesting.fixtures().stream();
    }

    /** Each value with the ranges of its key and of itself. */
    @ParameterizedTest
    @MethodSource("configurations")
    void values_of_a_configuration_are_where_they_are_written(Path file) throws IOException {
        List<String> tree = new ArrayList<>();
        list("", HclTesting.tree(Files.readString(file)), tree);
        Path expected = file.resolveSibling(file.getFileName().toString().replace(".tf", ".tree"));

        if (Boolean.getBoolean("goldens.update")) {
            Files.write(expected, tree);
        }
        assertThat(tree).as(expected.toString()).isEqualTo(Files.readAllLines(expected));
    }

    private static void list(String pointer, JsonValue value, List<String> tree) {
        String shown = value instanceof JsonObject ? "object" : value instanceof JsonArray ? "array" : "";
        String literal = shown.isEmpty() ? HclTesting.shown(value).replace("\n", "\\n") : shown;
        tree.add(pointer + " = " + literal.replace("\r", "\\r") + "  at " + shown(value.range()));
        if (value instanceof JsonObject object) {
            for (JsonValue.Member member : object.members()) {
                int before = tree.size();
                list(JsonText.child(pointer, member.name()), member.value(), tree);
                tree.set(before, tree.get(before) + ", key at " + shown(member.keyRange()));
            }
        }
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                list(JsonText.child(pointer, i), array.items().get(i), tree);
            }
        }
    }

    private static String shown(Range range) {
        return range.start().line() + ":" + range.start().column() + "-"
                + range.end().line() + ":" + range.end().column();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void line_ends_of_windows_change_only_text_in_heredocs(Path file) throws IOException {
        String unix = Files.readString(file).replace("\r", "");

        String windows = HclTesting.shown(HclTesting.tree(unix.replace("\n", "\r\n")));

        assertThat(windows.replace("\\u000d", "").replace("\r", "")).isEqualTo(HclTesting.shown(HclTesting.tree(unix)));
    }

    static Stream<Arguments> duplicates() {
        return Stream.of(
                arguments("a = 1\na = 2", "/a", "2:1-2:2", "duplicate argument \"a\"", "1, column 1"),
                arguments("a {\n b = 1\n b = 2\n}", "/a/0/b", "3:2-3:3", "duplicate argument \"b\"", "2, column 2"),
                arguments(
                        "a {}\na {\n b = 1\n b = 2\n}", "/a/1/b", "4:2-4:3", "duplicate argument \"b\"", "3, column 2"),
                arguments("a {}\na = 1", "/a", "2:1-2:2", "duplicate argument \"a\"", "1, column 1"),
                arguments("a = 1\na {}", "/a", "2:1-2:2", "duplicate block \"a\"", "1, column 1"),
                arguments("a b {}\na {}", "/a", "2:1-2:2", "duplicate block \"a\"", "1, column 1"),
                arguments(
                        "r t n {}\nr t m {}\nr t n {}",
                        "/r/t/n",
                        "3:5-3:6",
                        "duplicate block \"r\" \"t\" \"n\"",
                        "1, column 5"),
                arguments(
                        "r t n {\n b = 1\n b = 2\n}", "/r/t/n/b", "3:2-3:3", "duplicate argument \"b\"", "2, column 2"),
                arguments(
                        "dynamic t {\n b = 1\n b = 2\n}",
                        "/t/0/b",
                        "3:2-3:3",
                        "duplicate argument \"b\"",
                        "2, column 2"));
    }

    @ParameterizedTest
    @MethodSource("duplicates")
    void duplicates_are_findings_with_both_places(
            String hcl, String pointer, String range, String message, String first) {
        Reading reading = HclTesting.read(hcl);

        assertThat(reading.root()).isPresent();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("AF0002");
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(shown(finding.range())).isEqualTo(range);
            assertThat(finding.message()).isEqualTo(message + "; the first one is at line " + first);
        });
    }

    @Test
    void of_duplicates_the_last_is_kept_at_its_own_place() {
        Reading reading = HclTesting.read("a = 1\nb = 2\na = 3");

        assertThat(HclTesting.shown(reading.root().orElseThrow())).isEqualTo("{\"b\": 2, \"a\": 3}");
    }

    @Test
    void half_a_character_is_no_text() {
        assertThat(HclTesting.read("a = \"\uD83D\"").findings())
                .extracting(Finding::message)
                .containsExactly("the string \"\\ud83d\" contains a lone surrogate, which is half a character");
    }

    @Test
    void a_number_has_a_longest_length() {
        assertThat(HclTesting.read("a = " + "1".repeat(1001)).findings())
                .extracting(Finding::message)
                .containsExactly("the number has 1001 characters, but at most 1000 are allowed");
    }

    /** Sections of a document and what is said of it, which {@code -Dgoldens.update=true} writes. */
    @Test
    void a_syntax_error_is_explained_where_it_is() throws IOException {
        List<String> sections = new ArrayList<>();
        for (String broken : HclTesting.broken()) {
            Reading reading = HclTesting.read(broken);
            assertThat(reading.root()).as(broken).isEmpty();
            assertThat(reading.findings()).as(broken).hasSize(1);
            Finding finding = reading.findings().get(0);
            assertThat(finding.rule()).as(broken).isEqualTo("AF0001");
            sections.add(broken + HclTesting.SAID + shown(finding.range()) + " " + finding.message() + "\n    "
                    + finding.hint().orElseThrow() + "\n");
        }
        String text = String.join("\n", sections);

        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(HclTesting.BROKEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(HclTesting.BROKEN));
    }

    @Test
    void nesting_has_a_limit() {
        String at = "a = " + "[".repeat(99) + "]".repeat(99);
        String above = "a = " + "[".repeat(100) + "]".repeat(100);

        assertThat(HclTesting.read(at).findings()).isEmpty();
        assertThat(HclTesting.read(above).findings())
                .extracting(Finding::message)
                .containsExactly("objects and arrays are nested deeper than 100 levels");
    }

    static Stream<String> deep() {
        return Stream.of("a = [", "a = {b=", "a = (", "a = f(", "a = \"${", "a = b ? ", "a = b[", "a {\n", "a b c {\n")
                .map(start ->
                        start.startsWith("a =") ? "a = " + start.substring(4).repeat(100_000) : start.repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void what_is_nested_deep_needs_no_deep_stack(String document) throws InterruptedException {
        List<String> rules = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> new HclReader(document, 10_000).read().findings().forEach(each -> rules.add(each.rule())),
                "small stack",
                512 * 1024);
        thread.start();
        thread.join();

        assertThat(rules).containsExactly("AF0007");
    }

    static Stream<String> values() {
        return Stream.of(
                "a = [" + "1,".repeat(1_000_001) + "]", "a {}\n".repeat(1_000_001), "a = f(" + "1,".repeat(1_000_001));
    }

    @ParameterizedTest
    @MethodSource("values")
    void the_number_of_values_has_a_limit(String document) {
        assertThat(HclTesting.read(document).findings())
                .extracting(Finding::message)
                .containsExactly("the document has more than 1000000 values");
    }

    @Test
    void configurations_of_the_public_are_read() throws IOException {
        String folder = System.getProperty("appflow.field", "");
        assumeTrue(!folder.isEmpty(), "give -Dappflow.field=FOLDER to read configurations from public reports");
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> configurations =
                    files.filter(file -> file.toString().endsWith(".tf")).toList();
            assertThat(configurations).isNotEmpty().allSatisfy(file -> HclTesting.tree(Files.readString(file)));
        }
    }
}
