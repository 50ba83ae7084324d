package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Rate;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times at which a schedule expression fires, in UTC. Immutable. */
interface FireTimes {
    /**
     * The first time strictly after {@code after}; empty if there is none.
     *
     * @param anchor where a rate starts to count; a cron expression does not depend on it
     */
    Optional<Instant> next(Instant anchor, Instant after);

    /**
     * Reads {@code rate(...)} or {@code cron(...)}, in every spelling that the service is known to accept.
     *
     * @throws UnreadableSchedule if the expression is neither
     */
    static FireTimes parse(String expression) {
        Matcher cron = Pattern.compile("\\s*cron\\s*\\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE)
                .matcher(expression);
        if (cron.matches()) {
            return CronExpression.parse(cron.group(1));
        }
        if (ScheduleExpression.parse(expression).orElse(null) instanceof Rate rate) {
            return new RateTimes(rate);
        }
        throw new UnreadableSchedule("scheduleExpression must read like rate(5minutes) or cron(0 12 * * ? *), but is \""
                + expression + "\"");
    }
}
