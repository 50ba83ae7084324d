package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Trigger;

/** CreateFlow does not activate a Scheduled or Event flow. */
final class StartsAsDraft implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                        "AF2015",
                        "StartsAsDraft",
                        "Scheduled or Event flow that stays Draft until it is started",
                        Evidence.observed(
                                Reference.issue(
                                        "aws-cloudformation/cloudformation-coverage-roadmap",
                                        1214,
                                        "A new Scheduled flow has the status Draft and does not run"),
                                Reference.issue(
                                        "hashicorp/terraform-provider-aws",
                                        34574,
                                        "A new flow needs a separate call to activate it")))
                .offByDefault();
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Trigger trigger = flow.trigger();
        if (flow.isCreateRequest() && !trigger.isOnDemand()) {
            Node type = trigger.type();
            findings.at(type)
                    .hint("call StartFlow once after CreateFlow")
                    .report(
                            "the flow does not run until StartFlow is called, because a flow with triggerConfig.triggerType "
                                    + type.shown() + " starts as Draft");
        }
    }
}
