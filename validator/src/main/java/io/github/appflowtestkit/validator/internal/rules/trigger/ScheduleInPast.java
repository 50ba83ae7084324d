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

/** A schedule in the past; without a clock the rule reports nothing. */
final class ScheduleInPast implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF2009",
                "ScheduleInPast",
                "Schedule start or end in the past",
                Evidence.inferred(
                        "The CDK constructs for AppFlow move a start in the past to the next run, which suggests that the"
                                + " service rejects it; no rejection is recorded"));
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
                    .hint("set a later scheduleEndTime, or remove it")
                    .report(end.get().path() + " " + end.get().shown() + " is in the past (now is " + now
                            + "), so that the flow does not run");
        } else if (start.isPresent() && start.get().instant().isBefore(now)) {
            findings.at(start.get())
                    .hint("set a later scheduleStartTime, or remove it to start when the flow is activated")
                    .report(start.get().path() + " " + start.get().shown() + " is in the past (now is " + now + ")");
        }
    }
}
