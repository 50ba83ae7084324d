package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RunReport;
import io.github.appflowtestkit.fake.internal.runs.RunEvent;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Forgets who hears. */
    void silence() {
        listeners.clear();
    }

    private static int skip(Call call) {
        call.state().runs.values().forEach(log -> log.skipEvents(call.now()));
        return call.state().runs.size();
    }

    /** When there will be something to tell if nobody does anything; empty if nobody listens. */
    public Optional<Instant> nextDue() {
        return listeners.isEmpty() ? Optional.empty() : account.within(Operation.START_FLOW, Reports::nextDue);
    }

    private static Optional<Instant> nextDue(Call call) {
        return call.state().runs.values().stream()
                .flatMap(log -> log.nextChange(call.now()).stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Tells what has happened by now and was not told yet.
     *
     * <p>Nobody waits here: where somebody is telling already, it is he who tells the rest. So a listener may call the
     * fake and move its clock, from any thread.
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
        List<RunReport> due = account.within(Operation.START_FLOW, Reports::due);
        while (!due.isEmpty()) {
            due.forEach(report -> listeners.forEach(listener -> listener.accept(report)));
            due = account.within(Operation.START_FLOW, Reports::due);
        }
    }

    /** What is due in all flows, in time order; of events at one instant, those of the older flow first. */
    private static List<RunReport> due(Call call) {
        record Due(Flow flow, RunEvent event) {}
        List<Due> due = new ArrayList<>();
        call.state().flows.forEach((name, flow) -> {
            RunLog log = FlowRuns.log(call, flow);
            Optional<RunEvent> next = log.nextEvent(call.now());
            while (next.isPresent()) {
                due.add(new Due(flow, next.get()));
                log.passEvent();
                next = log.nextEvent(call.now());
            }
        });
        due.sort(Comparator.comparing(entry -> entry.event().time()));
        return due.stream()
                .map(entry -> ReportForm.of(call, entry.flow(), entry.event()))
                .toList();
    }
}
