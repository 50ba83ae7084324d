package io.github.appflowtestkit.validator.flow;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a Scheduled flow runs.
 *
 * <p>The service accepts any string of up to 256 characters. Known to work are {@code rate(5minutes)}, the spelling of AWS's
 * own examples, {@code rate(5 minutes)}, {@code rate(1day)} and {@code cron(...)}.
 */
public sealed interface ScheduleExpression {

    /**
     * Parses an expression.
     *
     * @param text the {@code scheduleExpression} of a flow
     * @return the expression; empty if it is neither {@code rate(...)} nor {@code cron(...)}
     */
    static Optional<ScheduleExpression> parse(String text) {
        Matcher rate = Rate.SPELLINGS.matcher(text);
        if (rate.matches()) {
            return Rate.of(rate);
        }
        Matcher cron = Cron.SPELLING.matcher(text);
        if (!cron.matches()) {
            return Optional.empty();
        }
        List<String> fields = List.of(cron.group(1).strip().split("\\s+"));
        return fields.size() == Cron.FIELDS ? Optional.of(new Cron(fields)) : Optional.empty();
    }

    /** {@return the expression as AWS's own examples and the console write it, such as {@code rate(5minutes)}} */
    String canonical();

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

        private static Optional<ScheduleExpression> of(Matcher spelled) {
            long amount = Long.parseLong(spelled.group(1));
            Unit unit = Unit.valueOf(spelled.group(2).toUpperCase(Locale.ROOT) + "S");
            return amount == 0 ? Optional.empty() : Optional.of(new Rate(amount, unit));
        }

        /** {@return the time between two runs; a month counts as 30 days} */
        public Duration period() {
            return unit.length.multipliedBy(amount);
        }

        /** Number and unit without a space, the unit always in the plural. */
        @Override
        public String canonical() {
            return "rate(" + amount + unit.name().toLowerCase(Locale.ROOT) + ")";
        }
    }

    /**
     * At the times that six fields name: minutes, hours, day of month, month, day of week, year.
     *
     * @param fields the six fields as written
     */
    record Cron(List<String> fields) implements ScheduleExpression {

        private static final Pattern SPELLING = Pattern.compile("\\s*cron\\s*\\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE);
        private static final int FIELDS = 6;

        /**
         * Copies the list.
         *
         * @param fields the six fields as written
         */
        public Cron {
            fields = List.copyOf(fields);
        }

        @Override
        public String canonical() {
            return "cron(" + String.join(" ", fields) + ")";
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
