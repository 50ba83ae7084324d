package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it.
 *
 * <p>Everything that a {@link FakeAppflow} does in time happens on this clock: as a test moves it, schedules fire, runs end
 * and client tokens expire. Only {@link FakeAppflow#reset()} and {@link FakeAppflow#restore} turn it back. If a listener or a
 * script of the test throws on the way, the clock still arrives, and the method that moved it throws the exception then, with
 * further ones suppressed in it. Thread-safe.
 *
 * <pre>{@code
 * fake.clock().advance(Duration.ofHours(8));
 * }</pre>
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface ManualClock extends InstantSource {

    /** The default start. */
    Instant DEFAULT_START =
            LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    /**
     * {@return a new clock, for fakes that share one}
     *
     * @param start the first time
     */
    static ManualClock startingAt(Instant start) {
        // Clocks come with fakes: a fake of its own is simpler than a second service to look up.
        return FakeAppflow.builder().start(start).build().clock();
    }

    /** {@return the time; the same as {@link #instant()}} */
    default Instant now() {
        return instant();
    }

    /**
     * Moves the clock forward.
     *
     * @param duration the duration; not negative
     * @throws IllegalArgumentException if the duration is negative
     */
    void advance(Duration duration);

    /**
     * Moves the clock forward to an instant.
     *
     * @param instant the new time
     * @throws IllegalArgumentException if the instant is before the time of the clock
     */
    void set(Instant instant);
}
