package io.github.appflowtestkit.fake;

import java.util.function.LongFunction;

/**
 * Sets how runs proceed and end that start from now on; from {@link FakeAppflow#runs()}, for all flows, some or one.
 * Thread-safe.
 *
 * <pre>{@code
 * fake.runs().always(RunResult.successful(120, 48_000));
 * fake.runs(flow -> flow.name().startsWith("nightly-")).progress(Progression.after(Duration.ofMinutes(5)));
 * fake.runs("orders").next(RunResult.failed("Salesforce is down")).always(RunResult.successful(120, 48_000));
 * }</pre>
 *
 * <p>For a run, the script of its own flow, {@link FakeAppflow#runs(String)}, goes first, then those for some flows, {@link
 * FakeAppflow#runs(java.util.function.Predicate)}, the newest first, then that for all flows, then what the fake was built
 * with. What a script does not set, the next one sets.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface RunScript {

    /**
     * Sets the results of the next runs, in order; a second call sets those of the runs after them. In a script for several
     * flows, they are the next runs of any of these flows.
     *
     * @param results the results, in the order of the runs
     * @return this script
     */
    RunScript next(RunResult... results);

    /**
     * Sets the result of all runs that {@link #next} does not cover.
     *
     * @param result the result
     * @return this script
     */
    RunScript always(RunResult result);

    /**
     * Sets the results of all runs that {@link #next} does not cover.
     *
     * @param results the result for the number of a run in its flow, from 0; must return the same result for the same number
     * @return this script
     */
    RunScript each(LongFunction<RunResult> results);

    /**
     * Sets how runs proceed to their end.
     *
     * @param progression the progression
     * @return this script
     */
    RunScript progress(Progression progression);
}
