package io.github.appflowtestkit.validator.internal.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fixes in YAML, templates and Terraform: what they change, and where they change nothing. */
class FormFixTest {

    private static final Path CASES = Path.of("src/test/resources/cases/fix/forms");

    private static final Path PROJECTIONS = Path.of("src/test/resources/cases/fix/projections");

    static Stream<Path> all() throws IOException {
        return Stream.concat(in(CASES), in(PROJECTIONS));
    }

    private static Stream<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".diff")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_change_only_what_is_safe_and_say_what_is_not(Path file) throws IOException {
        FixedDocument fix = fix(file, text(file));
        String found = fix.diff()
                + lines(fix.fixed().stream()
                        .map(finding -> "fixed " + finding.rule() + " at "
                                + finding.range().start()))
                + lines(fix.notFixed().stream()
                        .map(each -> "not fixed " + each.finding().rule() + " at "
                                + each.finding().range().start() + ": " + each.reason()));
        Path golden = file.resolveSibling(file.getFileName() + ".diff");
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_remove_the_fixed_findings_and_bring_no_other(Path file) {
        should_remove_the_fixed_findings_and_bring_no_other(file, text(file));
    }

    private static void should_remove_the_fixed_findings_and_bring_no_other(Path file, String text) {
        FixedDocument fix = fix(file, text);
        List<String> expected = new ArrayList<>(findings(file, fix.before()));
        fix.fixed().forEach(finding -> expected.remove(described(finding)));
        assertThat(findings(file, fix.after())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(fix.changed()).isEqualTo(!fix.fixed().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_say_of_each_fixable_finding_that_stays_why(Path file) {
        should_say_of_each_fixable_finding_that_stays_why(file, text(file));
    }

    private static void should_say_of_each_fixable_finding_that_stays_why(Path file, String text) {
        FixedDocument fix = fix(file, text);
        List<String> stay = findings(file, fix.after()).stream()
                .filter(each -> each.matches("(?s)AF(?:1010|2005|4001|4006) .*"))
                .toList();
        assertThat(fix.notFixed())
                .extracting(each -> described(each.finding()))
                .containsExactlyInAnyOrderElementsOf(stay);
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_change_nothing_the_second_time(Path file) {
        FixedDocument second = fix(file, fix(file, text(file)).after());
        assertThat(second.changed()).isFalse();
        assertThat(second.fixed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_keep_line_ends_and_byte_order_mark(Path file) {
        String after = fix(file, text(file)).after();
        String other = fix(file, "\uFEFF" + text(file).replace("\n", "\r\n")).after();
        assertThat(other).isEqualTo("\uFEFF" + after.replace("\n", "\r\n"));
    }

    static Stream<Arguments> layouts() {
        List<String> rates = List.of(
                "rate(1 hours)",
                "'rate(1 hour)'",
                "\"rate(1 hours)\" # often",
                "\"rate(1\\x20hours)\"",
                "&often rate(1 hours)",
                "!!str rate(1 hours)",
                ">-\n        rate(1\n        hours)",
                "|-\n        rate(1 hours)",
                "\n        rate(1\n        hours)");
        List<String> lists = List.of(
                " [Id]",
                " [ 'Id' , \"Other\" ]",
                " [\n      Id,\n      Other\n    ]",
                " [\n      Id, # the key\n      Other, # another\n    ]",
                "\n    - Id",
                "\n      -   'Id' # the key\n      # the end\n",
                "\n      - Id\n\n      - \"Other\"\n",
                " &fields\n      - &id Id",
                "\n      - >-\n        Id",
                "\n      - |-\n        Id");
        return rates.stream().flatMap(rate -> lists.stream().map(list -> Arguments.of(rate, list)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void should_keep_every_layout_of_YAML_sound(String rate, String list) {
        Path file = CASES.resolve("request-plain.yaml");
        String text = text(file)
                .replace("rate(1 hours)  # the shop's rhythm", rate)
                .replace(" # what is read\n      - Id # the key\n      - CreatedDate # when", list);
        assertThat(findings(file, text))
                .extracting(each -> each.substring(0, 6))
                .contains("AF2005", "AF4006");

        should_remove_the_fixed_findings_and_bring_no_other(file, text);
        should_say_of_each_fixable_finding_that_stays_why(file, text);
        assertThat(fix(file, fix(file, text).after()).changed()).isFalse();
    }

    /** JSON is YAML, too: behind a document marker the same fixes must come. */
    @ParameterizedTest
    @MethodSource("io.github.appflowtestkit.validator.internal.fix.FixerTest#all")
    void should_fix_flow_style_as_JSON(byte[] json) {
        FixedDocument expected = Fixer.create().fix("flow.json", json);
        assumeFalse(expected.before().startsWith("\uFEFF"), "a byte order mark comes before the marker");

        FixedDocument yaml = fix(Path.of("flow.yaml"), "--- " + expected.before());

        assertThat(yaml.after()).isEqualTo("--- " + expected.after());
    }

    private static FixedDocument fix(Path file, String text) {
        return Fixer.create().fix(file.getFileName().toString(), text.getBytes(UTF_8));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> findings(Path file, String text) {
        return FlowValidator.create().validate(file.toString(), text).findings().stream()
                .map(FormFixTest::described)
                .toList();
    }

    private static String described(Finding finding) {
        return finding.rule() + " " + finding.flow().orElse("") + " " + finding.pointer() + " " + finding.message();
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
