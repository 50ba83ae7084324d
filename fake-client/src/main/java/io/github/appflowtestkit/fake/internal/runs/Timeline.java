package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which runs there are and when they start: stretches in which a schedule fires, and single runs, one after the other.
 */
final class Timeline {
    /**
     * Runs from number {@code first} on.
     *
     * @param looks for a single run, how often somebody had looked before it
     */
    record Stretch(
            long first,
            Instant from,
            @Nullable Instant until,
            @Nullable Schedule schedule,
            Fires fires,
            int looks) {
        long runs(Instant now) {
            return schedule == null ? 1 : fires.between(from, until == null || now.isBefore(until) ? now : until);
        }
    }

    private final List<Stretch> stretches;

    Timeline() {
        this(List.of());
    }

    private Timeline(List<Stretch> stretches) {
        this.stretches = new ArrayList<>(stretches);
    }

    Timeline copy() {
        return new Timeline(stretches);
    }

    void open(Schedule schedule, Instant at) {
        stretches.add(new Stretch(count(at), at, null, schedule, schedule.fires(at), 0));
    }

    void close(Instant at) {
        Stretch open = stretches.remove(stretches.size() - 1);
        stretches.add(new Stretch(open.first(), open.from(), at, open.schedule(), open.fires(), 0));
    }

    long single(Instant at, int looks) {
        long run = count(at);
        stretches.add(new Stretch(run, at, at, null, Fires.NEVER, looks));
        return run;
    }

    /** The stretch in which a schedule fires on. */
    Optional<Stretch> open() {
        return last().filter(last -> last.until() == null);
    }

    long count(Instant now) {
        return last().map(last -> last.first() + last.runs(now)).orElse(0L);
    }

    Instant startOf(long run) {
        Stretch stretch = stretchOf(run);
        return stretch.schedule() == null
                ? stretch.from()
                : stretch.fires().nth(stretch.from(), run - stretch.first() + 1).orElseThrow();
    }

    Stretch stretchOf(long run) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).first() <= run) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return stretches.get(low);
    }

    private Optional<Stretch> last() {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.get(stretches.size() - 1));
    }
}
