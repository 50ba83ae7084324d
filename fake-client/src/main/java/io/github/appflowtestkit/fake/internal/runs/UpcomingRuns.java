package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** The runs that schedules will start, as far as that can be known: failures may deactivate a flow before. */
public final class UpcomingRuns {

    private record Start(Instant at, ActivePeriod period) {}

    private UpcomingRuns() {}

    /**
     * When the first run after a number of runs starts.
     *
     * @param periods the active schedules
     * @param after runs until then do not count
     * @param until runs after that do not count
     * @return the start of the next run after {@code count} runs; empty if there are not as many
     */
    public static Optional<Instant> startAfter(
            Collection<ActivePeriod> periods, Instant after, Instant until, int count) {
        PriorityQueue<Start> next = new PriorityQueue<>(Comparator.comparing(Start::at));
        periods.forEach(period -> add(next, period, after));
        for (int runs = 0; !next.isEmpty() && !next.peek().at().isAfter(until); runs++) {
            Start first = next.remove();
            if (runs == count) {
                return Optional.of(first.at());
            }
            add(next, first.period(), first.at());
        }
        return Optional.empty();
    }

    private static void add(PriorityQueue<Start> next, ActivePeriod period, Instant after) {
        period.nextStart(after).ifPresent(at -> next.add(new Start(at, period)));
    }
}
