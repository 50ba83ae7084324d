package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;

/** A schedule is a rate or a cron expression. */
final class ScheduleUnreadable implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2004",
                "ScheduleUnreadable",
                "Schedule expression that is neither a rate nor a cron expression",
                Evidence.inferred(
                        "The service model allows any string of up to 256 characters; only rate(...) and cron(...)"
                                + " are documented or observed"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.trigger()
                .schedule()
                .filter(schedule -> schedule.parsed().isEmpty())
                .ifPresent(schedule -> {
                    Node expression = schedule.expression();
                    findings.at(expression)
                            .hint(hint(expression.text()))
                            .report(expression.path() + " must be rate(...) or cron(...), but is "
                                    + expression.shown());
                });
    }

    private static String hint(String expression) {
        return expression.strip().startsWith("cron")
                ? "write six fields, for example \"cron(0 8 ? * MON-FRI *)\""
                : "write an integer of at least 1 and minutes, hours or days, for example \"rate(5minutes)\"";
    }
}
