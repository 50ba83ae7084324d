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
import java.util.TreeSet;
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

    /** Every bad case of a fixable rule, and the cases of the fixer. */
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
        FixedDocument fix = FIXER.fix(file.getFileName().toString(), Files.readAllBytes(file));
        String found = fix.diff().replace("\r", "<CR>").replace("\uFEFF", "<BOM>")
                + fix.fixed().stream()
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
    void should_leave_no_fixable_finding(byte[] bytes) {
        FixedDocument fix = FIXER.fix("f.json", bytes);
        if (fix.changed()) {
            assertThat(rules(fix.after())).doesNotContainAnyElementsOf(fixable());
        }
        assertThat(fix.fixed().isEmpty()).isEqualTo(!fix.changed());
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_change_nothing_the_second_time(byte[] bytes) {
        FixedDocument first = FIXER.fix("f.json", bytes);
        FixedDocument second = FIXER.fix("f.json", first.after().getBytes(UTF_8));
        assertThat(second.after()).isEqualTo(first.after());
        assertThat(second.diff()).isEmpty();
        assertThat(second.fixed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_give_the_same_result_in_every_format(byte[] bytes) {
        FixedDocument fix = FIXER.fix("f.json", bytes);
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
    void should_fix_findings_of_every_fixable_rule() throws IOException {
        Set<String> fixed = new TreeSet<>();
        for (Path file : own().toList()) {
            FIXER.fix("f.json", Files.readAllBytes(file)).fixed().forEach(finding -> fixed.add(finding.rule()));
        }
        assertThat(fixed).isEqualTo(fixable());
    }

    @Test
    void should_fix_only_selected_findings() throws IOException {
        byte[] bytes = Files.readAllBytes(CASES.resolve("both.json"));
        FixedDocument fix =
                FIXER.only(finding -> finding.rule().equals("AF4006")).fix("both.json", bytes);
        assertThat(rules(fix.after())).containsExactly("AF2005");
        assertThat(fix.fixed()).extracting(Finding::rule).containsExactly("AF4006");
    }

    @Test
    void should_not_change_a_document_that_is_not_text() {
        FixedDocument fix = FIXER.fix("f.json", new byte[] {'{', (byte) 0xFF, '}'});
        assertThat(fix.changed()).isFalse();
    }

    private static Set<String> fixable() {
        return Catalogue.builtIn().infos().stream()
                .filter(RuleInfo::fixable)
                .map(RuleInfo::id)
                .collect(Collectors.toSet());
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
