package io.github.appflowtestkit.validator.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class RuleEngineTest {

    private static final String FLOW = "{\"flowName\": \"orders\", \"description\": 7, \"tags\": {}}";

    @Test
    void a_finding_has_the_place_in_the_document() {
        Rule rule = rule("AF9001", (flow, findings) -> {
            findings.atKey(flow.name()).report("key");
            findings.at(flow.name()).hint("so").severity(Severity.NOTE).report("value");
            findings.atParent(flow.name()).report("parent");
        });
        RuleInput input = new RuleInput(
                ResourceType.FLOW,
                "flows.json",
                DocumentKind.CREATE_FLOW,
                RuleTesting.input("flows.json", FLOW, List.of()).request(),
                pointer -> "/1" + pointer,
                List.of(),
                Spelling.OF_THE_API,
                EntityFolder.NONE);
        assertThat(engine(rule).check(input))
                .extracting(RuleTesting::line)
                .containsExactly(
                        "AF9001 warning \"/1\" 1:1-1:53\n  parent\n",
                        "AF9001 warning \"/1/flowName\" 1:2-1:12\n  key\n",
                        "AF9001 note \"/1/flowName\" 1:14-1:22\n  value\n  hint: so\n");
    }

    @Test
    void a_rule_that_meets_an_unsound_part_is_silent_and_the_others_are_not() {
        Rule reads = rule("AF9001", (flow, findings) -> {
            flow.node().required("description").text();
            findings.at(flow.node()).report("never");
        });
        Rule other = rule("AF9002", (flow, findings) -> findings.at(flow.name()).report("other"));
        assertThat(engine(reads, other)
                        .check(RuleTesting.input("a.json", FLOW, List.of(finding("AF1003", "/description")))))
                .extracting(Finding::message)
                .containsExactly("other");
    }

    @Test
    void a_rule_that_throws_becomes_a_finding_and_the_others_do_their_work() {
        Rule bad = rule("AF9001", (flow, findings) -> {
            throw new IllegalStateException("no \"luck\"");
        });
        Rule endless = rule("AF9002", (flow, findings) -> {
            throw new StackOverflowError();
        });
        Rule good = rule("AF9003", (flow, findings) -> findings.at(flow.name()).report("good"));
        List<Finding> found = engine(bad, endless, good).check(RuleTesting.input("a.json", FLOW, List.of()));
        assertThat(found)
                .extracting(RuleTesting::line)
                .containsExactly(
                        "AF0003 error \"\" 1:1-1:1\n  rule AF9001 (OwnRule) failed with"
                                + " IllegalStateException: \"no \\\"luck\\\"\"\n"
                                + "  hint: report this to the author of the rule; all other rules ran\n",
                        "AF0003 error \"\" 1:1-1:1\n  rule AF9002 (OwnRule) failed with"
                                + " StackOverflowError\n"
                                + "  hint: report this to the author of the rule; all other rules ran\n",
                        "AF9003 warning \"/flowName\" 1:14-1:22\n  good\n");
        assertThat(found.get(0).layer()).isEqualTo(Layer.READ);
    }

    @Test
    void a_finding_below_error_is_advice() {
        Rule rule = new Rule() {
            @Override
            public RuleInfo info() {
                return RuleInfo.error(
                        "AF9001",
                        "OwnRule",
                        "Both",
                        Evidence.model(Evidence.Reference.api("CreateFlow", "It says so")));
            }

            @Override
            public void check(Flow flow, Findings findings) {
                findings.at(flow.name()).report("refused");
                findings.at(flow.node()).severity(Severity.WARNING).report("taken");
            }
        };
        assertThat(engine(rule).check(RuleTesting.input("a.json", FLOW, List.of())))
                .extracting(Finding::layer)
                .containsExactly(Layer.ADVICE, Layer.SERVICE);
    }

    @Test
    void nothing_is_said_about_a_document_in_another_dialect() {
        Rule rule = rule("AF9001", (flow, findings) -> findings.at(flow.node()).report("x"));
        assertThat(engine(rule).check(RuleTesting.input("a.json", FLOW, List.of(finding("AF1010", "")))))
                .isEmpty();
    }

    @Test
    void rules_of_a_run_see_all_flows_and_report_by_document() {
        RuleEngine engine =
                new RuleEngine(List.of(), List.of(), Catalogue.builtIn().runRules(), Optional.empty());
        Map<String, List<Finding>> found = engine.checkRun(List.of(
                RuleTesting.input("a.json", FLOW, List.of()),
                RuleTesting.input("b.json", "{\"flowName\": \"bills\"}", List.of()),
                RuleTesting.input("c.json", FLOW, List.of())));
        assertThat(found).containsOnlyKeys("c.json");
        assertThat(found.get("c.json"))
                .extracting(RuleTesting::line)
                .containsExactly("AF5001 warning \"/flowName\" 1:14-1:22\n"
                        + "  duplicate flowName \"orders\": a flow in a.json has the same name, so that CreateFlow fails with"
                        + " ConflictException\n"
                        + "  hint: choose another name, unless the flows belong to different accounts or Regions\n");
    }

    @Test
    void updates_and_unsound_names_are_no_second_flow() {
        RuleEngine engine =
                new RuleEngine(List.of(), List.of(), Catalogue.builtIn().runRules(), Optional.empty());
        RuleInput create = RuleTesting.input("a.json", FLOW, List.of());
        RuleInput update =
                RuleInput.of(ResourceType.FLOW, "b.json", DocumentKind.UPDATE_FLOW, create.request(), List.of());
        RuleInput unsound = RuleInput.of(
                ResourceType.FLOW,
                "c.json",
                DocumentKind.CREATE_FLOW,
                create.request(),
                List.of(finding("AF1006", "/flowName")));
        assertThat(engine.checkRun(List.of(create, update, unsound))).isEmpty();
    }

    private static RuleEngine engine(Rule... rules) {
        return new RuleEngine(List.of(rules), List.of(), List.of(), Optional.empty());
    }

    private static Finding finding(String rule, String pointer) {
        return new Finding(
                rule,
                "Earlier",
                Severity.ERROR,
                Layer.STRUCTURE,
                pointer,
                Range.START,
                "earlier",
                Optional.empty(),
                Optional.empty());
    }

    private static Rule rule(String id, BiConsumer<Flow, Findings> check) {
        return new Rule() {
            @Override
            public RuleInfo info() {
                return RuleInfo.warning(id, "OwnRule", "A rule of one's own", Evidence.inferred("It is ours"));
            }

            @Override
            public void check(Flow flow, Findings findings) {
                check.accept(flow, findings);
            }
        };
    }
}
