package io.github.appflowtestkit.fake.internal.server;

import io.github.appflowtestkit.fake.internal.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a fake's clock run along with another. Moving the fake's clock puts it ahead, until a restart. */
public final class RunningClock {

    private final VirtualClock clock;
    private final Optional<InstantSource> other;
    private Duration ahead = Duration.ZERO;
    private @Nullable Instant left;

    /** Without another clock the fake's clock stands still. */
    public RunningClock(VirtualClock clock, Optional<InstantSource> other) {
        this.clock = clock;
        this.other = other;
    }

    /** Whether it follows another clock. */
    public boolean isRunning() {
        return other.isPresent();
    }

    /** Brings the fake's clock up to date. */
    public synchronized void tick() {
        if (other.isEmpty()) {
            return;
        }
        // as precise as the timestamps of the service
        Instant there = other.get().instant().truncatedTo(ChronoUnit.MILLIS);
        if (left != null) {
            ahead = ahead.plus(Duration.between(left, clock.now()));
        }
        try {
            clock.catchUpWith(there.plus(ahead));
        } finally {
            left = clock.now();
            // The other clock may have been turned back: this one then stands still, and is ahead.
            ahead = Duration.between(there, clock.now());
        }
    }

    /** Starts over after a reset of the fake: the clock is not ahead any more. */
    public synchronized void restart() {
        ahead = Duration.ZERO;
        left = null;
        tick();
    }
}
