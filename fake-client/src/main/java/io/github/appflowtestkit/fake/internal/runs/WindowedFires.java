package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The instants of another set from {@code start} on and before {@code end}; null is no limit. */
record WindowedFires(
        Fires all, @Nullable Instant start, @Nullable Instant end) implements Fires {
    @Override
    public long between(Instant after, Instant upTo) {
        return all.between(notBeforeStart(after), end == null || upTo.isBefore(end) ? upTo : end.minusNanos(1));
    }

    @Override
    public Optional<Instant> nth(Instant after, long n) {
        return all.nth(notBeforeStart(after), n).filter(fire -> end == null || fire.isBefore(end));
    }

    private Instant notBeforeStart(Instant after) {
        return start == null || !after.isBefore(start) ? after : start.minusNanos(1);
    }
}
