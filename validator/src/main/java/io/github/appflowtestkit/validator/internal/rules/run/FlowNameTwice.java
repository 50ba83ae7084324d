package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.rules.RunRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Two flows of one account and Region cannot have one name. */
final class FlowNameTwice implements RunRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF5001",
                "FlowNameTwice",
                "One flowName in two files of one run",
                Evidence.model(Reference.api(
                        "CreateFlow", "A second flow of the same name is refused with ConflictException")));
    }

    @Override
    public void check(List<Flow> flows, Function<Flow, Findings> findings) {
        Map<String, Flow> first = new HashMap<>();
        for (Flow flow : flows) {
            // An update, or the description of a deployed flow, names a flow that is created elsewhere.
            if (!flow.isUpdateRequest() && !flow.isDescription()) {
                Flow.ifSound(() -> {
                    Node name = flow.name();
                    Flow other = first.putIfAbsent(name.text(), flow);
                    if (other != null) {
                        report(
                                name,
                                other.document().equals(flow.document()) ? "this file" : other.document(),
                                findings.apply(flow));
                    }
                });
            }
        }
    }

    private static void report(Node name, String where, Findings findings) {
        findings.at(name)
                .hint("choose another name, unless the two go to different accounts or Regions")
                .report("flowName " + name.shown() + " is also the name of a flow in " + where
                        + "; the second one would be refused with ConflictException");
    }
}
