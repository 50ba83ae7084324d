package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Trigger;

/** A Scheduled flow requires a schedule. */
final class ScheduleMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF2001",
                "ScheduleMissing",
                "Scheduled flow without a schedule",
                Evidence.observed(
                        Reference.issue(
                                "cdklabs/cdk-appflow",
                                129,
                                "Recorded error: TriggerProps is required for Scheduled Trigger Type."),
                        Reference.api("TriggerConfig", "Trigger properties are required for Scheduled flows")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Trigger trigger = flow.trigger();
        if (!trigger.isScheduled() || trigger.scheduleProperties().isPresent()) {
            return;
        }
        Node lacking = trigger.properties().orElse(trigger.node());
        findings.at(lacking)
                .hint(
                        "add triggerConfig.triggerProperties.Scheduled with a scheduleExpression such as \"rate(5minutes)\","
                                + " or use another triggerType")
                .report("triggerConfig.triggerProperties.Scheduled is required because triggerConfig.triggerType is"
                        + " \"Scheduled\"");
    }
}
