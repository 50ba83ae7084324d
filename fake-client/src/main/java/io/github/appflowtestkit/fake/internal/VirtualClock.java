package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/** The clock of fakes, which stops wherever a fake has something to report. Thread-safe. */
public final class VirtualClock implements ManualClock {

    private final ReentrantLock moving = new ReentrantLock();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Instant now;

    /** Hears of every stop on the way, while the clock stands there. */
    interface Listener {
        /** The first instant after the current one at which the clock must stop; empty if there is none. */
        Optional<Instant> nextStop();

        /** The clock has moved. */
        void moved();
    }

    VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void advance(Duration duration) {
        Objects.requireNonNull(duration, "duration must not be null");
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration must not be negative, but is " + duration);
        }
        moving.lock();
        try {
            moveTo(now.plus(duration));
        } finally {
            moving.unlock();
        }
    }

    @Override
    public void set(Instant instant) {
        Objects.requireNonNull(instant, "instant must not be null");
        moving.lock();
        try {
            if (instant.isBefore(now)) {
                throw new IllegalArgumentException("instant must not be before " + now
                        + ", the time of the clock, but is " + instant
                        + "; reset() or restore(snapshot) of the fake turn the clock back");
            }
            moveTo(instant);
        } finally {
            moving.unlock();
        }
    }

    /** Moves the clock forward to an instant, unless its time is later already. */
    public void catchUpWith(Instant instant) {
        moving.lock();
        try {
            if (instant.isAfter(now)) {
                moveTo(instant);
            }
        } finally {
            moving.unlock();
        }
    }

    /** A listener that throws neither stops the clock nor keeps the others from hearing of it. */
    private void moveTo(Instant target) {
        TestExceptions thrown = new TestExceptions();
        do {
            Instant from = now;
            now = listeners.stream()
                    .flatMap(listener -> thrown.get(listener::nextStop).stream())
                    .filter(stop -> stop.isAfter(from) && stop.isBefore(target))
                    .min(Comparator.naturalOrder())
                    .orElse(target);
            listeners.forEach(listener -> thrown.during(listener::moved));
        } while (now.isBefore(target));
        thrown.rethrow();
    }

    /** Sets the time, even to the past, without telling the listeners. */
    void turnTo(Instant instant) {
        now = instant;
    }

    void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public String toString() {
        return "ManualClock[" + now + "]";
    }
}
