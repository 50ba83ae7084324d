package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.Optional;

/**
 * The time since a schedule was activated. Immutable.
 *
 * @param schedule the schedule
 * @param since when it was activated
 * @param firstRun the number of the first run after that
 */
public record ActivePeriod(Schedule schedule, Instant since, int firstRun) {
    Optional<Instant> nextStart(Instant after) {
        return schedule.next(since, after);
    }
}
