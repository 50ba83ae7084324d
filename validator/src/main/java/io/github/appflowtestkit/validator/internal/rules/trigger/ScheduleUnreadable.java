package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Cron;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A schedule is a rate or a cron expression that fires at some time. */
final class ScheduleUnreadable implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2004",
                "ScheduleUnreadable",
                "Schedule expression that never fires",
                Evidence.inferred(
                        "The service model allows any string of up to 256 characters; only rate(...) and cron(...)"
                                + " are documented or observed. Cron fields are read as EventBridge documents them:"
                                + " six fields, and ? in exactly one of day-of-month and day-of-week"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.trigger()
                .schedule()
                .ifPresent(schedule -> problem(flow, schedule).ifPresent(problem -> {
                    Node expression = schedule.expression();
                    findings.at(expression).hint(hint(expression.text())).report(expression.path() + " " + problem);
                }));
    }

    /** Why the schedule never fires, after the name of the member; empty if it fires. */
    static Optional<String> problem(Flow flow, Schedule schedule) {
        Node expression = schedule.expression();
        try {
            ScheduleExpression read = ScheduleExpression.of(expression.text());
            return read instanceof Cron cron ? noTime(flow, schedule, cron) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(
                    isCron(expression.text())
                            ? expression.shown() + " never fires: " + unreadable.getMessage()
                            : "must be rate(...) or cron(...), but is " + expression.shown());
        }
    }

    /** A period that is empty has findings of its own. */
    private static Optional<String> noTime(Flow flow, Schedule schedule, Cron cron) {
        Optional<Instant> from = Stream.concat(flow.now().stream(), schedule.start().map(Node::instant).stream())
                .max(Comparator.naturalOrder());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> next = cron.next(from.get(), from.get().minusNanos(1));
        Optional<Instant> end = schedule.end().map(Node::instant).filter(from.get()::isBefore);
        boolean fires = next.isPresent() && (end.isEmpty() || next.get().isBefore(end.get()));
        return fires
                ? Optional.empty()
                : Optional.of(schedule.expression().shown() + " never fires: it has no time "
                        + end.map(until -> "between " + from.get() + " and scheduleEndTime " + until)
                                .orElse("after " + from.get()));
    }

    private static boolean isCron(String expression) {
        return expression.strip().toLowerCase(Locale.ROOT).startsWith("cron");
    }

    private static String hint(String expression) {
        return isCron(expression)
                ? "write six fields that name a time to come, for example \"cron(0 8 ? * MON-FRI *)\""
                : "write an integer of at least 1 and minutes, hours or days, for example \"rate(5minutes)\"";
    }
}
