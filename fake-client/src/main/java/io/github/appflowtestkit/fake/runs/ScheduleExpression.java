package io.github.appflowtestkit.fake.runs;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code rate(...)} or {@code cron(...)}, in every spelling that the service is known to accept. */
final class ScheduleExpression {
    // rate(5minutes) is the documented spelling; rate(5 minutes), rate (5 minutes) and rate(1day) are accepted as well.
    // Weeks and months are assumed from
    // the model's list of frequencies (WEEKLY, MONTHLY).
    private static final Pattern RATE =
            Pattern.compile("rate\\s*\\(\\s*([0-9]{1,9})\\s*(minute|hour|day|week|month)s?\\s*\\)");
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
        String trimmed = text.trim().toLowerCase(Locale.ROOT);
        Matcher cron = CRON.matcher(trimmed);
        if (cron.matches()) {
            Fires fires = new CronFires(CronExpression.parse(cron.group(1)));
            return new ScheduleExpression(anchor -> fires);
        }
        Matcher rate = RATE.matcher(trimmed);
        if (rate.matches() && Integer.parseInt(rate.group(1)) > 0) {
            return rate(Integer.parseInt(rate.group(1)), rate.group(2));
        }
        throw new UnreadableSchedule(
                "scheduleExpression must read like rate(5minutes) or cron(0 12 * * ? *), but was \"" + text + "\"");
    }

    private static ScheduleExpression rate(int value, String unit) {
        if (unit.equals("month")) {
            return new ScheduleExpression(anchor -> new MonthFires(anchor, value));
        }
        long seconds = switch (unit) {
            case "minute" -> 60L;
            case "hour" -> 3_600L;
            case "day" -> 86_400L;
            default -> 604_800L;
        };
        return new ScheduleExpression(anchor -> new RateFires(anchor, value * seconds));
    }

    /** The fires of a schedule that starts at {@code anchor}, as far as they depend on it. */
    Fires from(Instant anchor) {
        return fires.apply(anchor);
    }
}
