package io.github.appflowtestkit.fake.internal.runs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code anchor}, {@code anchor + step}, {@code anchor + 2 steps}…, in whole seconds. */
record RateFires(Instant anchor, long stepSeconds) implements Fires {
    RateFires {
        if (stepSeconds < 1) {
            throw new IllegalArgumentException("step must be at least one second, but was " + stepSeconds);
        }
    }

    @Override
    public long between(Instant after, Instant upTo) {
        return after.isBefore(upTo) ? upTo(upTo) - upTo(after) : 0;
    }

    @Override
    public Optional<Instant> nth(Instant after, long n) {
        try {
            long steps = Math.addExact(upTo(after), n - 1);
            return Optional.of(anchor.plusSeconds(Math.multiplyExact(steps, stepSeconds)));
        } catch (ArithmeticException | DateTimeException beyondTime) {
            return Optional.empty();
        }
    }

    private long upTo(Instant instant) {
        if (instant.isBefore(anchor)) {
            return 0;
        }
        return Duration.between(anchor, instant).toSeconds() / stepSeconds + 1;
    }
}
