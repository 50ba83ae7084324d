package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.RunLogState;
import io.github.appflowtestkit.fake.internal.runs.SharedScripts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an account held at one moment, as far as it is needed to tell later what has changed. Immutable.
 *
 * <p>Two marks of an unchanged account share their values, so that comparing them costs no more than their number.
 *
 * @param resources flows, connector profiles and all else that requests and tests create
 * @param runs the runs of each flow, and what is set for the next ones
 * @param calls the recorded calls
 * @param faults the faults in place
 */
public record AccountMark(Resources resources, Runs runs, Calls calls, List<UsedFault> faults) {

    /** By their names. */
    record Resources(
            Map<String, Flow> flows,
            Map<String, Profile> profiles,
            Map<String, ?> connectors,
            Map<String, ?> declaredConnectors,
            Map<String, ?> entities,
            Map<String, ?> tags,
            Map<String, ?> buckets,
            Map<String, ?> privateConnections) {}

    /** The logs name all runs that have started or ended. */
    record Runs(List<RunLogState> logs, SharedScripts.Kept scripts) {}

    /** Calls are recorded and dropped; none is changed. */
    record Calls(int count, Optional<JournalEntry> oldest, Optional<JournalEntry> newest) {}

    /** How often a fault was used. */
    record UsedFault(ScriptedFault fault, int used) {}

    /** The account as it is now, without what is due. */
    public static AccountMark of(Account account) {
        return account.inspect(state -> new AccountMark(resources(state), runs(state), calls(state), faults(state)));
    }

    /** Whether calls were recorded or dropped since. */
    public boolean hasOtherCalls(AccountMark before) {
        return !calls.equals(before.calls);
    }

    /** Whether runs have started or ended since, or the next ones are scripted in another way. */
    public boolean hasOtherRuns(AccountMark before) {
        return !runs.equals(before.runs);
    }

    /** Whether anything was created, changed or deleted since. */
    public boolean hasOtherResources(AccountMark before) {
        return !resources.equals(before.resources);
    }

    /** Whether faults were added, used or removed since. */
    public boolean hasOtherFaults(AccountMark before) {
        return !faults.equals(before.faults);
    }

    private static Resources resources(State state) {
        return new Resources(
                Map.copyOf(state.flows),
                Map.copyOf(state.profiles),
                Map.copyOf(state.connectors),
                Map.copyOf(state.declaredConnectors),
                Map.copyOf(state.entities),
                Map.copyOf(state.tags),
                Map.copyOf(state.buckets),
                Map.copyOf(state.privateConnections));
    }

    private static Runs runs(State state) {
        List<RunLogState> logs = state.runs.logs().stream().map(RunLog::state).toList();
        return new Runs(logs, state.runs.scripts().kept());
    }

    private static Calls calls(State state) {
        return new Calls(
                state.journal.size(),
                Optional.ofNullable(state.journal.firstEntry()).map(Map.Entry::getValue),
                Optional.ofNullable(state.journal.lastEntry()).map(Map.Entry::getValue));
    }

    private static List<UsedFault> faults(State state) {
        return state.faults.stream()
                .map(fault -> new UsedFault(fault, fault.used()))
                .toList();
    }
}
