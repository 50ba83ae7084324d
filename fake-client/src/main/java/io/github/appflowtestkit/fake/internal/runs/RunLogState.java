package io.github.appflowtestkit.fake.internal.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The runs of one flow as values, to be kept and restored. Immutable.
 *
 * @param flow the flow's name
 * @param number the flow's number in its account
 * @param runs all runs, in the order in which they started
 * @param pending what ends the runs that are in progress, by their number
 * @param cancelling the numbers of the cancelled runs that nobody has polled since
 * @param period the time since the schedule was activated; empty while no schedule is active
 * @param script how the next runs proceed and end
 */
public record RunLogState(
        String flow,
        long number,
        List<Run> runs,
        Map<Integer, PendingEnd> pending,
        Set<Integer> cancelling,
        Optional<ActivePeriod> period,
        Script script) {

    /** Copies the collections. */
    public RunLogState {
        runs = List.copyOf(runs);
        pending = Map.copyOf(pending);
        cancelling = Set.copyOf(cancelling);
    }

    static RunLogState created(String flow, long number, Script script) {
        return new RunLogState(flow, number, List.of(), Map.of(), Set.of(), Optional.empty(), script);
    }
}
