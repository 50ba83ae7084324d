package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Trigger;

/** Only a Scheduled flow uses a schedule. */
final class ScheduleIgnored implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2002",
                "ScheduleIgnored",
                "Schedule on a flow that is not Scheduled",
                Evidence.observed(
                        Reference.issue(
                                "aws/aws-cdk",
                                17748,
                                "DescribeFlow returns empty trigger properties for an OnDemand flow"),
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
                        .report(schedule.path() + " has no effect because triggerConfig.triggerType is "
                                + trigger.type().shown()));
    }
}
