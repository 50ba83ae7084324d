package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The runs of all flows of an account, simulated event by event.
 *
 * <p>{@link #advance} handles the events that are due, in time order. So one large step of the clock and many small ones
 * give the same runs. All other methods act at the time to which the simulation was advanced. Not thread-safe: callers
 * hold the lock of the account.
 */
public final class RunSimulation {
    private static final Script DEFAULTS = Script.of(Progression.atOnce(), RunResult.successful());

    private final Consumer<RunEvent> listener;
    private final SharedScripts scripts;
    private final Map<String, RunLog> logs = new LinkedHashMap<>();
    private final NavigableSet<DueEvent> queue = new TreeSet<>();
    private Instant now = Instant.MIN;
    private boolean isAdvancing;

    /** A simulation in which all runs end at once, unless their flow has a script. */
    RunSimulation(Consumer<RunEvent> listener) {
        this(listener, new SharedScripts(DEFAULTS, (flows, flow) -> false));
    }

    /**
     * A simulation without flows.
     *
     * @param listener hears of each event when it happens
     * @param scripts how runs proceed and end if the script of their flow does not say
     */
    public RunSimulation(Consumer<RunEvent> listener, SharedScripts scripts) {
        this.listener = listener;
        this.scripts = scripts;
    }

    /** A simulation with the same state, which continues independently. */
    public RunSimulation copy() {
        RunSimulation copy = new RunSimulation(listener, scripts.copy());
        copy.now = now;
        logs().forEach(log -> copy.add(log.state(), log.runs()));
        return copy;
    }

    /** The runs of each flow, in the order in which the flows were added; what is due now happens first. */
    public Collection<RunLog> logs() {
        advance(now);
        return Collections.unmodifiableCollection(logs.values());
    }

    /** The time to which the simulation was advanced. */
    public Instant now() {
        return now;
    }

    /** The scripts that do not belong to one existing flow. */
    public SharedScripts scripts() {
        return scripts;
    }

    /**
     * Handles the events up to an instant; does nothing if that instant has passed already, or if it is handling an event:
     * a test's function that sets the result of a run may look at the fake. If such a function throws, its run does not take
     * place, all other events do, and the exception is thrown at the end.
     */
    public void advance(Instant to) {
        if (isAdvancing) {
            return;
        }
        isAdvancing = true;
        try {
            handleEvents(to);
        } finally {
            isAdvancing = false;
        }
    }

    private void handleEvents(Instant to) {
        TestExceptions thrown = new TestExceptions();
        while (!queue.isEmpty() && !queue.first().at().isAfter(to)) {
            DueEvent next = queue.first();
            now = next.at();
            thrown.during(next::happen);
            queue.remove(next);
        }
        if (to.isAfter(now)) {
            now = to;
        }
        thrown.rethrow();
    }

    /** When the next event is due; empty if none is, whatever the time. */
    public Optional<Instant> nextEvent() {
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.first().at());
    }

    /** The schedules that are active. */
    public List<ActivePeriod> activePeriods() {
        return logs.values().stream().flatMap(log -> log.period().stream()).toList();
    }

    /**
     * Adds a flow without a run.
     *
     * @param number a number that no other flow of the account has; the ids of the runs depend on it
     */
    public void add(String flow, long number) {
        add(flow, number, scripts.take(flow));
    }

    void add(String flow, long number, Script script) {
        add(RunLogState.created(flow, number, script), List.of());
    }

    void add(RunLogState state, List<Run> runs) {
        logs.put(state.flow(), new RunLog(this, state, runs));
    }

    /** Removes a flow with its runs. */
    public void remove(String flow) {
        RunLog removed = logs.remove(flow);
        queue.removeIf(event -> event.flow() == removed);
    }

    /** The runs of a flow; empty if the flow is unknown. */
    public Optional<RunLog> find(String flow) {
        return Optional.ofNullable(logs.get(flow));
    }

    /** How many runs are in progress. */
    public long running() {
        return logs.values().stream().mapToLong(RunLog::running).sum();
    }

    /** Ends a run that is in progress, whatever was scripted for it; returns whether there is such a run. */
    public boolean finish(String executionId, RunResult result) {
        return logs.values().stream().anyMatch(log -> log.finish(executionId, result));
    }

    void add(DueEvent event) {
        queue.add(event);
    }

    void remove(DueEvent event) {
        queue.remove(event);
    }

    void tell(RunEvent event) {
        listener.accept(event);
    }
}
