package io.github.appflowtestkit.validator.flow;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a Scheduled flow runs.
 *
 * <p>The service accepts any string of up to 256 characters. Rules and the fake read it as this class does; cron expressions
 * follow the documentation of Amazon EventBridge. Known to work are {@code rate(5minutes)}, the spelling of AWS's
 * own examples, {@code rate(5 minutes)}, {@code rate(1day)} and {@code cron(...)}.
 */
public sealed interface ScheduleExpression {

    /**
     * Parses an expression.
     *
     * @param text the {@code scheduleExpression} of a flow
     * @return the expression; empty if {@link #of} refuses it
     */
    static Optional<ScheduleExpression> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Parses an expression.
     *
     * @param text the {@code scheduleExpression} of a flow
     * @return the expression
     * @throws IllegalArgumentException if it is neither {@code rate(...)} nor {@code cron(...)}, or it never fires: a cron
     *     field is invalid, both or none of the two day fields are {@code ?}, or no such day exists; the message says why
     */
    static ScheduleExpression of(String text) {
        Matcher rate = Rate.SPELLINGS.matcher(text);
        if (rate.matches() && Long.parseLong(rate.group(1)) > 0) {
            return new Rate(
                    Long.parseLong(rate.group(1)), Unit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S"));
        }
        Matcher cron = Cron.SPELLING.matcher(text);
        if (cron.matches()) {
            String fields = cron.group(1).strip();
            return new Cron(fields.isEmpty() ? List.of() : List.of(fields.split("\\s+")));
        }
        throw new IllegalArgumentException(
                "scheduleExpression must read like rate(5minutes) or cron(0 12 * * ? *), but is \"" + text + "\"");
    }

    /** {@return the expression as AWS's own examples and the console write it, such as {@code rate(5minutes)}} */
    String canonical();

    /**
     * {@return the first time that is strictly after another; empty if there is none} All times are in UTC.
     *
     * @param anchor the first time of a rate, from which it counts; a cron expression does not depend on it
     * @param after the other time
     */
    Optional<Instant> next(Instant anchor, Instant after);

    /** {@return the shortest time between two runs; empty if there is only one run} A month counts as 30 days. */
    Optional<Duration> shortestGap();

    /**
     * Every so many minutes, hours, days, weeks or months.
     *
     * @param amount how many, 1 or more
     * @param unit of what
     */
    record Rate(long amount, Unit unit) implements ScheduleExpression {

        private static final Pattern SPELLINGS = Pattern.compile(
                "\\s*rate\\s*\\(\\s*([0-9]{1,9})\\s*(minute|hour|day|week|month)s?\\s*\\)\\s*",
                Pattern.CASE_INSENSITIVE);

        /** {@return the time between two runs; a month counts as 30 days} */
        public Duration period() {
            return unit.length.multipliedBy(amount);
        }

        /** Number and unit without a space, the unit always in the plural. */
        @Override
        public String canonical() {
            return "rate(" + amount + unit.name().toLowerCase(Locale.ROOT) + ")";
        }

        /** Months are calendar months; where a month is too short, its last day counts. */
        @Override
        public Optional<Instant> next(Instant anchor, Instant after) {
            if (after.isBefore(anchor)) {
                return Optional.of(anchor);
            }
            // That weeks and months are units is assumed from the model's list of frequencies (WEEKLY, MONTHLY).
            ChronoUnit step = ChronoUnit.valueOf(unit.name());
            long passed = step.between(utc(anchor), utc(after)) / amount;
            try {
                Instant next = step(anchor, passed + 1, step);
                // Between 31 January and 28 February lies no whole month, but one step ends there.
                return Optional.of(next.isAfter(after) ? next : step(anchor, passed + 2, step));
            } catch (DateTimeException beyondTime) {
                return Optional.empty();
            }
        }

        private Instant step(Instant anchor, long number, ChronoUnit step) {
            return utc(anchor).plus(number * amount, step).toInstant(ZoneOffset.UTC);
        }

        private static LocalDateTime utc(Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }

        @Override
        public Optional<Duration> shortestGap() {
            return Optional.of(period());
        }
    }

    /** At the times that six fields name: minutes, hours, day of month, month, day of week, year. */
    final class Cron implements ScheduleExpression {

        private static final Pattern SPELLING = Pattern.compile("\\s*cron\\s*\\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE);

        private final List<String> fields;
        private final CronTimes times;

        /**
         * Reads the fields.
         *
         * @param fields the six fields as written
         * @throws IllegalArgumentException if such an expression never fires; the message says why
         */
        public Cron(List<String> fields) {
            this.fields = List.copyOf(fields);
            this.times = new CronTimes(this.fields);
        }

        /** {@return the six fields as written} */
        public List<String> fields() {
            return fields;
        }

        @Override
        public String canonical() {
            return "cron(" + String.join(" ", fields) + ")";
        }

        @Override
        public Optional<Instant> next(Instant anchor, Instant after) {
            return times.next(after);
        }

        @Override
        public Optional<Duration> shortestGap() {
            return times.shortestGap();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Cron that && fields.equals(that.fields);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }

        @Override
        public String toString() {
            return canonical();
        }
    }

    /** The unit of a rate. */
    enum Unit {
        /** Minutes. */
        MINUTES(Duration.ofMinutes(1)),
        /** Hours. */
        HOURS(Duration.ofHours(1)),
        /** Days of 24 hours. */
        DAYS(Duration.ofDays(1)),
        /** Weeks of 7 days. */
        WEEKS(Duration.ofDays(7)),
        /** Months, counted as 30 days. */
        MONTHS(Duration.ofDays(30));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }
    }
}
