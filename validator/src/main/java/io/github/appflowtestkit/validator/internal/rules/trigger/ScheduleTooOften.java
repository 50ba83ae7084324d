package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.connector.Frequency;
import io.github.appflowtestkit.validator.internal.connector.SapObject;
import java.util.Locale;
import java.util.Optional;

/** Some sources limit how often a flow may run. */
final class ScheduleTooOften implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2007",
                "ScheduleTooOften",
                "Schedule faster than the connector allows",
                Evidence.documented(
                        Reference.userGuide(
                                "service-quotas",
                                "At most daily for Amplitude and Google Analytics, hourly for Marketo, Singular and Trend"
                                        + " Micro, every minute for all others"),
                        Reference.userGuide("sapodata", "At most daily for full transfers of SAP ODP objects")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Schedule> schedule = flow.trigger().schedule();
        Optional<ScheduleExpression> often = schedule.flatMap(Schedule::parsed);
        if (often.isEmpty()) {
            return;
        }
        Source source = flow.source();
        boolean fullOdp = SapObject.isOdp(source) && !schedule.get().isIncremental();
        Frequency mostOften = fullOdp ? Frequency.DAY : Connector.of(source).mostOften();
        if (mostOften != Frequency.MINUTE
                && often.get()
                        .shortestGap()
                        .filter(gap -> gap.compareTo(mostOften.period()) < 0)
                        .isPresent()) {
            Node expression = schedule.get().expression();
            String unit = mostOften.name().toLowerCase(Locale.ROOT);
            String what = fullOdp
                    ? "a full transfer of an SAP ODP object"
                    : Connector.of(source).label();
            findings.at(expression)
                    .hint("use \"rate(1" + unit + "s)\" or a longer period")
                    .report(expression.path() + " must allow at most one run per " + unit + " for " + what + ", but is "
                            + expression.shown());
        }
    }
}
