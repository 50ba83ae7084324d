package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;

/** A flow has exactly one destination. */
final class OneDestination implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3004",
                "OneDestination",
                "Flow without exactly one destination",
                Evidence.documented(
                        Reference.api("CreateFlow", "AppFlow does not support flows with several destinations")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Node list = flow.destinationList();
        int count = list.items().size();
        if (count != 1) {
            findings.at(list)
                    .hint(count == 0 ? "add a destination" : "create one flow for each destination")
                    .report(list.path() + " must have exactly 1 element, but has " + count);
        }
    }
}
