package io.github.appflowtestkit.validator.internal.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.cases.RuleCases;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FixerTest {

    private static final Path CASES = Path.of("src/test/resources/cases/fix");
    private static final Path STRUCTURE = Path.of("src/test/resources/cases/structure");
    private static final Fixer FIXER = Fixer.create();

    static Stream<Path> own() {
        return json(CASES);
    }

    /** Every bad case of a rule whose findings can be mended, and those written for it. */
    static Stream<Named<byte[]>> all() {
        return Stream.of(
                        json(CASES).map(FixerTest::document),
                        fixable().stream()
                                .flatMap(rule -> RuleCases.of(rule).stream())
                                .filter(each -> each.kind() == RuleCase.Kind.BAD)
                                .map(each ->
                                        Named.of(each.toString(), each.json().getBytes(UTF_8))),
                        json(STRUCTURE)
                                .filter(file -> file.getFileName().toString().startsWith("foreign-"))
                                .map(FixerTest::document))
                .flatMap(documents -> documents);
    }

    @ParameterizedTest
    @MethodSource("own")
    void should_change_only_what_must_change(Path file) throws IOException {
        Fix fix = FIXER.fix(file.getFileName().toString(), Files.readAllBytes(file));
        String found = fix.diff().replace("\r", "<CR>").replace("\uFEFF", "<BOM>")
                + fix.mended().stream()
                        .map(finding ->
                                finding.rule() + " at " + finding.range().start() + "\n")
                        .collect(Collectors.joining());
        Path golden = file.resolveSibling(file.getFileName().toString().replace(".json", ".diff"));
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_leave_nothing_to_mend(byte[] bytes) {
        Fix fix = FIXER.fix("f.json", bytes);
        if (fix.changed()) {
            assertThat(rules(fix.after())).doesNotContainAnyElementsOf(fixable());
        }
        assertThat(fix.mended().isEmpty()).isEqualTo(!fix.changed());
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_change_nothing_the_second_time(byte[] bytes) {
        Fix first = FIXER.fix("f.json", bytes);
        Fix second = FIXER.fix("f.json", first.after().getBytes(UTF_8));
        assertThat(second.after()).isEqualTo(first.after());
        assertThat(second.diff()).isEmpty();
        assertThat(second.mended()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_mend_to_the_same_in_every_format(byte[] bytes) {
        Fix fix = FIXER.fix("f.json", bytes);
        if (!fix.changed()) {
            return;
        }
        JsonNode expected = tree(fix.after());
        JsonNode before = tree(fix.before());
        String minified = before.toString();
        String tabs = before.toPrettyString().replace("\r\n", "\n").replace("  ", "\t");
        for (String text : List.of(minified, tabs, tabs.replace("\n", "\r\n"), "\uFEFF" + tabs)) {
            String after = FIXER.fix("f.json", text.getBytes(UTF_8)).after();
            assertThat(tree(after)).isEqualTo(expected);
            assertThat(after.startsWith("\uFEFF")).isEqualTo(text.startsWith("\uFEFF"));
            assertThat(after.replace("\r\n", "").contains("\n"))
                    .isEqualTo(text.replace("\r\n", "").contains("\n"));
        }
    }

    @Test
    void should_know_all_rules_of_which_the_catalogue_says_so() {
        assertThat(Catalogue.builtIn().infos())
                .filteredOn(RuleInfo::fixable)
                .extracting(RuleInfo::id)
                .containsExactlyInAnyOrderElementsOf(fixable());
    }

    @Test
    void should_leave_alone_what_is_not_wanted() throws IOException {
        byte[] bytes = Files.readAllBytes(CASES.resolve("both.json"));
        Fix fix = FIXER.only(finding -> finding.rule().equals("AF4006")).fix("both.json", bytes);
        assertThat(rules(fix.after())).containsExactly("AF2005");
        assertThat(fix.mended()).extracting(Finding::rule).containsExactly("AF4006");
    }

    @Test
    void should_leave_bytes_alone_that_are_no_text() {
        Fix fix = FIXER.fix("f.json", new byte[] {'{', (byte) 0xFF, '}'});
        assertThat(fix.changed()).isFalse();
    }

    private static Set<String> fixable() {
        return Stream.of("AF1010", "AF2005", "AF4006").filter(Fixer::mends).collect(Collectors.toSet());
    }

    private static List<String> rules(String text) {
        return FlowValidator.create().validate("f.json", text).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static JsonNode tree(String text) {
        return JsonMapper.shared().readTree(text.replace("\uFEFF", ""));
    }

    private static Named<byte[]> document(Path file) {
        try {
            return Named.of(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> json(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
