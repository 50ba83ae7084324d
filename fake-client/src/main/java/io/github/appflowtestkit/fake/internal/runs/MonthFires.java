package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Every {@code months} months from {@code anchor} on, in UTC; the last day of a month that is too short. */
record MonthFires(Instant anchor, int months) implements Fires {
    @Override
    public long between(Instant after, Instant upTo) {
        return after.isBefore(upTo) ? upTo(upTo) - upTo(after) : 0;
    }

    @Override
    public Optional<Instant> nth(Instant after, long n) {
        long steps = upTo(after) + n - 1;
        LocalDateTime start = utc(anchor);
        // Beyond the year 9999 nothing in the service's own formats could name the instant.
        return steps * months > 12L * (9999 - start.getYear()) ? Optional.empty() : Optional.of(step(steps));
    }

    private long upTo(Instant instant) {
        if (instant.isBefore(anchor)) {
            return 0;
        }
        long steps = ChronoUnit.MONTHS.between(utc(anchor), utc(instant)) / months;
        // Between 31 January and 28 February lies no whole month, yet that is where the step of a short month lands.
        return (step(steps + 1).isAfter(instant) ? steps : steps + 1) + 1;
    }

    private Instant step(long steps) {
        return utc(anchor).plusMonths(steps * months).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
