package io.github.appflowtestkit.validator.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.cases.CaseFile;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.cases.RuleCase.Kind;
import io.github.appflowtestkit.validator.internal.cases.RuleCases;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Each rule reports its bad cases exactly, and none of its near misses.
 *
 * <p>A case is judged by its own rule, and may have no error of another: advice of other rules is allowed.
 * {@code -Dcases=AF4001} runs the cases of that rule only.
 */
class RuleCasesTest {

    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");
    private static final String HOW_TO_WRITE =
            "the findings of %s (-Dgoldens.update=true -Dcases=%s writes them into its file)";

    @TestFactory
    Stream<DynamicTest> bad_cases_have_exactly_the_expected_findings() {
        return tests(Kind.BAD, bad -> {
            List<Report> reports = RuleTesting.check(bad);
            String actual = RuleTesting.ownFindings(bad, reports);
            assertThat(actual)
                    .as("what %s reports about its bad case %s", bad.rule(), bad.name())
                    .isNotEmpty();
            if (UPDATE) {
                CaseFile.write(bad, actual);
            }
            RuleCase written = UPDATE ? RuleCases.named(bad.name(), RuleCases.read(bad.rule())) : bad;
            assertThat(actual).as(HOW_TO_WRITE, bad, bad.rule()).isEqualTo(written.findings());
            assertThat(RuleTesting.otherErrors(bad, reports))
                    .as("errors of other rules")
                    .isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> near_misses_are_silent() {
        return tests(Kind.GOOD, good -> {
            List<Report> reports = RuleTesting.check(good);
            assertThat(RuleTesting.ownFindings(good, reports))
                    .as("what %s reports about its near miss %s", good.rule(), good.name())
                    .isEmpty();
            assertThat(RuleTesting.otherErrors(good, reports))
                    .as("errors of other rules")
                    .isEmpty();
            assertThat(good.findings()).as("findings written for a near miss").isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> good_flows_are_silent_under_all_rules_that_are_on_by_default() {
        return Stream.of(Path.of("../examples/flows"), Path.of("src/test/resources/cases/sound"))
                .flatMap(folder -> RuleTesting.list(folder).stream())
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(RuleTesting.check(file))
                                .filteredOn(finding -> isOnByDefault(finding.rule()))
                                .extracting(RuleTesting::line)
                                .as(
                                        "%s is a good flow; a rule that reports it must be narrower, or off by default",
                                        file)
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_has_two_bad_cases_and_two_near_misses() {
        return Stream.of(
                        Catalogue.builtIn().rules().stream().map(Rule::info),
                        Catalogue.builtIn().profileRules().stream().map(ProfileRule::info),
                        Catalogue.builtIn().runRules().stream().map(RunRule::info))
                .flatMap(infos -> infos)
                .map(RuleInfo::id)
                .filter(RuleCases::wanted)
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    for (Kind kind : Kind.values()) {
                        assertThat(RuleCases.of(id))
                                .filteredOn(each -> each.kind() == kind)
                                .as("%s cases in %s", kind, RuleCases.file(id))
                                .hasSizeGreaterThanOrEqualTo(2);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_case_file_belongs_to_a_rule() {
        return RuleCases.rules().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id,
                        () -> assertThat(Catalogue.builtIn().info(id))
                                .as("the rule %s in the catalogue; is it in the list of its family?", id)
                                .isPresent()));
    }

    private static Stream<DynamicTest> tests(Kind kind, ThrowingConsumer<RuleCase> check) {
        return RuleCases.all(kind).map(each -> DynamicTest.dynamicTest(each.toString(), () -> check.accept(each)));
    }

    private static boolean isOnByDefault(String rule) {
        return Catalogue.builtIn().info(rule).filter(RuleInfo::onByDefault).isPresent();
    }
}
