package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.fake.internal.account.TestControls.ScriptStep;
import java.util.function.LongFunction;

/** Says how the runs of a flow proceed and end, from now on; from {@link FakeAppflow#runs}. */
public final class RunScript {

    private final String flow;
    private final TestControls steering;

    RunScript(String flow, TestControls steering) {
        this.flow = flow;
        this.steering = steering;
    }

    /** The next runs end so, one after the other; called again, the ones after them. */
    public RunScript next(RunResult... results) {
        for (RunResult result : results) {
            steering.script(flow, new ScriptStep.Next(result));
        }
        return this;
    }

    /** All runs end so, save those of which {@link #next} has said otherwise. */
    public RunScript always(RunResult result) {
        steering.script(flow, new ScriptStep.Always(result));
        return this;
    }

    /**
     * All runs end as a function says, save those of which {@link #next} has said otherwise.
     *
     * @param results the result by the number of the run, from 0; must answer the same whenever it is asked the same
     */
    public RunScript each(LongFunction<RunResult> results) {
        steering.script(flow, new ScriptStep.Each(results));
        return this;
    }

    /** All runs proceed so. */
    public RunScript progress(Progression progression) {
        steering.script(flow, new ScriptStep.Proceed(progression));
        return this;
    }
}
