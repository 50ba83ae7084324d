package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Cron;

/** The console neither shows nor edits cron expressions. */
final class ScheduleCron implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF2006",
                "ScheduleCron",
                "Cron expression, which the console cannot show",
                Evidence.observed(Reference.issue(
                        "cdklabs/cdk-appflow",
                        129,
                        "The flow is deployed, and the console calls its cron expression unsupported")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.trigger()
                .schedule()
                .filter(schedule ->
                        schedule.parsed().filter(Cron.class::isInstance).isPresent())
                .filter(schedule -> ScheduleUnreadable.problem(flow, schedule).isEmpty())
                .ifPresent(schedule -> {
                    Node expression = schedule.expression();
                    findings.at(expression)
                            .hint(
                                    "use a rate such as \"rate(1days)\" with scheduleStartTime if you manage the flow in the"
                                            + " console")
                            .report(
                                    expression.path() + " " + expression.shown()
                                            + " is a cron expression, which runs, but which the console can neither show nor edit");
                });
    }
}
