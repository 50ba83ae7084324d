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

/** Lookout for Metrics takes four schedules and a key of the customer. */
final class LookoutSchedule implements Rule {

    private static final Set<Duration> PERIODS =
            Set.of(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2013",
                "LookoutSchedule",
                "A flow to Lookout for Metrics that is not Scheduled as it needs to be, or has no key of its own",
                Evidence.documented(
                        Reference.userGuide(
                                "lookout",
                                "Only Scheduled flows, every 5 or 10 minutes, hour or day, with a key managed by the customer")));
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
                    .report("Lookout for Metrics takes Scheduled flows only, but triggerConfig.triggerType is "
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
                    .report("Lookout for Metrics takes data every 5 or 10 minutes, hour or day, but "
                            + expression.path() + " is " + expression.shown());
        }
    }

    private static void checkKey(Flow flow, Findings findings) {
        // An update cannot name a key, so it says nothing about the flow's.
        if (!flow.isUpdateRequest() && flow.node().member("kmsArn").isEmpty()) {
            findings.at(flow.node())
                    .hint("add kmsArn with the ARN of a key of your own")
                    .report("a flow to Lookout for Metrics needs a key managed by the customer, but the flow has no"
                            + " kmsArn");
        }
    }
}
