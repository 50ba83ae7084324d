package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * How the next runs of a flow, or of several flows, proceed and end. Immutable.
 *
 * @param progression how runs get to their end; empty to leave that to another script
 * @param next how the very next runs end, one after the other
 * @param always how runs end after those; empty to leave that to another script
 * @param each in place of {@code always}, how they end by their number from 0
 */
public record Script(
        Optional<Progression> progression,
        List<RunResult> next,
        Optional<RunResult> always,
        Optional<LongFunction<RunResult>> each) {

    /** A script that leaves everything to another one. */
    public static final Script NONE = new Script(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public Script {
        next = List.copyOf(next);
    }

    /** A script in which all runs are alike. */
    public static Script of(Progression progression, RunResult always) {
        return NONE.progressing(progression).ending(always);
    }

    /** The same with another progression. */
    public Script progressing(Progression changed) {
        return new Script(Optional.of(changed), next, always, each);
    }

    /** The same with one more run that has its own script. */
    public Script andNext(RunResult result) {
        List<RunResult> more = new ArrayList<>(next);
        more.add(result);
        return new Script(progression, more, always, each);
    }

    /** The same where all other runs end alike. */
    public Script ending(RunResult result) {
        return new Script(progression, next, Optional.of(result), Optional.empty());
    }

    /** The same where a function decides how all other runs end. */
    public Script ending(LongFunction<RunResult> results) {
        return new Script(progression, next, always, Optional.of(results));
    }

    /** How a run of a flow ends; empty to leave that to another script. */
    Optional<RunResult> result(int run) {
        if (!next.isEmpty()) {
            return Optional.of(next.get(0));
        }
        return each.map(results ->
                        Objects.requireNonNull(results.apply(run), () -> "no result was scripted for run " + run))
                .or(() -> always);
    }

    /** What is left of the script after it has given a run its result. */
    Script afterStart() {
        return next.isEmpty() ? this : new Script(progression, next.subList(1, next.size()), always, each);
    }
}
