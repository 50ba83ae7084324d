package io.github.appflowtestkit.fake.internal.journal;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the test's own code threw while the fake went on. The test gets it once, as one exception. Thread-safe. */
public final class TestExceptions {

    /** A listener that always throws is called for every run of a year. */
    private static final int MOST_SUPPRESSED = 20;

    private @Nullable Throwable first;

    /** Creates an empty collection. */
    public TestExceptions() {}

    /** Runs code of the test, and keeps what it throws. */
    public void during(Runnable code) {
        try {
            code.run();
        } catch (RuntimeException | Error thrown) {
            add(thrown);
        }
    }

    /** Gets a value from code that may run some of the test; empty if that throws. */
    public <T> Optional<T> get(Supplier<Optional<T>> code) {
        try {
            return code.get();
        } catch (RuntimeException | Error thrown) {
            add(thrown);
            return Optional.empty();
        }
    }

    /** Keeps an exception. */
    public synchronized void add(Throwable thrown) {
        if (first == null) {
            first = thrown;
        } else if (thrown != first && first.getSuppressed().length < MOST_SUPPRESSED) {
            first.addSuppressed(thrown);
        }
    }

    /** Whether nothing is kept. */
    public synchronized boolean isEmpty() {
        return first == null;
    }

    /** Removes and returns the first exception, with the others suppressed in it. */
    public synchronized Optional<Throwable> take() {
        Optional<Throwable> taken = Optional.ofNullable(first);
        first = null;
        return taken;
    }

    /** Throws the first exception, with the others suppressed in it, if there is one. */
    public void rethrow() {
        Throwable thrown = take().orElse(null);
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
