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
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.connector.Frequency;
import io.github.appflowtestkit.validator.internal.connector.SapObject;
import java.util.Locale;
import java.util.Optional;

/** Some sources are not to be asked every minute. */
final class ScheduleTooOften implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2007",
                "ScheduleTooOften",
                "A schedule faster than the source allows",
                Evidence.documented(
                        Reference.userGuide(
                                "service-quotas",
                                "At most daily from Amplitude and Google Analytics, hourly from Marketo, Singular and Trend"
                                        + " Micro, every minute from the others"),
                        Reference.userGuide("sapodata", "At most daily for full transfers of SAP ODP objects")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Schedule> schedule = flow.trigger().schedule();
        Optional<Rate> rate = schedule.flatMap(Schedule::parsed)
                .filter(Rate.class::isInstance)
                .map(Rate.class::cast);
        if (rate.isEmpty()) {
            return;
        }
        Source source = flow.source();
        boolean fullOdp = SapObject.isOdp(source) && !schedule.get().isIncremental();
        Frequency mostOften = fullOdp ? Frequency.DAY : Connector.of(source).mostOften();
        if (rate.get().period().compareTo(mostOften.period()) < 0) {
            Node expression = schedule.get().expression();
            String unit = mostOften.name().toLowerCase(Locale.ROOT);
            String what = fullOdp
                    ? "a full transfer of an SAP ODP object"
                    : Connector.of(source).label();
            findings.at(expression)
                    .hint("use \"rate(1" + unit + "s)\" or a longer time")
                    .report(expression.path() + " " + expression.shown() + " is too often for " + what
                            + ", which allows one run per " + unit);
        }
    }
}
