package io.github.appflowtestkit.validator.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule finds its bad cases exactly, and is silent on its near misses. */
class RuleCasesTest {

    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");

    @TestFactory
    Stream<DynamicTest> bad_cases_have_exactly_the_expected_findings() {
        return cases("bad-")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    String actual = RuleTesting.check(rule(file), file).stream()
                            .map(RuleTesting::line)
                            .collect(Collectors.joining());
                    Path golden = Path.of(file.toString().replace(".json", ".expected"));
                    if (UPDATE) {
                        Files.writeString(golden, actual);
                    }
                    assertThat(actual).isEqualTo(Files.readString(golden)).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> near_misses_are_silent() {
        return cases("ok-")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    List<Finding> findings = RuleTesting.check(rule(file), file);
                    assertThat(findings)
                            .as(findings.stream().map(RuleTesting::line).collect(Collectors.joining()))
                            .noneMatch(finding -> finding.rule().equals(rule(file)))
                            .noneMatch(finding -> finding.severity() == Severity.ERROR);
                }));
    }

    @TestFactory
    Stream<DynamicTest> one_mistake_gives_one_finding() {
        return cases("bad-")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    List<Finding> findings = new ArrayList<>(RuleTesting.check(rule(file), file));
                    // A flow with a connector whose service has ended is a mistake of its own, and these rules are
                    // about such.
                    boolean ended = List.of("AF2013", "AF3016").contains(rule(file));
                    findings.removeIf(finding -> ended && finding.rule().equals("AF3020"));
                    assertThat(findings)
                            .as(findings.stream().map(RuleTesting::line).collect(Collectors.joining()))
                            .hasSize(1)
                            .allMatch(finding -> finding.rule().equals(rule(file)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> good_flows_are_silent_under_all_rules() {
        // These two tell of each flow that has a trigger or no key of its own, and are off for that reason.
        Set<String> ofAnyFlow = Set.of("AF2015", "AF6001");
        return Stream.of(Path.of("../examples/flows"), Path.of("src/test/resources/cases/sound"))
                .flatMap(folder -> RuleTesting.list(folder).stream())
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    assertThat(RuleTesting.checkWithEveryRule(file))
                            .extracting(Finding::rule)
                            .isSubsetOf(ofAnyFlow);
                }));
    }

    @Test
    void every_rule_has_two_bad_cases_and_two_near_misses() {
        for (Rule rule : Catalogue.builtIn().rules()) {
            String id = rule.info().id();
            assertThat(count(id, "bad-")).as("bad cases of " + id).isGreaterThanOrEqualTo(2);
            assertThat(count(id, "ok-")).as("near misses of " + id).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void every_golden_has_its_case() throws IOException {
        for (Path folder : RuleTesting.ruleFolders()) {
            for (Path file : RuleTesting.list(folder)) {
                String name = file.toString();
                if (name.endsWith(".expected")) {
                    assertThat(List.of(name.replace(".expected", ".json"), name.replace(".expected", "")))
                            .anyMatch(each -> Files.exists(Path.of(each)));
                }
            }
        }
    }

    private static long count(String rule, String prefix) {
        return cases(prefix).filter(file -> rule(file).equals(rule)).count();
    }

    private static Stream<Path> cases(String prefix) {
        return RuleTesting.ruleFolders().stream()
                .flatMap(folder -> RuleTesting.list(folder).stream())
                .filter(Files::isRegularFile)
                .filter(file -> file.getFileName().toString().startsWith(prefix)
                        && file.toString().endsWith(".json"));
    }

    private static String rule(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static String name(Path file) {
        return rule(file) + "/" + file.getFileName();
    }
}
