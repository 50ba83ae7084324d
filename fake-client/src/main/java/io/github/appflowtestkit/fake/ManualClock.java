package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

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

    private final ReentrantLock moving = new ReentrantLock();
    private final List<Passenger> passengers = new CopyOnWriteArrayList<>();
    private volatile Instant now;

    /** Someone who wants to be told of instants on the way, with the clock standing at them. */
    interface Passenger {
        /** The first instant after {@code now} at which the clock must stop; empty if it may go all the way. */
        Optional<Instant> nextStop(Instant now);

        /** The clock has moved. */
        void arrived();
    }

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
        moving.lock();
        try {
            travel(now.plus(duration));
        } finally {
            moving.unlock();
        }
    }

    /**
     * Moves the clock on to an instant.
     *
     * @throws IllegalArgumentException if the clock stands later already
     */
    public void set(Instant instant) {
        moving.lock();
        try {
            if (instant.isBefore(now)) {
                throw new IllegalArgumentException("instant must not lie before " + now
                        + ", where the clock stands, but was " + instant
                        + "; reset() or restore() of the fake turn it back");
            }
            travel(instant);
        } finally {
            moving.unlock();
        }
    }

    /** Moves the clock on to an instant, unless it stands there or later already. */
    void reach(Instant instant) {
        moving.lock();
        try {
            if (instant.isAfter(now)) {
                travel(instant);
            }
        } finally {
            moving.unlock();
        }
    }

    /** Goes from stop to stop, so that whoever is told of something at an instant finds the clock at that instant. */
    private void travel(Instant target) {
        do {
            Instant from = now;
            now = passengers.stream()
                    .flatMap(passenger -> passenger.nextStop(from).stream())
                    .filter(stop -> stop.isAfter(from) && stop.isBefore(target))
                    .min(Comparator.naturalOrder())
                    .orElse(target);
            passengers.forEach(Passenger::arrived);
        } while (now.isBefore(target));
    }

    /** Turns the clock to any instant, without telling anyone. */
    void turnTo(Instant instant) {
        now = instant;
    }

    /** Takes someone along on every move from now on. */
    void take(Passenger passenger) {
        passengers.add(passenger);
    }

    /** The instant, as in {@code ManualClock[2026-01-01T00:00:00Z]}. */
    @Override
    public String toString() {
        return "ManualClock[" + now + "]";
    }
}
