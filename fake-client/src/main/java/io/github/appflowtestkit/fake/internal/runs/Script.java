package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How runs proceed and end, by their number: rules that hold from a run on, and single runs that a test has scripted.
 */
final class Script {
    private record Results(@Nullable RunResult same, LongFunction<RunResult> byRun) {
        boolean canFail() {
            return same == null || !same.isSuccessful();
        }
    }

    private final NavigableMap<Long, Progression> progressions;
    private final NavigableMap<Long, Results> results;
    private final NavigableMap<Long, RunResult> single;

    Script(Progression progression, RunResult result) {
        this(new TreeMap<>(Map.of(0L, progression)), new TreeMap<>(Map.of(0L, same(result))), new TreeMap<>());
    }

    private Script(
            NavigableMap<Long, Progression> progressions,
            NavigableMap<Long, Results> results,
            NavigableMap<Long, RunResult> single) {
        this.progressions = progressions;
        this.results = results;
        this.single = single;
    }

    Script copy() {
        return new Script(new TreeMap<>(progressions), new TreeMap<>(results), new TreeMap<>(single));
    }

    void progressionFrom(long run, Progression progression) {
        progressions.put(run, progression);
    }

    void resultFrom(long run, RunResult result) {
        results.put(run, same(result));
    }

    void resultsFrom(long run, LongFunction<RunResult> byRun) {
        results.put(run, new Results(null, byRun));
    }

    /** Scripts the first run from {@code run} on that is not scripted yet. */
    void next(long run, RunResult result) {
        long free = single.isEmpty() ? run : Math.max(run, single.lastKey() + 1);
        single.put(free, result);
    }

    /** Drops what was scripted for single runs from {@code run} on. */
    void forgetFrom(long run) {
        single.tailMap(run, true).clear();
    }

    Progression progression(long run) {
        return floor(progressions, run);
    }

    /** The first run after {@code run} for which another progression may hold. */
    long progressionEnd(long run) {
        Long next = progressions.higherKey(run);
        return next == null ? Long.MAX_VALUE : next;
    }

    RunResult result(long run) {
        RunResult scripted = single.get(run);
        return scripted != null ? scripted : floor(results, run).byRun().apply(run);
    }

    /** The first run from {@code run} on that is not known to succeed. */
    long nextThatMayFail(long run) {
        long rule = run;
        while (!floor(results, rule).canFail()) {
            Long next = results.higherKey(rule);
            if (next == null) {
                rule = Long.MAX_VALUE;
                break;
            }
            rule = next;
        }
        Long scripted = single.ceilingKey(run);
        return scripted == null ? rule : Math.min(rule, scripted);
    }

    private static Results same(RunResult result) {
        return new Results(result, run -> result);
    }

    private static <T> T floor(NavigableMap<Long, T> rules, long run) {
        // The constructor sets a rule for run 0, so that there is always one.
        return rules.floorEntry(run).getValue();
    }
}
