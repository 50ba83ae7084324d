package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.rules.Run;
import io.github.appflowtestkit.validator.internal.rules.RunRule;
import java.util.HashMap;
import java.util.Map;

/** Flow names are unique within an account and Region. */
final class FlowNameTwice implements RunRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF5001",
                "FlowNameTwice",
                "Duplicate flow name",
                Evidence.model(Reference.api(
                        "CreateFlow", "CreateFlow fails with ConflictException if a flow of that name exists")));
    }

    @Override
    public void check(Run run) {
        Map<String, Flow> first = new HashMap<>();
        for (Flow flow : run.flows()) {
            // An UpdateFlow request or DescribeFlow output does not create a flow.
            if (!flow.isUpdateRequest() && !flow.isDescription()) {
                Flow.ifSound(() -> {
                    Node name = flow.name();
                    Flow other = first.putIfAbsent(name.text(), flow);
                    if (other != null) {
                        report(
                                name,
                                other,
                                other.document().equals(flow.document()) ? "this file" : other.document(),
                                run.findings(flow));
                    }
                });
            }
        }
    }

    private static void report(Node name, Flow first, String where, Findings findings) {
        findings.at(name)
                .related(first.name(), "the first flow of that name")
                .hint("choose another name, unless the flows belong to different accounts or Regions")
                .report("duplicate flowName " + name.shown() + ": a flow in " + where
                        + " has the same name, so that CreateFlow fails with ConflictException");
    }
}
