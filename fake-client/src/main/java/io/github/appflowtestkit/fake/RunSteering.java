package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.account.Steering;
import io.github.appflowtestkit.fake.account.Steering.RunScript;
import java.util.function.LongFunction;

/** Says how the runs of a flow proceed and end, from now on; from {@link FakeAppflow#runs}. */
public final class RunSteering {

    private final String flow;
    private final Steering steering;

    RunSteering(String flow, Steering steering) {
        this.flow = flow;
        this.steering = steering;
    }

    /** The next runs end so, one after the other; called again, the ones after them. */
    public RunSteering next(RunResult... results) {
        for (RunResult result : results) {
            steering.script(flow, new RunScript.Next(result));
        }
        return this;
    }

    /** All runs end so, save those of which {@link #next} has said otherwise. */
    public RunSteering always(RunResult result) {
        steering.script(flow, new RunScript.Always(result));
        return this;
    }

    /**
     * All runs end as a function says, save those of which {@link #next} has said otherwise.
     *
     * @param results the result by the number of the run, from 0; must answer the same whenever it is asked the same
     */
    public RunSteering each(LongFunction<RunResult> results) {
        steering.script(flow, new RunScript.Each(results));
        return this;
    }

    /** All runs proceed so. */
    public RunSteering progress(Progression progression) {
        steering.script(flow, new RunScript.Proceed(progression));
        return this;
    }
}
