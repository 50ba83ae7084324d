package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import java.util.Optional;

/** Only an incremental flow uses firstExecutionFrom. */
final class FirstExecutionIgnored implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2012",
                "FirstExecutionIgnored",
                "firstExecutionFrom on a flow that is not incremental",
                Evidence.inferred(
                        "The member is the start of the first incremental run; a complete run transfers all records"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Schedule> schedule = flow.trigger().schedule();
        Optional<Node> first = schedule.flatMap(Schedule::firstExecutionFrom);
        if (first.isPresent() && !schedule.get().isIncremental()) {
            findings.atKey(first.get())
                    .hint("set dataPullMode to \"Incremental\", or remove firstExecutionFrom")
                    .report(first.get().path() + " has no effect because dataPullMode is "
                            + schedule.get().pullMode().map(Node::shown).orElse("not \"Incremental\""));
        }
    }
}
