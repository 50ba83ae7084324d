package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds when so many runs in a row had failed that the flow is deactivated.
 *
 * <p>Runs count in the order of their starts, from the activation on; a cancelled run breaks the row (assumed). Only
 * runs that may fail are looked at, so a flow on which nobody has scripted a failure costs nothing.
 */
final class FailureWatch {
    private final History history;
    private long next;
    private Deque<Instant> row;

    FailureWatch(History history, long next) {
        this(history, next, new ArrayDeque<>());
    }

    private FailureWatch(History history, long next, Deque<Instant> row) {
        this.history = history;
        this.next = next;
        this.row = row;
    }

    FailureWatch copy(History ofCopy) {
        return new FailureWatch(ofCopy, next, new ArrayDeque<>(row));
    }

    /** When the {@code threshold}-th failure in a row had ended; empty if that has not happened by {@code now}. */
    Optional<Instant> tripped(int threshold, Instant now) {
        long count = history.timeline.count(now);
        // What lies before the first run that is going on will never change, so the next search starts there.
        long settled = history.nextRunning(next, now).orElse(count);
        Deque<Instant> ends = new ArrayDeque<>(row);
        Optional<Instant> tripped = Optional.empty();
        long run = next;
        while (run < count) {
            long candidate = Math.min(count, nextThatMayFail(run));
            if (candidate > run) {
                ends.clear();
                if (run < settled && candidate >= settled) {
                    settle(settled, ends);
                }
                run = candidate;
                continue;
            }
            if (run == settled) {
                settle(settled, ends);
            }
            Instant tripping = tripped.orElse(null);
            if (tripping != null && !history.timeline.startOf(run).isBefore(tripping)) {
                return tripped;
            }
            judge(run, threshold, now, ends);
            if (ends.size() == threshold) {
                Instant end = Collections.max(ends);
                tripped = Optional.of(tripping == null || end.isBefore(tripping) ? end : tripping);
            }
            run++;
        }
        if (settled == count) {
            settle(count, ends);
        }
        return tripped;
    }

    private void judge(long run, int threshold, Instant now, Deque<Instant> ends) {
        boolean failed = !history.isRunning(run, now)
                && !history.isCancelled(run)
                && !history.resultOf(run).isSuccessful();
        if (!failed) {
            ends.clear();
            return;
        }
        ends.addLast(history.endOf(run).orElseThrow());
        if (ends.size() > threshold) {
            ends.removeFirst();
        }
    }

    private long nextThatMayFail(long run) {
        Long intervention = history.interventions.ceilingKey(run);
        long scripted = history.script.nextThatMayFail(run);
        return intervention == null ? scripted : Math.min(scripted, intervention);
    }

    private void settle(long run, Deque<Instant> ends) {
        next = run;
        row = new ArrayDeque<>(ends);
    }
}
