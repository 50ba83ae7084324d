package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Trigger;

/** Only Scheduled flows read a schedule. */
final class ScheduleIgnored implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2002",
                "ScheduleIgnored",
                "A schedule on a flow that is not Scheduled",
                Evidence.observed(
                        Reference.issue(
                                "aws/aws-cdk",
                                17748,
                                "The description of an OnDemand flow comes back with empty trigger properties"),
                        Reference.api("TriggerConfig", "Trigger properties are for Scheduled flows")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Trigger trigger = flow.trigger();
        if (trigger.isScheduled()) {
            return;
        }
        trigger.scheduleProperties()
                .map(schedule -> schedule.node().sound())
                .ifPresent(schedule -> findings.atKey(schedule)
                        .hint("remove " + schedule.path() + ", or set triggerConfig.triggerType to \"Scheduled\"")
                        .report(schedule.path() + " has no effect, as triggerConfig.triggerType is "
                                + trigger.type().shown()));
    }
}
