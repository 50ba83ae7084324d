package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Trigger;

/** Only a Scheduled flow transfers data incrementally. */
final class IncrementalFieldIgnored implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2016",
                "IncrementalFieldIgnored",
                "Incremental pull field on a flow that is not Scheduled",
                Evidence.observed(Reference.issue(
                        "awslabs/aws-appflow-custom-connector-python",
                        14,
                        "Each run of an on-demand flow reads all records and never uses the field")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Trigger trigger = flow.trigger();
        if (trigger.isScheduled()) {
            return;
        }
        flow.source()
                .incrementalField()
                .map(field -> field.parent().sound())
                .ifPresent(config -> findings.atKey(config)
                        .related(trigger.type(), "the triggerType")
                        .hint("set triggerConfig.triggerType to \"Scheduled\" and dataPullMode to \"Incremental\","
                                + " or remove incrementalPullConfig")
                        .report(config.path() + " has no effect because triggerConfig.triggerType is "
                                + trigger.type().shown()));
    }
}
