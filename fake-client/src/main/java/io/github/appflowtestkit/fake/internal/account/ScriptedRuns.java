package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.Script;
import io.github.appflowtestkit.fake.internal.runs.ScriptedFlows;
import io.github.appflowtestkit.fake.internal.runs.SharedScripts;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** The script of the runs of one flow or of several. */
final class ScriptedRuns implements RunScript {

    private final Account account;
    private final BiConsumer<State, UnaryOperator<Script>> target;

    private ScriptedRuns(Account account, BiConsumer<State, UnaryOperator<Script>> target) {
        this.account = account;
        this.target = target;
    }

    /** The script of a flow, which may not exist yet. */
    static RunScript of(Account account, String flow) {
        return new ScriptedRuns(account, (state, change) -> {
            Optional<RunLog> log = state.runs.find(flow);
            SharedScripts scripts = state.runs.scripts();
            if (log.isPresent()) {
                log.get().script(change.apply(log.get().script()));
            } else {
                scripts.await(flow, change.apply(scripts.awaiting(flow)));
            }
        });
    }

    /** The script of several flows. */
    static RunScript of(Account account, ScriptedFlows flows) {
        return new ScriptedRuns(account, (state, change) -> {
            SharedScripts scripts = state.runs.scripts();
            scripts.script(flows, change.apply(scripts.script(flows)));
        });
    }

    @Override
    public RunScript next(RunResult... results) {
        Objects.requireNonNull(results, "results must not be null");
        for (RunResult result : results) {
            Objects.requireNonNull(result, "results must not contain null");
        }
        return change(script -> {
            Script changed = script;
            for (RunResult result : results) {
                changed = changed.andNext(result);
            }
            return changed;
        });
    }

    @Override
    public RunScript always(RunResult result) {
        Objects.requireNonNull(result, "result must not be null");
        return change(script -> script.ending(result));
    }

    @Override
    public RunScript each(LongFunction<RunResult> results) {
        Objects.requireNonNull(results, "results must not be null");
        return change(script -> script.ending(results));
    }

    @Override
    public RunScript progress(Progression progression) {
        Objects.requireNonNull(progression, "progression must not be null");
        return change(script -> script.progressing(progression));
    }

    private RunScript change(UnaryOperator<Script> step) {
        account.with(state -> {
            target.accept(state, step);
            return state;
        });
        return this;
    }
}
