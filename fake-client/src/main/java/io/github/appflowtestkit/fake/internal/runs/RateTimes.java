package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.validator.flow.ScheduleExpression.Rate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The anchor, and one period of the rate after the other. Months are calendar months; where a month is too short, its
 * last day counts.
 *
 * <p>That weeks and months are units is assumed from the model's list of frequencies (WEEKLY, MONTHLY).
 */
record RateTimes(Rate rate) implements FireTimes {
    @Override
    public Optional<Instant> next(Instant anchor, Instant after) {
        if (after.isBefore(anchor)) {
            return Optional.of(anchor);
        }
        ChronoUnit unit = ChronoUnit.valueOf(rate.unit().name());
        long passed = unit.between(utc(anchor), utc(after)) / rate.amount();
        try {
            Instant next = step(anchor, passed + 1, unit);
            // Between 31 January and 28 February lies no whole month, but one step ends there.
            return Optional.of(next.isAfter(after) ? next : step(anchor, passed + 2, unit));
        } catch (DateTimeException beyondTime) {
            return Optional.empty();
        }
    }

    private Instant step(Instant anchor, long number, ChronoUnit unit) {
        return utc(anchor).plus(number * rate.amount(), unit).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
