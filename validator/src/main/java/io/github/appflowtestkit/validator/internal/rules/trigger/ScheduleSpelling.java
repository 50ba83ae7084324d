package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Rate;

/** The console supports a rate only in the spelling of the documentation. */
final class ScheduleSpelling implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                        "AF2005",
                        "ScheduleSpelling",
                        "Rate in a spelling that the console does not support",
                        Evidence.observed(
                                Reference.issue(
                                        "cdklabs/cdk-appflow",
                                        334,
                                        "A flow with rate(1 days) runs, and the console shows the rate as unsupported"),
                                Reference.api(
                                        "ScheduledTriggerProperties",
                                        "The example is rate(5minutes), without a space")))
                .withFix();
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.trigger().schedule().ifPresent(schedule -> {
            Node expression = schedule.expression();
            schedule.parsed().filter(Rate.class::isInstance).ifPresent(rate -> {
                if (!rate.canonical().equals(expression.text())) {
                    findings.at(expression)
                            .hint("write \"" + rate.canonical() + "\": no space, plural unit")
                            .report(expression.path() + " should be \"" + rate.canonical() + "\", but is "
                                    + expression.shown() + ", which runs, but which the console does not support");
                }
            });
        });
    }
}
