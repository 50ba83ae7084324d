package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ExecutionDetails;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogDetail;

/** The runs of one flow, at the time of the {@link RunSimulation} that they belong to. */
public final class RunLog {
    /** "Maximum duration of a flow run" (User Guide, Quotas); how the service ends it is not recorded. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private static final RunResult TOO_LONG =
            RunResult.failed("The flow run was ended because it took longer than 48 hours.");

    /** How long a run is being cancelled if nobody polls it; assumed. */
    private static final Duration CANCELLATION = Duration.ofSeconds(1);

    private final RunSimulation simulation;
    private final String flow;
    private final long number;
    private final List<Run> runs;
    private final NavigableMap<Integer, PendingEnd> pending;
    private final Set<Integer> cancelling;
    private Script script;
    private @Nullable RunSettings settings;
    private @Nullable ActivePeriod period;
    private @Nullable DueEvent nextStart;
    /** The newest run that had not failed when a run last started; all between it and that run had. */
    private int lastPull;

    RunLog(RunSimulation simulation, RunLogState state, List<Run> runs) {
        this.simulation = simulation;
        this.flow = state.flow();
        this.number = state.number();
        this.runs = new ArrayList<>(runs);
        this.pending = new TreeMap<>(state.pending());
        this.cancelling = new TreeSet<>(state.cancelling());
        this.script = state.script();
        this.settings = state.settings().orElse(null);
        this.period = state.period().orElse(null);
        this.lastPull = runs.size() - 1;
        pending.forEach(this::awaitEnd);
        awaitNextStart();
    }

    /** Everything but the runs themselves. */
    public RunLogState state() {
        return new RunLogState(
                flow,
                number,
                runs.size(),
                pending,
                cancelling,
                Optional.ofNullable(period),
                script,
                Optional.ofNullable(settings));
    }

    /** The runs in the order in which they started, as a view. */
    public List<Run> runs() {
        return Collections.unmodifiableList(runs);
    }

    long number() {
        return number;
    }

    /** Activates a schedule in place of the active one; if that is the same, it goes on undisturbed. */
    public void activate(Schedule schedule) {
        if (period == null || !period.schedule().equals(schedule)) {
            deactivate();
            period = new ActivePeriod(schedule, simulation.now(), runs.size());
            awaitNextStart();
        }
    }

    /** Deactivates the schedule; runs that are in progress go on. */
    public void deactivate() {
        if (nextStart != null) {
            simulation.remove(nextStart);
        }
        nextStart = null;
        period = null;
    }

    /** Whether a schedule is active; it no longer is once too many runs in a row have failed. */
    public boolean isActive() {
        return period != null;
    }

    /** The active schedule; empty if there is none. */
    Optional<ActivePeriod> period() {
        return Optional.ofNullable(period);
    }

    /** When the schedule starts the next run; empty if it starts none. */
    public Optional<Instant> nextStart() {
        return Optional.ofNullable(nextStart).map(DueEvent::at);
    }

    /**
     * Runs the flow now, as a call or a change event does.
     *
     * @return the id of the run
     * @throws IllegalStateException if a schedule is active
     */
    public String start() {
        if (period != null) {
            throw new IllegalStateException("a flow with an active schedule must not be started by hand");
        }
        return id(begin(null));
    }

    /** How runs that start from now on proceed and end. */
    public Script script() {
        return script;
    }

    /** Changes how runs that start from now on proceed and end. */
    public void script(Script changed) {
        script = changed;
    }

    /** Changes what the flow adds to the records of runs that start from now on. */
    public void configure(RunSettings changed) {
        settings = changed.isNone() ? null : changed;
    }

    /** How many runs have started. */
    public int count() {
        return runs.size();
    }

    /** How many runs are in progress. */
    public int running() {
        return pending.size();
    }

    /**
     * A page of runs, newest first.
     *
     * @param from the number of the page's first run; empty for the newest run
     */
    public RunPage page(OptionalLong from, int limit) {
        int newest = runs.size() - 1;
        int next = (int) Math.min(newest, from.orElse(newest));
        List<ExecutionRecord> page = new ArrayList<>();
        while (next >= 0 && page.size() < limit) {
            Run run = runs.get(next);
            page.add(run.toRecord(id(next), status(run)));
            next--;
        }
        return new RunPage(page, next >= 0 ? OptionalLong.of(next) : OptionalLong.empty());
    }

    /** What a description of the flow shows of its last run; empty if it never ran. */
    public Optional<ExecutionDetails> lastRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(newest().toDetails(status(newest())));
    }

    /** What the last run has registered with a data catalog; empty if it has registered nothing. */
    public List<MetadataCatalogDetail> lastCatalogDetails() {
        return runs.isEmpty() ? List.of() : newest().catalogDetails();
    }

    private Run newest() {
        return runs.get(runs.size() - 1);
    }

    /** Counts a poll: a run that proceeds by polls is one further, and cancelled runs are no longer being cancelled. */
    public void poll() {
        cancelling.clear();
        for (Map.Entry<Integer, PendingEnd> each : List.copyOf(pending.entrySet())) {
            int left = each.getValue().polls() - 1;
            if (left == 0) {
                endAsPlanned(each.getKey());
            } else if (left > 0) {
                pending.put(each.getKey(), new PendingEnd(null, left));
            }
        }
    }

    /**
     * Cancels runs.
     *
     * @return the ids that are not of a run in progress, in the given order
     */
    public List<String> cancel(Collection<String> executionIds) {
        Map<String, Integer> inProgress = new HashMap<>();
        pending.keySet().forEach(run -> inProgress.put(id(run), run));
        List<String> invalid = new ArrayList<>();
        for (String id : executionIds) {
            Integer run = inProgress.remove(id);
            if (run == null) {
                invalid.add(id);
            } else {
                cancel(run);
            }
        }
        return List.copyOf(invalid);
    }

    /** Cancels every run that is in progress. */
    public void cancelAll() {
        List.copyOf(pending.keySet()).forEach(this::cancel);
    }

    private void cancel(int run) {
        end(run, null);
        cancelling.add(run);
    }

    boolean finish(String executionId, RunResult with) {
        Optional<Integer> run = pending.keySet().stream()
                .filter(each -> id(each).equals(executionId))
                .findFirst();
        run.ifPresent(each -> end(each, with));
        return run.isPresent();
    }

    void startOnSchedule() {
        if (period != null) {
            try {
                begin(period.schedule());
            } finally {
                awaitNextStart();
            }
        }
    }

    void endAsPlanned(int run) {
        end(run, runs.get(run).result());
    }

    /** Ends a run at its planned end, or because it has lasted too long. */
    void endInTime(int run) {
        PendingEnd planned = pending.get(run);
        boolean isPlanned =
                planned != null && planned.at() != null && !planned.at().isAfter(simulation.now());
        end(run, isPlanned ? runs.get(run).result() : TOO_LONG);
    }

    void deactivateAfterFailures() {
        if (period != null) {
            int failures = period.schedule().failuresToDeactivate().orElse(0);
            deactivate();
            simulation.tell(new RunEvent.Deactivated(flow, simulation.now(), failures));
        }
    }

    private int begin(@Nullable Schedule schedule) {
        int run = runs.size();
        Instant now = simulation.now();
        SharedScripts.Plan plan = simulation.scripts().plan(flow, script, run);
        script = script.afterStart();
        Instant previous = previousPull();
        PullWindow window = schedule != null && schedule.isIncremental() ? schedule.window(now, previous) : null;
        runs.add(new Run(run, now, null, plan.result(), window, settings));
        simulation.tell(new RunEvent.Started(flow, id(run), runs.get(run)));
        PendingEnd end = PendingEnd.of(plan.progression(), now);
        if (now.equals(end.at())) {
            endAsPlanned(run);
        } else {
            pending.put(run, end);
            awaitEnd(run, end);
        }
        return run;
    }

    /**
     * The start of the newest run that has not failed; null if there is none.
     *
     * <p>"since the last successful flow run" (User Guide, Flow triggers); a run that is still in progress is assumed to
     * count.
     */
    private @Nullable Instant previousPull() {
        if (!runs.isEmpty() && !isWithoutSuccess(runs.size() - 1)) {
            lastPull = runs.size() - 1;
        }
        while (lastPull >= 0 && isWithoutSuccess(lastPull)) {
            lastPull--;
        }
        return lastPull < 0 ? null : runs.get(lastPull).start();
    }

    private boolean isWithoutSuccess(int run) {
        return runs.get(run).hasFailed() || runs.get(run).isCancelled();
    }

    private void end(int run, @Nullable RunResult with) {
        PendingEnd planned = pending.remove(run);
        if (planned != null) {
            simulation.remove(DueEvent.end(latestEnd(run, planned), this, run));
        }
        Run ended = runs.get(run).ended(simulation.now(), with);
        runs.set(run, ended);
        simulation.tell(new RunEvent.Ended(flow, id(run), simulation.now(), ended));
        if (with != null && with.deactivatesFlow()) {
            deactivate();
            simulation.tell(new RunEvent.Deactivated(flow, simulation.now(), 1));
        } else if (isOneTooMany(run)) {
            simulation.add(DueEvent.deactivation(simulation.now(), this));
        }
    }

    /**
     * Whether a run that has just ended makes as many failures in a row as deactivate the flow. Runs count in the order
     * of their starts, from the activation on; a cancelled run breaks the row (assumed).
     */
    private boolean isOneTooMany(int run) {
        if (period == null || period.schedule().failuresToDeactivate().isEmpty() || run < period.firstRun()) {
            return false;
        }
        int first = run;
        while (first >= period.firstRun() && runs.get(first).hasFailed()) {
            first--;
        }
        int last = run;
        while (last < runs.size() && runs.get(last).hasFailed()) {
            last++;
        }
        return last - first - 1 >= period.schedule().failuresToDeactivate().getAsInt();
    }

    private void awaitEnd(int run, PendingEnd end) {
        simulation.add(DueEvent.end(latestEnd(run, end), this, run));
    }

    private Instant latestEnd(int run, PendingEnd planned) {
        Instant latest = runs.get(run).start().plus(LONGEST);
        return planned.at() != null && planned.at().isBefore(latest) ? planned.at() : latest;
    }

    private void awaitNextStart() {
        nextStart = Optional.ofNullable(period)
                .flatMap(active -> active.nextStart(simulation.now()))
                .map(at -> DueEvent.start(at, this))
                .orElse(null);
        if (nextStart != null) {
            simulation.add(nextStart);
        }
    }

    /** The status of a run as the next poll shows it: a run that was cancelled just now is still being cancelled. */
    private ExecutionStatus status(Run run) {
        boolean isBeingCancelled = cancelling.contains(run.number())
                && run.end() != null
                && simulation.now().isBefore(run.end().plus(CANCELLATION));
        return isBeingCancelled ? ExecutionStatus.CANCEL_STARTED : run.status();
    }

    private String id(int run) {
        return RunIds.of(number, run);
    }
}
