package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Goes through what befalls a flow, in time order, without ever holding more than the runs that are going on. */
final class EventCursor {
    private record End(Instant at, long run) {}

    private final History history;
    private final Records records;
    private final TreeSet<Long> going = new TreeSet<>();
    private final PriorityQueue<End> ends =
            new PriorityQueue<>(Comparator.comparing(End::at).thenComparingLong(End::run));
    private final List<RunEvent.Deactivated> deactivations = new ArrayList<>();
    private long nextStart;
    private @Nullable RunEvent peeked;
    private boolean stale;

    EventCursor(History history, Records records) {
        this.history = history;
        this.records = records;
    }

    EventCursor copy(History ofCopy, Records recordsOfCopy) {
        EventCursor copy = new EventCursor(ofCopy, recordsOfCopy);
        copy.going.addAll(going);
        copy.deactivations.addAll(deactivations);
        copy.nextStart = nextStart;
        copy.stale = true;
        return copy;
    }

    void deactivated(RunEvent.Deactivated event) {
        deactivations.add(event);
        changed();
    }

    /** An end that was worked out before may no longer hold. */
    void changed() {
        stale = true;
        peeked = null;
    }

    /** Leaves out everything up to {@code now}, save the ends of runs that are going on. */
    void skipTo(Instant now) {
        long count = history.timeline.count(now);
        going.removeIf(run -> !history.isRunning(run, now));
        for (long run = history.nextRunning(nextStart, now).orElse(count); run < count; run++) {
            if (history.isRunning(run, now)) {
                going.add(run);
            }
        }
        nextStart = count;
        deactivations.removeIf(event -> !event.time().isAfter(now));
        changed();
    }

    /** The next event that has happened by {@code now}, left where it is. */
    Optional<RunEvent> peek(Instant now) {
        if (peeked == null) {
            peeked = find(now);
        }
        return Optional.ofNullable(peeked);
    }

    /** Steps over the event that {@link #peek} has found. */
    void pass() {
        if (peeked instanceof RunEvent.Started started) {
            nextStart = started.run() + 1;
            going.add(started.run());
            queueEnd(started.run());
        } else if (peeked instanceof RunEvent.Ended ended) {
            going.remove(ended.run());
            ends.poll();
        } else if (peeked instanceof RunEvent.Deactivated) {
            deactivations.remove(0);
        }
        peeked = null;
    }

    private @Nullable RunEvent find(Instant now) {
        refresh();
        boolean starts = nextStart < history.timeline.count(now);
        Instant start = starts ? history.timeline.startOf(nextStart) : null;
        End end = ends.peek();
        if (end != null && (end.at().isAfter(now) || (start != null && start.isBefore(end.at())))) {
            end = null;
        }
        Instant first = end != null ? end.at() : start;
        if (!deactivations.isEmpty()
                && (first == null || first.isAfter(deactivations.get(0).time()))) {
            return deactivations.get(0);
        }
        if (end != null) {
            return new RunEvent.Ended(end.run(), records.of(end.run(), end.at(), false));
        }
        return start == null ? null : new RunEvent.Started(nextStart, records.starting(nextStart));
    }

    /** When the first of the runs that are going on ends. */
    Optional<Instant> nextEnd() {
        refresh();
        return Optional.ofNullable(ends.peek()).map(End::at);
    }

    private void refresh() {
        if (stale) {
            ends.clear();
            going.forEach(this::queueEnd);
            stale = false;
        }
    }

    private void queueEnd(long run) {
        history.endOf(run).ifPresent(at -> ends.add(new End(at, run)));
    }
}
