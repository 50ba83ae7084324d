package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Rate;
import io.github.appflowtestkit.validator.flow.Trigger;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Lookout for Metrics supports four schedules, and requires a customer managed key. */
final class LookoutSchedule implements Rule {

    private static final Set<Duration> PERIODS =
            Set.of(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2013",
                "LookoutSchedule",
                "Flow to Lookout for Metrics with an unsupported schedule or without a customer managed key",
                Evidence.documented(
                        Reference.userGuide(
                                "lookout",
                                "Flows must be Scheduled, every 5 minutes, 10 minutes, hour or day, with a customer managed key")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        if (flow.destinations().stream()
                .noneMatch(destination -> Connector.of(destination) == Connector.LOOKOUT_METRICS)) {
            return;
        }
        Flow.ifSound(() -> checkTrigger(flow.trigger(), findings));
        Flow.ifSound(() -> checkKey(flow, findings));
    }

    private static void checkTrigger(Trigger trigger, Findings findings) {
        if (!trigger.isScheduled()) {
            findings.at(trigger.type())
                    .hint("set triggerConfig.triggerType to \"Scheduled\"")
                    .report("triggerConfig.triggerType must be \"Scheduled\" for a flow to Lookout for Metrics, but is "
                            + trigger.type().shown());
            return;
        }
        Optional<Rate> rate = trigger.schedule()
                .flatMap(Schedule::parsed)
                .filter(Rate.class::isInstance)
                .map(Rate.class::cast);
        if (rate.isPresent() && !PERIODS.contains(rate.get().period())) {
            Node expression = trigger.schedule().get().expression();
            findings.at(expression)
                    .hint("use \"rate(5minutes)\", \"rate(10minutes)\", \"rate(1hours)\" or \"rate(1days)\"")
                    .report(expression.path()
                            + " must be a rate of 5 minutes, 10 minutes, 1 hour or 1 day for a flow to"
                            + " Lookout for Metrics, but is " + expression.shown());
        }
    }

    private static void checkKey(Flow flow, Findings findings) {
        // An update request has no kmsArn.
        if (!flow.isUpdateRequest() && flow.node().member("kmsArn").isEmpty()) {
            findings.at(flow.node())
                    .hint("add kmsArn with the ARN of your own KMS key")
                    .report("missing kmsArn: Lookout for Metrics requires a customer managed key");
        }
    }
}
