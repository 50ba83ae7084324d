package io.github.appflowtestkit.reports.internal.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works on several items at a time, a little ahead of the one whose result is taken next. */
final class Lookahead {

    /** More threads would need more memory, because each of them may hold a large document. */
    private static final int MOST_THREADS = 4;

    /** A thread takes that many items at once: handing over takes as long as a small item. */
    private static final int BATCH = 8;

    private static final int MOST_BATCHES = 16;

    private Lookahead() {}

    /** The work on one item. */
    interface Work<R> {

        /**
         * Does it, on any thread.
         *
         * @throws IOException if the item cannot be read
         */
        R result() throws IOException;
    }

    /** How many threads work on so many items. */
    static int threads(int items) {
        return items <= BATCH ? 1 : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Works on all items. A few items need no other thread.
     *
     * @param start makes the work for an item, in the order of the items
     * @param take gets the result of each item, in the order of the items; it throws there what the work threw
     */
    static <T, R> void each(List<T> items, Function<T, Work<R>> start, BiConsumer<T, Work<R>> take) {
        int threads = threads(items.size());
        if (threads == 1) {
            items.forEach(item -> take.accept(item, start.apply(item)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, Lookahead::thread);
        try {
            Deque<Batch<T, R>> ahead = new ArrayDeque<>();
            for (int from = 0; from < items.size(); from += BATCH) {
                List<Started<T, R>> batch = new ArrayList<>();
                for (T item : items.subList(from, Math.min(from + BATCH, items.size()))) {
                    batch.add(new Started<>(item, start.apply(item)));
                }
                ahead.add(new Batch<>(batch, pool.submit(() -> batch.forEach(Started::run))));
                if (ahead.size() == MOST_BATCHES) {
                    takeFirst(ahead, take);
                }
            }
            while (!ahead.isEmpty()) {
                takeFirst(ahead, take);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "appflow-testkit-check");
        // a run that fails does not wait for it
        thread.setDaemon(true);
        return thread;
    }

    private static <T, R> void takeFirst(Deque<Batch<T, R>> ahead, BiConsumer<T, Work<R>> take) {
        Batch<T, R> first = ahead.remove();
        first.await();
        for (Started<T, R> each : first.items()) {
            if (each.failure instanceof OutOfMemoryError) {
                // there may be enough memory for it alone
                ahead.forEach(Batch::await);
                take.accept(each.item, each.work);
            } else {
                take.accept(each.item, each::result);
            }
        }
    }

    private record Batch<T, R>(List<Started<T, R>> items, Future<?> end) {

        void await() {
            try {
                end.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while it waited for the check of a file", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Started<T, R> {

        private final T item;
        private final Work<R> work;
        private @Nullable R result;
        private @Nullable Throwable failure;

        Started(T item, Work<R> work) {
            this.item = item;
            this.work = work;
        }

        void run() {
            try {
                result = work.result();
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
        }

        R result() throws IOException {
            if (failure instanceof IOException io) {
                throw io;
            }
            if (failure instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            return Objects.requireNonNull(result);
        }
    }
}
