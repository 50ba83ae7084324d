package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Trigger;

/** Creating a flow does not switch it on. */
final class StartsAsDraft implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                        "AF2015",
                        "StartsAsDraft",
                        "A Scheduled or Event flow, which stays Draft until somebody starts it",
                        Evidence.observed(
                                Reference.issue(
                                        "aws-cloudformation/cloudformation-coverage-roadmap",
                                        1214,
                                        "A Scheduled flow comes up as Draft and does not run"),
                                Reference.issue(
                                        "hashicorp/terraform-provider-aws",
                                        34574,
                                        "Created flows have to be activated by a call of their own")))
                .offByDefault();
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Trigger trigger = flow.trigger();
        if (flow.isCreateRequest() && !trigger.isOnDemand()) {
            Node type = trigger.type();
            findings.at(type)
                    .hint("call StartFlow once after CreateFlow")
                    .report("a flow with triggerConfig.triggerType " + type.shown()
                            + " is created as Draft and does not run before StartFlow");
        }
    }
}
