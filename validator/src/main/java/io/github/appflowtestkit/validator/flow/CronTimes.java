package io.github.appflowtestkit.validator.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The times of {@code minutes hours day-of-month month day-of-week year}, as EventBridge reads it, in UTC. Immutable.
 *
 * <p>Source: EventBridge User Guide, "Cron expressions reference". AppFlow accepts {@code cron(...)} but does not
 * describe its syntax, so that page is assumed to hold here too.
 */
final class CronTimes {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private final BitSet minutesOfDay = new BitSet();
    private final CronDays days;
    private final BitSet months;
    private final BitSet years;

    /**
     * Reads the six fields.
     *
     * @throws IllegalArgumentException if there are not six fields, one of them is invalid, or they name no day that exists;
     *     the message says which
     */
    CronTimes(List<String> fields) {
        if (fields.size() != 6) {
            throw new IllegalArgumentException(
                    "cron must have 6 fields (minutes hours day-of-month month day-of-week year), but has "
                            + fields.size());
        }
        List<String> parts =
                fields.stream().map(field -> field.toUpperCase(Locale.ROOT)).toList();
        BitSet minutes = new CronField("minutes", 0, 59).parse(parts.get(0));
        BitSet hours = new CronField("hours", 0, 23).parse(parts.get(1));
        hours.stream().forEach(hour -> minutes.stream().forEach(minute -> minutesOfDay.set(hour * 60 + minute)));
        days = CronDays.parse(parts.get(2), parts.get(4));
        months = new CronField("month", 1, 12, MONTHS).parse(parts.get(3));
        years = new CronField("year", FIRST_YEAR, LAST_YEAR).parse(parts.get(5));
        if (nextDay(FIRST_DAY).isEmpty()) {
            throw new IllegalArgumentException(
                    "the cron fields day-of-month, month, day-of-week and year must name a day that exists, but are \""
                            + String.join(" ", fields.subList(2, 6)) + "\"");
        }
    }

    /** The first time strictly after {@code after}; empty if there is none. */
    Optional<Instant> next(Instant after) {
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

    /** The shortest time between two fires; empty if there is only one. */
    Optional<Duration> shortestGap() {
        int first = minutesOfDay.nextSetBit(0);
        OptionalInt withinDay = minutesOfDay.stream()
                .skip(1)
                .map(minute -> minute - minutesOfDay.previousSetBit(minute - 1))
                .min();
        // From the last time of a day to the first one of the next matching day.
        Duration overnight = Duration.ofMinutes((long) first - minutesOfDay.previousSetBit(24 * 60));
        Optional<Duration> acrossDays =
                fewestDays().map(days -> Duration.ofDays(days).plus(overnight));
        return Stream.concat(withinDay.stream().mapToObj(Duration::ofMinutes), acrossDays.stream())
                .min(Comparator.naturalOrder());
    }

    /** The fewest days from one matching day to the next one; empty if there is only one. */
    private Optional<Long> fewestDays() {
        long fewest = Long.MAX_VALUE;
        LocalDate day = nextDay(FIRST_DAY).orElseThrow();
        Optional<LocalDate> next = nextDay(day.plusDays(1));
        while (next.isPresent() && fewest > 1) {
            fewest = Math.min(fewest, ChronoUnit.DAYS.between(day, next.get()));
            day = next.get();
            next = nextDay(day.plusDays(1));
        }
        return fewest == Long.MAX_VALUE ? Optional.empty() : Optional.of(fewest);
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
