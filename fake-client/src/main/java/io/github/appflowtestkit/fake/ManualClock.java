package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A clock that stands still until a test moves it.
 *
 * <p>Everything a {@link FakeAppflow} does in time happens on this clock: schedules fire, runs end and client tokens
 * expire as it is moved. It never moves back, save by {@link FakeAppflow#reset()} and {@link FakeAppflow#restore}.
 * Thread-safe.
 */
public final class ManualClock implements InstantSource {

    /** Where a clock stands unless it is told otherwise. */
    public static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    private final Object lock = new Object();
    private final List<Consumer<Instant>> watchers = new CopyOnWriteArrayList<>();
    private volatile Instant now;

    /** A clock that stands at {@link #DEFAULT_START}. */
    public ManualClock() {
        this(DEFAULT_START);
    }

    /** A clock that stands at an instant. */
    public ManualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Where the clock stands; the same as {@link #instant()}. */
    public Instant now() {
        return instant();
    }

    /**
     * Moves the clock on.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration must not be negative, but was " + duration);
        }
        Instant after;
        synchronized (lock) {
            after = now.plus(duration);
            now = after;
        }
        announce(after);
    }

    /**
     * Moves the clock on to an instant.
     *
     * @throws IllegalArgumentException if the clock stands later already
     */
    public void set(Instant instant) {
        synchronized (lock) {
            if (instant.isBefore(now)) {
                throw new IllegalArgumentException("instant must not lie before " + now
                        + ", where the clock stands, but was " + instant
                        + "; reset() or restore() of the fake turn it back");
            }
            now = instant;
        }
        announce(instant);
    }

    /** Turns the clock to any instant, without telling anyone. */
    void turnTo(Instant instant) {
        synchronized (lock) {
            now = instant;
        }
    }

    /** Tells the watcher of every move, after it. */
    void watch(Consumer<Instant> watcher) {
        watchers.add(watcher);
    }

    private void announce(Instant instant) {
        watchers.forEach(watcher -> watcher.accept(instant));
    }

    /** The instant, as in {@code ManualClock[2026-01-01T00:00:00Z]}. */
    @Override
    public String toString() {
        return "ManualClock[" + now + "]";
    }
}
