package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import java.util.Optional;

/** A schedule that ends before it starts never runs. */
final class ScheduleEndsBeforeStart implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2008",
                "ScheduleEndsBeforeStart",
                "Schedule that ends before it starts",
                Evidence.inferred("The schedule runs between its start and its end; no rejection is recorded"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Schedule> schedule = flow.trigger().schedule();
        Optional<Node> start = schedule.flatMap(Schedule::start);
        Optional<Node> end = schedule.flatMap(Schedule::end);
        if (start.isPresent()
                && end.isPresent()
                && !end.get().instant().isAfter(start.get().instant())) {
            findings.at(end.get())
                    .related(start.get(), "the start")
                    .hint("set a later scheduleEndTime, or remove it; otherwise the flow never runs")
                    .report(end.get().path() + " must be after scheduleStartTime "
                            + start.get().shown() + ", but is " + end.get().shown());
        }
    }
}
