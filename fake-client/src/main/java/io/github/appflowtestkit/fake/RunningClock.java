package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a fake's clock run along with another, as often as it is told to look there.
 *
 * <p>Whoever moves the fake's clock on puts it ahead by that much, until a restart.
 */
final class RunningClock {

    private final ManualClock clock;
    private final Optional<InstantSource> other;
    private Duration ahead = Duration.ZERO;
    private @Nullable Instant left;

    /** Where there is no other clock, nothing runs. */
    RunningClock(ManualClock clock, Optional<InstantSource> other) {
        this.clock = clock;
        this.other = other;
    }

    /** Moves the fake's clock to where it should stand by now. */
    synchronized void tick() {
        if (other.isEmpty()) {
            return;
        }
        Instant there = other.get().instant();
        if (left != null) {
            ahead = ahead.plus(Duration.between(left, clock.now()));
        }
        clock.reach(there.plus(ahead));
        left = clock.now();
        // The other may have been turned back; this one stays, and is ahead from now on.
        ahead = Duration.between(there, clock.now());
    }

    /** The fake's clock was turned back: it is ahead no more. */
    synchronized void restart() {
        ahead = Duration.ZERO;
        left = null;
        tick();
    }
}
