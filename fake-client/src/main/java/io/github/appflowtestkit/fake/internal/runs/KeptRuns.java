package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;

/**
 * What a state file keeps of a flow's runs, as {@link RunLogState} and {@link Script} describe it. A function that
 * scripts results is not kept. Immutable.
 *
 * @param runs the runs that have started or ended since the last time
 */
public record KeptRuns(
        long number,
        Map<Integer, PendingEnd> pending,
        Set<Integer> cancelling,
        Optional<Period> period,
        KeptScript script,
        Optional<RunSettings> settings,
        List<RunSeries> runs) {

    /** As {@link ActivePeriod}. */
    public record Period(ScheduledTriggerProperties schedule, Instant since, int firstRun) {}

    /**
     * What has changed in a flow's runs.
     *
     * @param before what there was the last time; null for the first time
     */
    public static KeptRuns changes(RunLog log, @Nullable RunLogState before) {
        RunLogState now = log.state();
        RunLogState from = before != null && before.number() == now.number()
                ? before
                : RunLogState.created(now.flow(), now.number(), now.script());
        IntStream ended = from.pending().keySet().stream().mapToInt(run -> run);
        IntStream started = IntStream.range(from.count(), now.count());
        return new KeptRuns(
                now.number(),
                now.pending(),
                now.cancelling(),
                now.period()
                        .map(period -> new Period(period.schedule().properties(), period.since(), period.firstRun())),
                KeptScript.of(now.script()),
                now.settings(),
                RunSeries.of(IntStream.concat(ended.sorted(), started)
                        .mapToObj(log.runs()::get)
                        .toList()));
    }

    /** Adds the runs that have started, and replaces those that have ended. */
    public void addTo(List<Run> all) {
        runs.stream().flatMap(RunSeries::runs).forEach(run -> {
            if (run.number() < all.size()) {
                all.set(run.number(), run);
            } else {
                all.add(run);
            }
        });
    }

    /** All but the runs themselves. */
    public KeptRuns withoutRuns() {
        return new KeptRuns(number, pending, cancelling, period, script, settings, List.of());
    }

    /** Lets a simulation continue with all runs of the flow. */
    public void restore(String flow, RunSimulation simulation, List<Run> all) {
        simulation.add(
                new RunLogState(
                        flow,
                        number,
                        all.size(),
                        pending,
                        cancelling,
                        period.map(
                                kept -> new ActivePeriod(Schedule.of(kept.schedule()), kept.since(), kept.firstRun())),
                        script.script(),
                        settings),
                all);
    }
}
