package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import java.time.Instant;
import java.util.Optional;

/** A schedule in the past; silent unless the moment of the check is known. */
final class ScheduleInPast implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF2009",
                "ScheduleInPast",
                "A schedule that starts or ends before the moment of the check",
                Evidence.inferred(
                        "The CDK constructs for AppFlow move a start in the past to the next run, so the service"
                                + " is likely to mind; what it does is not recorded"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Schedule> schedule = flow.trigger().schedule();
        if (flow.now().isEmpty() || schedule.isEmpty()) {
            return;
        }
        Instant now = flow.now().get();
        Optional<Node> end = schedule.get().end();
        Optional<Node> start = schedule.get().start();
        if (end.isPresent() && end.get().instant().isBefore(now)) {
            findings.at(end.get())
                    .hint("set a later end, or leave it out")
                    .report(end.get().path() + " " + end.get().shown() + " is over, so the flow will not run (now is "
                            + now + ")");
        } else if (start.isPresent() && start.get().instant().isBefore(now)) {
            findings.at(start.get())
                    .hint("set a later start, or leave it out to start with the activation of the flow")
                    .report(start.get().path() + " " + start.get().shown() + " lies in the past (now is " + now + ")");
        }
    }
}
