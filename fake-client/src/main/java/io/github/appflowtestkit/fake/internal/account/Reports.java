package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.RunReport;
import io.github.appflowtestkit.fake.internal.runs.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tells listeners of runs, in the order in which things happened, whatever step the clock takes. */
public final class Reports {

    private final Account account;
    private final List<Consumer<RunReport>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();

    /** What no listener was told yet; only touched under the account's lock. */
    private final List<RunReport> due = new ArrayList<>();

    Reports(Account account) {
        this.account = account;
    }

    /** Tells the listener everything that happens from now on. */
    public void listen(Consumer<RunReport> listener) {
        deliver();
        account.with(state -> listeners.add(listener));
    }

    /** Removes all listeners. */
    void silence() {
        listeners.clear();
    }

    /** Drops what was not told; for holders of the account's lock. */
    void forget() {
        due.clear();
    }

    /** Makes the report of an event, if anybody listens; for holders of the account's lock. */
    void add(State state, AccountSettings settings, RunEvent event) {
        Flow flow = state.flows.get(event.flow());
        if (flow != null && !listeners.isEmpty()) {
            due.add(ReportForm.of(++state.events, settings, flow, event));
        }
    }

    /** When there will be something to tell if nobody does anything; empty if nobody listens. */
    public Optional<Instant> nextDue() {
        return listeners.isEmpty() ? Optional.empty() : account.with(state -> state.runs.nextEvent());
    }

    /**
     * Tells what has happened by now and was not told yet.
     *
     * <p>Nobody waits here: if another thread, or a listener further up, is telling already, it tells the rest. So a
     * listener may call the fake and move its clock, from any thread.
     */
    public void deliver() {
        if (listeners.isEmpty() || rounds.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        try {
            do {
                seen = rounds.get();
                tellAll();
            } while (!rounds.compareAndSet(seen, 0));
        } catch (RuntimeException | Error fromListener) {
            rounds.set(0);
            throw fromListener;
        }
    }

    private void tellAll() {
        List<RunReport> reports = account.with(state -> taken());
        while (!reports.isEmpty()) {
            reports.forEach(report -> listeners.forEach(listener -> listener.accept(report)));
            reports = account.with(state -> taken());
        }
    }

    private List<RunReport> taken() {
        List<RunReport> taken = List.copyOf(due);
        due.clear();
        return taken;
    }
}
