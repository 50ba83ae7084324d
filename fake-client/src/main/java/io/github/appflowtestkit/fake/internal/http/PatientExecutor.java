package io.github.appflowtestkit.fake.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bounded number of threads for the JDK's server, which reads requests on them.
 *
 * <p>A client that sends half a request would hold a thread for ever, and a few such clients the whole server. So a
 * thread that waits too long for its client is interrupted, which closes the connection; it may wait less long when
 * other requests wait for a thread.
 */
final class PatientExecutor implements Executor, AutoCloseable {

    private static final ThreadLocal<Task> CURRENT = new ThreadLocal<>();

    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService watch;
    private final Set<Task> waiting = ConcurrentHashMap.newKeySet();
    private final Patience patience;

    /**
     * How long a thread waits for its client.
     *
     * @param tickMillis how often it is looked at
     * @param ticks how many looks it may last
     * @param ticksUnderPressure how many looks it may last while other requests wait
     * @param ticksInACrowd how many looks it may last while more requests wait than there are threads
     */
    record Patience(int tickMillis, int ticks, int ticksUnderPressure, int ticksInACrowd) {
        static final Patience DEFAULT = new Patience(100, 200, 10, 2);

        int allowed(int waiting, int threads) {
            if (waiting == 0) {
                return ticks;
            }
            return waiting <= threads ? ticksUnderPressure : ticksInACrowd;
        }
    }

    PatientExecutor(String name, int size, Patience patience) {
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                size, size, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name + "-request"));
        threads.allowCoreThreadTimeOut(true);
        this.watch = new ScheduledThreadPoolExecutor(1, named(name + "-watch"));
        var unused = watch.scheduleWithFixedDelay(
                this::look, patience.tickMillis(), patience.tickMillis(), TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void execute(Runnable request) {
        threads.execute(() -> {
            Task task = new Task(Thread.currentThread());
            CURRENT.set(task);
            waiting.add(task);
            try {
                request.run();
            } finally {
                clientIsDone();
                CURRENT.remove();
            }
        });
    }

    /** From here on the current thread works, and does not wait for its client. */
    void clientIsDone() {
        Task task = CURRENT.get();
        if (task != null && waiting.remove(task)) {
            task.finish();
        }
    }

    /** From here on the current thread waits for its client again, to take the answer. */
    void clientIsAwaited() {
        Task task = new Task(Thread.currentThread());
        CURRENT.set(task);
        waiting.add(task);
    }

    private void look() {
        int allowed = patience.allowed(threads.getQueue().size(), threads.getCorePoolSize());
        for (Task task : waiting) {
            task.look(allowed);
        }
    }

    /** Ends all threads, and waits for them. */
    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdownNow();
        try {
            // Interrupted threads leave any read, write or wait at once.
            boolean unused =
                    threads.awaitTermination(10, TimeUnit.SECONDS) && watch.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The time that one thread waits for its client. */
    private static final class Task {
        private final Thread thread;
        private int age;
        private boolean finished;

        Task(Thread thread) {
            this.thread = thread;
        }

        synchronized void look(int allowed) {
            age++;
            if (!finished && age > allowed) {
                thread.interrupt();
            }
        }

        synchronized void finish() {
            finished = true;
            // An interrupt that came too late must not hit the next request of this thread.
            boolean unused = Thread.interrupted();
        }
    }
}
