package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.validator.flow.ScheduleExpression.Rate;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Unit;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code rate(...)} or {@code cron(...)}, in every spelling that the service is known to accept. */
final class ScheduleExpression {
    private static final Pattern CRON = Pattern.compile("cron\\s*\\((.*)\\)");

    private final Function<Instant, Fires> fires;

    private ScheduleExpression(Function<Instant, Fires> fires) {
        this.fires = fires;
    }

    /**
     * Reads an expression.
     *
     * @throws UnreadableSchedule if it is neither a rate nor a cron expression
     */
    static ScheduleExpression parse(String text) {
        Matcher cron = CRON.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (cron.matches()) {
            Fires fires = new CronFires(CronExpression.parse(cron.group(1)));
            return new ScheduleExpression(anchor -> fires);
        }
        if (io.github.appflowtestkit.validator.flow.ScheduleExpression.parse(text)
                        .orElse(null)
                instanceof Rate rate) {
            return every(rate);
        }
        throw new UnreadableSchedule(
                "scheduleExpression must read like rate(5minutes) or cron(0 12 * * ? *), but was \"" + text + "\"");
    }

    /** That weeks and months are units is assumed from the model's list of frequencies (WEEKLY, MONTHLY). */
    private static ScheduleExpression every(Rate rate) {
        return rate.unit() == Unit.MONTHS
                ? new ScheduleExpression(anchor -> new MonthFires(anchor, Math.toIntExact(rate.amount())))
                : new ScheduleExpression(
                        anchor -> new RateFires(anchor, rate.period().toSeconds()));
    }

    /** The fires of a schedule that starts at {@code anchor}, as far as they depend on it. */
    Fires from(Instant anchor) {
        return fires.apply(anchor);
    }
}
