package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import java.util.Optional;

/** Only incremental flows look back. */
final class FirstExecutionIgnored implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2012",
                "FirstExecutionIgnored",
                "A firstExecutionFrom on a flow that does not pull incrementally",
                Evidence.inferred(
                        "The member says how far the first incremental run looks back; a complete pull takes all"
                                + " records each time"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Schedule> schedule = flow.trigger().schedule();
        Optional<Node> first = schedule.flatMap(Schedule::firstExecutionFrom);
        if (first.isPresent() && !schedule.get().isIncremental()) {
            findings.atKey(first.get())
                    .hint("set dataPullMode to \"Incremental\", or remove firstExecutionFrom")
                    .report(first.get().path() + " has no effect, as dataPullMode is "
                            + schedule.get().pullMode().map(Node::shown).orElse("not \"Incremental\""));
        }
    }
}
