package io.github.appflowtestkit.fake.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RunReport;
import io.github.appflowtestkit.fake.runs.RunEvent;
import io.github.appflowtestkit.fake.runs.RunLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Tells listeners of runs, in the order in which things happened, whatever step the clock takes. */
public final class Reports {

    private final Account account;
    private final List<Consumer<RunReport>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock delivering = new ReentrantLock();

    Reports(Account account) {
        this.account = account;
    }

    /** Tells the listener everything that happens from now on. */
    public void listen(Consumer<RunReport> listener) {
        deliver();
        if (listeners.isEmpty()) {
            account.within(Operation.START_FLOW, Reports::skip);
        }
        listeners.add(listener);
    }

    private static int skip(Call call) {
        call.state().runs.values().forEach(log -> log.skipEvents(call.now()));
        return call.state().runs.size();
    }

    /** Tells what has happened by now and was not told yet. A listener that calls the fake is told the rest later. */
    public void deliver() {
        if (listeners.isEmpty() || delivering.isHeldByCurrentThread()) {
            return;
        }
        delivering.lock();
        try {
            Optional<RunReport> next = account.within(Operation.START_FLOW, Reports::next);
            while (next.isPresent()) {
                RunReport report = next.get();
                listeners.forEach(listener -> listener.accept(report));
                next = account.within(Operation.START_FLOW, Reports::next);
            }
        } finally {
            delivering.unlock();
        }
    }

    /** The earliest event of all flows; of those at one instant, that of the older flow. */
    private static Optional<RunReport> next(Call call) {
        Optional<RunEvent> earliest = Optional.empty();
        Optional<String> owner = Optional.empty();
        for (Map.Entry<String, RunLog> entry : call.state().runs.entrySet()) {
            Optional<RunEvent> event = entry.getValue().nextEvent(call.now());
            if (event.isPresent()
                    && (earliest.isEmpty()
                            || event.get().time().isBefore(earliest.get().time()))) {
                earliest = event;
                owner = Optional.of(entry.getKey());
            }
        }
        if (earliest.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        Flow flow = FlowOperations.existing(call, owner.get());
        FlowRuns.log(call, flow).passEvent();
        return Optional.of(ReportForm.of(call, flow, earliest.get()));
    }
}
