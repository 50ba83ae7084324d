package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** What is known of a flow's runs, by their number; worked out, not kept. */
final class History {
    /**
     * A run that did not end by itself.
     *
     * @param result how it ended; null if it was cancelled
     */
    record Intervention(Instant at, @Nullable RunResult result) {}

    final Timeline timeline;
    final Script script;
    final Looks looks;
    final NavigableMap<Long, Intervention> interventions;

    History(Timeline timeline, Script script, Looks looks, NavigableMap<Long, Intervention> interventions) {
        this.timeline = timeline;
        this.script = script;
        this.looks = looks;
        this.interventions = interventions;
    }

    History copy() {
        return new History(timeline.copy(), script.copy(), looks.copy(), new TreeMap<>(interventions));
    }

    /** When a run ends, also if that lies ahead; empty if nothing that has happened so far ends it. */
    Optional<Instant> endOf(long run) {
        Intervention intervention = interventions.get(run);
        return intervention != null ? Optional.of(intervention.at()) : naturalEnd(run);
    }

    boolean isRunning(long run, Instant now) {
        return endOf(run).map(now::isBefore).orElse(true);
    }

    boolean isCancelled(long run) {
        Intervention intervention = interventions.get(run);
        return intervention != null && intervention.result() == null;
    }

    /** How a run that was not cancelled ends. */
    RunResult resultOf(long run) {
        Intervention intervention = interventions.get(run);
        RunResult byHand = intervention == null ? null : intervention.result();
        return byHand != null ? byHand : script.result(run);
    }

    /** Whether a run had failed or was cancelled when the schedule fired at {@code fire}. */
    private boolean hadNoSuccess(long run, Instant fire) {
        return hadEnded(run, fire) && (isCancelled(run) || !resultOf(run).isSuccessful());
    }

    private boolean hadEnded(long run, Instant fire) {
        // A call of the same instant, which may end a run, comes after the fire; an end that time alone brings comes
        // before it.
        boolean byItself =
                !interventions.containsKey(run) && !(script.progression(run) instanceof Progression.AfterDescribes);
        return endOf(run)
                .filter(end -> end.isBefore(fire) || (byItself && end.equals(fire)))
                .isPresent();
    }

    /** How many runs are going on. */
    long running(Instant now) {
        long running = 0;
        long count = timeline.count(now);
        for (long from = 0; from < count; from = script.progressionEnd(from)) {
            long to = Math.min(count, script.progressionEnd(from));
            long first = firstUnended(from, to, now);
            running += to - first - interventions.subMap(first, to).size();
        }
        return running;
    }

    /** The first run from {@code run} on that is going on; empty if there is none. */
    OptionalLong nextRunning(long run, Instant now) {
        long count = timeline.count(now);
        long at = run;
        while (at < count) {
            long to = Math.min(count, script.progressionEnd(at));
            at = firstUnended(at, to, now);
            while (at < to && interventions.containsKey(at)) {
                at++;
            }
            if (at < to) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }

    /** What a run pulls; empty if the flow did not transfer incrementally when it started. */
    Optional<PullWindow> windowOf(long run) {
        Schedule schedule = timeline.stretchOf(run).schedule();
        if (schedule == null || !schedule.isIncremental()) {
            return Optional.empty();
        }
        Instant fire = timeline.startOf(run);
        long before = run - 1;
        // "since the last successful flow run" (User Guide, Flow triggers); one that is still going on is assumed to
        // count.
        while (before >= 0 && hadNoSuccess(before, fire)) {
            before--;
        }
        return Optional.of(schedule.window(fire, before < 0 ? null : timeline.startOf(before)));
    }

    /**
     * Within one progression runs end in the order of their starts, so the first that has not ended is found by
     * halving.
     */
    private long firstUnended(long from, long to, Instant now) {
        LongPredicate ended =
                run -> naturalEnd(run).filter(end -> !end.isAfter(now)).isPresent();
        long low = from;
        long high = to;
        if (from < to && ended.test(to - 1)) {
            return to;
        }
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (ended.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optional<Instant> naturalEnd(long run) {
        Progression progression = script.progression(run);
        if (progression instanceof Progression.AtOnce) {
            return Optional.of(timeline.startOf(run));
        }
        if (progression instanceof Progression.After after) {
            return Optional.of(timeline.startOf(run).plus(after.duration()));
        }
        if (progression instanceof Progression.AfterDescribes afterDescribes) {
            int last = looksBefore(run) + afterDescribes.looks() - 1;
            return last < looks.count() ? Optional.of(looks.at(last)) : Optional.empty();
        }
        return Optional.empty();
    }

    private int looksBefore(long run) {
        Timeline.Stretch stretch = timeline.stretchOf(run);
        return stretch.schedule() == null ? stretch.looks() : looks.before(timeline.startOf(run));
    }
}
