package io.github.appflowtestkit.fake.internal.runs;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * {@code minutes hours day-of-month month day-of-week year}, as EventBridge reads it.
 *
 * <p>Source: EventBridge User Guide, "Cron expressions reference". AppFlow accepts {@code cron(...)} without
 * describing its syntax, so that page is taken to hold here too.
 */
final class CronExpression {
    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2199;

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet months;
    private final BitSet years;
    private final CronDays days;

    private CronExpression(BitSet minutes, BitSet hours, BitSet months, BitSet years, CronDays days) {
        this.minutes = minutes;
        this.hours = hours;
        this.months = months;
        this.years = years;
        this.days = days;
    }

    /**
     * Reads the six fields.
     *
     * @throws UnreadableSchedule if they are not six, or one of them cannot be read
     */
    static CronExpression parse(String fields) {
        String[] parts = fields.trim().toUpperCase(Locale.ROOT).split("\\s+", -1);
        if (parts.length != 6) {
            throw new UnreadableSchedule(
                    "cron must have 6 fields (minutes hours day-of-month month day-of-week year), but has "
                            + (fields.isBlank() ? 0 : parts.length));
        }
        return new CronExpression(
                new CronField("minutes", 0, 59).parse(parts[0]),
                new CronField("hours", 0, 23).parse(parts[1]),
                new CronField("month", 1, 12, MONTHS).parse(parts[3]),
                new CronField("year", FIRST_YEAR, LAST_YEAR).parse(parts[5]),
                CronDays.parse(parts[2], parts[4]));
    }

    /** The minutes of a matching day, ascending, counted from midnight. */
    int[] minutesOfDay() {
        return hours.stream()
                .flatMap(hour -> minutes.stream().map(minute -> hour * 60 + minute))
                .toArray();
    }

    /** The matching days of a year, ascending, as epoch days. */
    int[] daysOf(int year) {
        if (!years.get(Math.max(0, year))) {
            return new int[0];
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        return IntStream.range(0, first.lengthOfYear())
                .mapToObj(first::plusDays)
                .filter(day -> months.get(day.getMonthValue()) && days.match(day))
                .mapToInt(day -> Math.toIntExact(day.toEpochDay()))
                .toArray();
    }
}
