package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Rate;

/** The console shows a rate only in the spelling of the documentation. */
final class ScheduleSpelling implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                        "AF2005",
                        "ScheduleSpelling",
                        "A rate in a spelling that runs, but that the console calls unsupported",
                        Evidence.observed(
                                Reference.issue(
                                        "cdklabs/cdk-appflow",
                                        334,
                                        "rate(1 days) is deployed and runs, and the console shows it as unsupported"),
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
                            .hint("write \"" + rate.canonical() + "\": no space, the unit in the plural")
                            .report(expression.path() + " " + expression.shown()
                                    + " runs, but the console calls this spelling unsupported; expected \""
                                    + rate.canonical() + "\"");
                }
            });
        });
    }
}
