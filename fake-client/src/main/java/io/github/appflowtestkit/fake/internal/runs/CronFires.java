package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instants of a cron expression, in UTC.
 *
 * <p>Every day that matches has the same minutes, so a year is its matching days times those minutes, and no instant
 * is ever listed.
 */
final class CronFires implements Fires {
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final CronExpression expression;
    private final int[] minutes;
    private final Map<Integer, int[]> daysByYear = new ConcurrentHashMap<>();

    CronFires(CronExpression expression) {
        this.expression = expression;
        this.minutes = expression.minutesOfDay();
    }

    @Override
    public long between(Instant after, Instant upTo) {
        if (!after.isBefore(upTo)) {
            return 0;
        }
        long from = epochMinute(after);
        long to = epochMinute(upTo);
        int first = yearOf(from);
        int last = yearOf(to);
        long count = -upTo(first, from);
        for (int year = Math.max(first, CronExpression.FIRST_YEAR);
                year < last && year <= CronExpression.LAST_YEAR;
                year++) {
            count += inYear(year);
        }
        return count + upTo(last, to);
    }

    @Override
    public Optional<Instant> nth(Instant after, long n) {
        long from = epochMinute(after);
        int first = yearOf(from);
        long left = n + upTo(first, from);
        for (int year = Math.max(first, CronExpression.FIRST_YEAR); year <= CronExpression.LAST_YEAR; year++) {
            long here = inYear(year);
            if (left <= here) {
                long day = days(year)[(int) ((left - 1) / minutes.length)];
                int minute = minutes[(int) ((left - 1) % minutes.length)];
                return Optional.of(Instant.ofEpochSecond((day * MINUTES_OF_DAY + minute) * 60));
            }
            left -= here;
        }
        return Optional.empty();
    }

    /** The fires of {@code year} that are not after that minute of it. */
    private long upTo(int year, long epochMinute) {
        int[] days = days(year);
        int day = Math.toIntExact(Math.floorDiv(epochMinute, (long) MINUTES_OF_DAY));
        int at = Arrays.binarySearch(days, day);
        if (at < 0) {
            return (long) (-at - 1) * minutes.length;
        }
        int minute = Arrays.binarySearch(minutes, (int) Math.floorMod(epochMinute, (long) MINUTES_OF_DAY));
        return (long) at * minutes.length + (minute < 0 ? -minute - 1 : minute + 1);
    }

    private long inYear(int year) {
        return (long) days(year).length * minutes.length;
    }

    private int[] days(int year) {
        return daysByYear.computeIfAbsent(year, expression::daysOf);
    }

    private static long epochMinute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    private static int yearOf(long epochMinute) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(epochMinute * 60), ZoneOffset.UTC)
                .getYear();
    }
}
