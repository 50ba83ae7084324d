package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ExecutionDetails;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;

/**
 * The runs of one flow, past, present and due.
 *
 * <p>Nothing happens while time passes: what there is at an instant follows from what was done before it, so one step
 * of the clock and many small ones give the same. Every method takes the instant of the call, which must never go
 * back. Not thread-safe: it belongs under the lock of the account.
 */
public final class RunLog {
    private final RunIds ids;
    private final History history;
    private final Records records;
    private final EventCursor events;
    private final Set<Long> cancelling;
    private FailureWatch failures;

    private RunLog(
            RunIds ids,
            History history,
            Records records,
            EventCursor events,
            Set<Long> cancelling,
            FailureWatch failures) {
        this.ids = ids;
        this.history = history;
        this.records = records;
        this.events = events;
        this.cancelling = cancelling;
        this.failures = failures;
    }

    /**
     * A flow without a run.
     *
     * @param flow a number that no other flow of the account has; the ids of the runs follow from it
     * @param progression how runs get to their end unless a test says otherwise
     * @param result how runs end unless a test says otherwise
     */
    public static RunLog create(long flow, Progression progression, RunResult result) {
        RunIds ids = new RunIds(flow);
        History history = new History(new Timeline(), new Script(progression, result), new Looks(), new TreeMap<>());
        Records records = new Records(history, ids, 0);
        return new RunLog(
                ids,
                history,
                records,
                new EventCursor(history, records),
                new TreeSet<>(),
                new FailureWatch(history, 0));
    }

    /** The same runs, from here on on their own. */
    public RunLog copy() {
        History copied = history.copy();
        Records copiedRecords = new Records(copied, ids, records.made());
        return new RunLog(
                ids,
                copied,
                copiedRecords,
                events.copy(copied, copiedRecords),
                new TreeSet<>(cancelling),
                failures.copy(copied));
    }

    /**
     * Lets a schedule fire from now on, in place of the one that fires already; the same schedule goes on undisturbed.
     */
    public void activate(Schedule schedule, Instant now) {
        settle(now);
        Optional<Timeline.Stretch> open = history.timeline.open();
        if (open.isPresent() && schedule.equals(open.get().schedule())) {
            return;
        }
        open.ifPresent(firing -> history.timeline.close(now));
        history.timeline.open(schedule, now);
        failures = new FailureWatch(history, history.timeline.count(now));
    }

    /** Lets the schedule fire no more; runs that are going on go on. */
    public void deactivate(Instant now) {
        settle(now);
        if (history.timeline.open().isPresent()) {
            history.timeline.close(now);
        }
    }

    /** Whether a schedule fires; no longer so once too many runs in a row have failed. */
    public boolean isActive(Instant now) {
        settle(now);
        return history.timeline.open().isPresent();
    }

    /** When the schedule fires next; empty if none does. */
    public Optional<Instant> nextFire(Instant now) {
        settle(now);
        return history.timeline.open().flatMap(open -> open.fires().nth(now, 1));
    }

    /**
     * Runs the flow now, as a call or an event does.
     *
     * @return the id of the run
     * @throws IllegalStateException if a schedule fires
     */
    public String start(Instant now) {
        settle(now);
        if (history.timeline.open().isPresent()) {
            throw new IllegalStateException("a flow whose schedule fires must not be run by hand");
        }
        events.changed();
        return ids.of(history.timeline.single(now, history.looks.count()));
    }

    /** Changes how runs that start after now get to their end. */
    public void progressFromNow(Progression progression, Instant now) {
        history.script.progressionFrom(count(now), progression);
        events.changed();
    }

    /** Changes how runs that start after now end. */
    public void endFromNow(RunResult result, Instant now) {
        history.script.resultFrom(count(now), result);
    }

    /**
     * Changes how runs that start after now end, by their number from 0; the function must answer the same whenever it
     * is asked the same.
     */
    public void endFromNow(LongFunction<RunResult> results, Instant now) {
        history.script.resultsFrom(count(now), results);
    }

    /** Scripts how the next run ends that is not scripted yet; called again, the one after it. */
    public void scriptNext(RunResult result, Instant now) {
        history.script.next(count(now), result);
    }

    /** Forgets what was scripted for single runs that have not started. */
    public void forgetScript(Instant now) {
        history.script.forgetFrom(count(now));
    }

    /** How many runs have started. */
    public long count(Instant now) {
        settle(now);
        return history.timeline.count(now);
    }

    /** How many runs are going on. */
    public long running(Instant now) {
        settle(now);
        return history.running(now);
    }

    /**
     * A page of runs, newest first.
     *
     * @param from where the page starts, as {@link RunPage#next()} says; empty for the newest run
     */
    public RunPage page(OptionalLong from, int limit, Instant now) {
        long newest = count(now) - 1;
        long run = Math.min(newest, from.orElse(newest));
        List<ExecutionRecord> page = new ArrayList<>();
        while (run >= 0 && page.size() < limit) {
            page.add(record(run, now));
            run--;
        }
        return new RunPage(page, run >= 0 ? OptionalLong.of(run) : OptionalLong.empty());
    }

    /** The run with that id; empty if the flow has none. */
    public Optional<ExecutionRecord> find(String id, Instant now) {
        OptionalLong run = runOf(id, now);
        return run.isPresent() ? Optional.of(record(run.getAsLong(), now)) : Optional.empty();
    }

    /** What a description of the flow says of its last run; empty if it never ran. */
    public Optional<ExecutionDetails> lastRun(Instant now) {
        long count = count(now);
        return count == 0 ? Optional.empty() : Optional.of(details(record(count - 1, now)));
    }

    /**
     * Somebody has looked at the runs; a run that proceeds by looks, or is being cancelled, has come one look further.
     */
    public void looked(Instant now) {
        settle(now);
        history.looks.add(now);
        cancelling.clear();
        events.changed();
        settle(now);
    }

    /**
     * Cancels runs.
     *
     * @return the ids of which no run is going on, in the given order
     */
    public List<String> cancel(Collection<String> executionIds, Instant now) {
        settle(now);
        List<String> invalid = new ArrayList<>();
        for (String id : executionIds) {
            OptionalLong run = runOf(id, now);
            if (run.isPresent() && history.isRunning(run.getAsLong(), now)) {
                cancel(run.getAsLong(), now);
            } else {
                invalid.add(id);
            }
        }
        return List.copyOf(invalid);
    }

    /** Cancels every run that is going on. */
    public void cancelAll(Instant now) {
        settle(now);
        OptionalLong run = history.nextRunning(0, now);
        while (run.isPresent()) {
            cancel(run.getAsLong(), now);
            run = history.nextRunning(run.getAsLong() + 1, now);
        }
    }

    /** Ends a run that is going on, whatever was scripted for it; answers whether there was such a run. */
    public boolean finish(String executionId, RunResult result, Instant now) {
        settle(now);
        OptionalLong run = runOf(executionId, now);
        if (run.isEmpty() || !history.isRunning(run.getAsLong(), now)) {
            return false;
        }
        intervene(run.getAsLong(), new History.Intervention(now, result));
        settle(now);
        return true;
    }

    /** The next event that has happened by now and was not passed, left where it is. */
    public Optional<RunEvent> nextEvent(Instant now) {
        settle(now);
        return events.peek(now);
    }

    /** Steps over the event that {@link #nextEvent} has found. */
    public void passEvent() {
        events.pass();
    }

    /**
     * When something may happen next if nobody does anything; empty if nothing will.
     *
     * @param now an instant up to which all events were passed
     */
    public Optional<Instant> nextChange(Instant now) {
        Optional<Instant> end = events.nextEnd();
        return nextFire(now)
                .filter(fire -> end.isEmpty() || fire.isBefore(end.get()))
                .or(() -> end);
    }

    /** Steps over everything that has happened, save that runs which are going on will still end. */
    public void skipEvents(Instant now) {
        settle(now);
        events.skipTo(now);
    }

    /** How many records of runs were made so far, for tests that want to see that few are. */
    public long recordsMade() {
        return records.made();
    }

    private ExecutionRecord record(long run, Instant now) {
        boolean beingCancelled = cancelling.contains(run)
                && history.endOf(run).filter(now::equals).isPresent();
        return records.of(run, now, beingCancelled);
    }

    private static ExecutionDetails details(ExecutionRecord last) {
        return ExecutionDetails.builder()
                .mostRecentExecutionStatus(last.executionStatus())
                .mostRecentExecutionTime(last.startedAt())
                .mostRecentExecutionMessage(message(last))
                .build();
    }

    private static @Nullable String message(ExecutionRecord last) {
        return switch (last.executionStatus()) {
            // recorded in the API Reference, ListFlows
            case SUCCESSFUL -> "Successfully ran the flow";
            case ERROR -> last.executionResult().errorInfo().executionMessage();
            default -> null;
        };
    }

    private OptionalLong runOf(String id, Instant now) {
        OptionalLong run = ids.runOf(id);
        return run.isPresent() && run.getAsLong() >= 0 && run.getAsLong() < history.timeline.count(now)
                ? run
                : OptionalLong.empty();
    }

    private void cancel(long run, Instant now) {
        intervene(run, new History.Intervention(now, null));
        cancelling.add(run);
    }

    private void intervene(long run, History.Intervention intervention) {
        history.interventions.put(run, intervention);
        events.changed();
    }

    /** Deactivates the flow if its failures say so by now. */
    private void settle(Instant now) {
        history.timeline.open().ifPresent(open -> {
            Schedule schedule = open.schedule();
            if (schedule == null || schedule.failuresToDeactivate().isEmpty()) {
                return;
            }
            int threshold = schedule.failuresToDeactivate().getAsInt();
            failures.tripped(threshold, now).ifPresent(at -> {
                history.timeline.close(at);
                events.deactivated(new RunEvent.Deactivated(at, threshold));
            });
        });
    }
}
