package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code minutes hours day-of-month month day-of-week year}, as EventBridge reads it.
 *
 * <p>Source: EventBridge User Guide, "Cron expressions reference". AppFlow accepts {@code cron(...)} but does not
 * describe its syntax, so that page is assumed to hold here too.
 */
final class CronExpression implements FireTimes {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private final BitSet minutesOfDay = new BitSet();
    private final CronDays days;
    private final BitSet months;
    private final BitSet years;

    private CronExpression(BitSet minutes, BitSet hours, CronDays days, BitSet months, BitSet years) {
        hours.stream().forEach(hour -> minutes.stream().forEach(minute -> minutesOfDay.set(hour * 60 + minute)));
        this.days = days;
        this.months = months;
        this.years = years;
    }

    /**
     * Reads the six fields.
     *
     * @throws UnreadableSchedule if there are not six fields, or one of them is invalid
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
                CronDays.parse(parts[2], parts[4]),
                new CronField("month", 1, 12, MONTHS).parse(parts[3]),
                new CronField("year", FIRST_YEAR, LAST_YEAR).parse(parts[5]));
    }

    @Override
    public Optional<Instant> next(Instant anchor, Instant after) {
        LocalDateTime from = LocalDateTime.ofInstant(after, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
        LocalDate today = from.toLocalDate();
        Optional<LocalDate> day = nextDay(today);
        if (day.filter(today::equals).isPresent()) {
            int minute = minutesOfDay.nextSetBit(from.getHour() * 60 + from.getMinute());
            if (minute >= 0) {
                return Optional.of(at(today, minute));
            }
            day = nextDay(today.plusDays(1));
        }
        return day.map(next -> at(next, minutesOfDay.nextSetBit(0)));
    }

    /** The first matching day from {@code from} on; empty if there is none up to the last year. */
    private Optional<LocalDate> nextDay(LocalDate from) {
        LocalDate day = from.isBefore(FIRST_DAY) ? FIRST_DAY : from;
        while (day.getYear() <= LAST_YEAR) {
            if (!years.get(day.getYear())) {
                day = day.with(TemporalAdjusters.firstDayOfNextYear());
            } else if (!months.get(day.getMonthValue())) {
                day = day.with(TemporalAdjusters.firstDayOfNextMonth());
            } else if (!days.match(day)) {
                day = day.plusDays(1);
            } else {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static Instant at(LocalDate day, int minuteOfDay) {
        return day.atTime(LocalTime.of(minuteOfDay / 60, minuteOfDay % 60)).toInstant(ZoneOffset.UTC);
    }
}
