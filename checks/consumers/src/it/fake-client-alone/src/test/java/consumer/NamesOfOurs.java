package consumer;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;

/** A rule of the consumer's own that is found on the class path: some names are refused. */
public final class NamesOfOurs implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF9100",
                "NamesOfOurs",
                "a flow whose name is not one of ours",
                Evidence.inferred("our handbook, chapter 7"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        if (flow.name().text().startsWith("theirs-")) {
            findings.at(flow.name()).report("flowName is not one of ours");
        }
    }
}
