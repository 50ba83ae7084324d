package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.RunReport;
import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import io.github.appflowtestkit.fake.internal.runs.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Reports runs to listeners in time order, whatever step the clock takes. */
public final class Reports {

    private final Account account;
    private final List<Consumer<RunReport>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();

    /** Reports that were not delivered yet; guarded by the account's lock. */
    private final List<RunReport> due = new ArrayList<>();

    Reports(Account account) {
        this.account = account;
    }

    /** Adds a listener for everything that happens from now on. */
    public void listen(Consumer<RunReport> listener) {
        deliver();
        account.with(state -> listeners.add(listener));
    }

    /** Removes all listeners. */
    void silence() {
        listeners.clear();
    }

    /** Drops undelivered reports; for holders of the account's lock. */
    void forget() {
        due.clear();
    }

    /** Adds the report of an event, if there is a listener; for holders of the account's lock. */
    void add(State state, AccountSettings settings, RunEvent event) {
        Flow flow = state.flows.get(event.flow());
        if (flow != null && !listeners.isEmpty()) {
            due.add(ReportForm.of(++state.events, settings, flow, event));
        }
    }

    /** Returns the time of the next report, if no call comes before; empty without listeners. */
    public Optional<Instant> nextDue() {
        return listeners.isEmpty() ? Optional.empty() : account.with(state -> state.runs.nextEvent());
    }

    /** The clock has moved: what is due happens now, so that whoever moved the clock gets what a script throws. */
    public void moved() {
        if (listeners.isEmpty()) {
            catchUp();
        } else {
            deliver();
        }
    }

    /**
     * Delivers all reports that are due. What listeners throw is thrown at the end, once.
     *
     * <p>It does not wait: if another thread, or a listener on this thread, is delivering already, that one delivers the
     * rest. So a listener may call the fake and move its clock, from any thread.
     */
    public void deliver() {
        if (listeners.isEmpty() || rounds.getAndIncrement() != 0) {
            return;
        }
        TestExceptions thrown = new TestExceptions();
        int seen;
        do {
            seen = rounds.get();
            tellAll(thrown);
        } while (!rounds.compareAndSet(seen, 0));
        thrown.rethrow();
    }

    private void tellAll(TestExceptions thrown) {
        List<RunReport> reports = taken(thrown);
        while (!reports.isEmpty()) {
            for (RunReport report : reports) {
                listeners.forEach(listener -> thrown.during(() -> listener.accept(report)));
            }
            reports = taken(thrown);
        }
    }

    private List<RunReport> taken(TestExceptions thrown) {
        thrown.during(this::catchUp);
        return account.inspect(state -> {
            List<RunReport> taken = List.copyOf(due);
            due.clear();
            return taken;
        });
    }

    private void catchUp() {
        account.with(state -> state);
    }
}
