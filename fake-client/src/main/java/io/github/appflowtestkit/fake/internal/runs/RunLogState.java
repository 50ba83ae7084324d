package io.github.appflowtestkit.fake.internal.runs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is of a flow's runs besides the runs themselves. Immutable. It differs from an earlier one whenever a run
 * has started, changed or ended since.
 *
 * @param flow the flow's name
 * @param number the flow's number in its account
 * @param count how many runs have started
 * @param pending what ends the runs that are in progress, by their number
 * @param cancelling the numbers of the cancelled runs that nobody has polled since
 * @param period the time since the schedule was activated; empty while no schedule is active
 * @param script how the next runs proceed and end
 * @param settings what the flow adds to the records of the next runs; empty if nothing
 */
public record RunLogState(
        String flow,
        long number,
        int count,
        Map<Integer, PendingEnd> pending,
        Set<Integer> cancelling,
        Optional<ActivePeriod> period,
        Script script,
        Optional<RunSettings> settings) {

    /** Copies the collections. */
    public RunLogState {
        pending = Map.copyOf(pending);
        cancelling = Set.copyOf(cancelling);
    }

    static RunLogState created(String flow, long number, Script script) {
        return new RunLogState(flow, number, 0, Map.of(), Set.of(), Optional.empty(), script, Optional.empty());
    }
}
