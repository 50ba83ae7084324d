package io.github.appflowtestkit.validator.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.cases.RuleCase.Kind;
import io.github.appflowtestkit.validator.internal.cases.RuleCases;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in docs/rules and their examples are those that the rules and their cases yield. */
class RulePagesTest {

    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");
    private static final Path DOCS = Path.of("../docs/rules");
    private static final Path RESOURCES =
            Path.of("src/main/resources/io/github/appflowtestkit/validator/internal/catalogue");
    private static final Path CASES = Path.of("src/test/resources/cases");

    static Stream<RuleInfo> rules() {
        return Catalogue.builtIn().infos().stream().filter(info -> RuleCases.wanted(info.id()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_has_prose(RuleInfo info) {
        Optional<String> prose = resource(info.id() + ".md");
        assertThat(prose).as("the prose %s/%s.md", RESOURCES, info.id()).isPresent();
        assertThat(prose.map(PageProse::sections).orElseThrow())
                .extracting(PageSection::heading)
                .as(info.id())
                .startsWith("Problem", "Why");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void examples_are_those_of_the_cases(RuleInfo info) throws IOException {
        Map<String, String> settings =
                PageProse.settings(resource(info.id() + ".md").orElse(""));
        List<String> show = Stream.of(settings.getOrDefault("show", "").split(", *"))
                .filter(member -> !member.isEmpty())
                .toList();
        if (settings.containsKey("bad")) {
            RuleCase bad = example(info, settings.get("bad"));
            golden(RESOURCES.resolve(info.id() + ".bad.json"), Excerpt.of(bad.json(), show));
            golden(RESOURCES.resolve(info.id() + ".bad.txt"), report(bad));
        }
        if (settings.containsKey("good")) {
            RuleCase good = example(info, settings.get("good"));
            golden(RESOURCES.resolve(info.id() + ".good.json"), Excerpt.of(good.json(), show));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rules_with_cases_show_them(RuleInfo info) {
        if (info.layer() == Layer.SERVICE || info.layer() == Layer.ADVICE) {
            assertThat(RulePage.of(info, RulePagesTest::resource).markdown())
                    .contains("\n## Problem\n", "\n## Why\n", "\n## Evidence\n", "\n## How to suppress\n")
                    .contains("```");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void pages_are_up_to_date(RuleInfo info) throws IOException {
        golden(
                DOCS.resolve(info.id() + ".md"),
                RulePage.of(info, RulePagesTest::resource).markdown());
    }

    @Test
    void there_is_no_page_without_a_rule() {
        List<String> expected = Stream.concat(
                        Stream.of("README.md"),
                        Catalogue.builtIn().infos().stream().map(info -> info.id() + ".md"))
                .toList();
        assertThat(RuleTesting.list(DOCS))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_catalogue_is_up_to_date() throws IOException {
        golden(DOCS.resolve("README.md"), catalogue());
    }

    @Test
    void pages_are_found_on_the_class_path() {
        RuleInfo info = Catalogue.builtIn().info("AF3005").orElseThrow();
        assertThat(RulePage.of(info).text())
                .startsWith("AF3005 ProfileMissing\n\n")
                .contains("\nProblem\n", "\nWhy\n", "\nEvidence\n", "\nBad\n", "\nGood\n", "\nHow to suppress\n")
                .doesNotContain("```", "## ");
    }

    @Test
    void a_rule_of_the_users_own_has_a_page_too() {
        RuleInfo own = RuleInfo.warning("AF9001", "OwnRule", "A rule of one's own", Evidence.inferred("It is ours"));
        assertThat(RulePage.of(own).text()).isEqualTo("""
                AF9001 OwnRule

                A rule of one's own.

                  severity: warning
                  layer: advice
                  evidence: inferred
                  since: 0.1.0

                Evidence
                  It is inferred: no source states it directly.
                  - It is ours

                How to suppress
                  For some files, with a reason, in "appflow-testkit.yaml":
                    suppressions:
                      - rule: AF9001
                        files: flows/old/**
                        reason: why the finding is acceptable here
                  For all files, or with another severity:
                    rules:
                      AF9001: off
                """);
    }

    private static String report(RuleCase bad) {
        return RuleTesting.check(bad).stream()
                .flatMap(report -> report.findings().stream())
                .filter(finding -> finding.rule().equals(bad.rule()))
                .map(RulePagesTest::lines)
                .collect(Collectors.joining());
    }

    private static String lines(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message() + " [" + finding.rule()
                + "]\n" + finding.hint().map(hint -> "hint: " + hint + "\n").orElse("");
    }

    private static String catalogue() {
        StringBuilder page = new StringBuilder("""
                # The rules

                The table shows what each rule reports, and the evidence for it: *model* (the service model states it),
                *documented* (the AWS documentation states it), *observed* (a public record shows it) or *inferred* (it follows
                from the other three). The service refuses a flow with an error, so no error is only inferred. A rule in italics
                is off by default; the [configuration](../configuration.md) enables it.

                | rule | severity | reports | evidence |
                |---|---|---|---|
                """);
        Catalogue.builtIn().infos().forEach(info -> page.append(row(info)));
        return page.toString();
    }

    private static String row(RuleInfo info) {
        String name = info.onByDefault() ? info.name() : "*" + info.name() + "*";
        return "| [" + info.id() + "](" + info.id() + ".md) " + name + " | "
                + info.severity().name().toLowerCase(Locale.ROOT) + " | " + info.summary() + " | "
                + info.evidence().kind().label() + ": "
                + info.evidence().sources().stream().map(RulePagesTest::source).collect(Collectors.joining("; "))
                + " |\n";
    }

    private static String source(Reference source) {
        return source.link()
                .map(link -> "[" + source.text() + "](" + link + ")")
                .orElse(source.text());
    }

    /** A case of the rule by its name, or a document by its path below the cases, such as {@code sound/one-flow}. */
    private static RuleCase example(RuleInfo info, String name) {
        if (!name.contains("/")) {
            return RuleCases.named(name, RuleCases.of(info.id()));
        }
        String json = RuleTesting.read(CASES.resolve(name + ".json"));
        return new RuleCase(info.id(), name, Kind.BAD, Map.of("flow.json", json), "");
    }

    private static Optional<String> resource(String name) {
        Path file = RESOURCES.resolve(name);
        return Files.exists(file) ? Optional.of(RuleTesting.read(file)) : Optional.empty();
    }

    private static void golden(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.createDirectories(DOCS);
            Files.writeString(file, actual);
        }
        // The pages are long: git shows what an update changes.
        assertThat(Files.exists(file) && Files.readString(file).equals(actual))
                .as("%s is up to date (-Dgoldens.update=true writes it)", file)
                .isTrue();
    }
}
