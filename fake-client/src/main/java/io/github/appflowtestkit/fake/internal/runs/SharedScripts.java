package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The scripts that do not belong to one existing flow: those for several flows, and those for flows that do not exist
 * yet. Not thread-safe: callers hold the lock of the account.
 */
public final class SharedScripts {

    private static final ScriptedFlows ALL = new ScriptedFlows.All();

    private final Script last;
    private final BiPredicate<ScriptedFlows, String> matcher;
    private final Map<String, Script> awaiting = new LinkedHashMap<>();
    private final Map<ScriptedFlows, Script> shared = new LinkedHashMap<>();

    /**
     * No scripts.
     *
     * @param last what holds if no script says anything; it has a progression and a result
     * @param matcher whether a flow is one of those that a test chooses
     */
    public SharedScripts(Script last, BiPredicate<ScriptedFlows, String> matcher) {
        this.last = last;
        this.matcher = matcher;
    }

    SharedScripts copy() {
        SharedScripts copy = new SharedScripts(last, matcher);
        copy.awaiting.putAll(awaiting);
        copy.shared.putAll(shared);
        return copy;
    }

    /** How a run proceeds and ends. */
    record Plan(Progression progression, RunResult result) {}

    /**
     * Plans a run that starts: its flow's own script goes before the others, those for some flows before the one for all,
     * and a newer one before an older one. What a script leaves open, the next one decides.
     */
    Plan plan(String flow, Script own, int run) {
        List<ScriptedFlows> others = othersFor(flow);
        Optional<Progression> progression = own.progression();
        Optional<RunResult> result = own.result(run);
        for (ScriptedFlows each : others) {
            Script script = script(each);
            progression = progression.or(script::progression);
            if (result.isEmpty()) {
                result = script.result(run);
                shared.put(each, script.afterStart());
            }
        }
        return new Plan(
                progression.or(last::progression).orElseThrow(),
                result.or(() -> last.result(run)).orElseThrow());
    }

    private List<ScriptedFlows> othersFor(String flow) {
        List<ScriptedFlows> others = new ArrayList<>();
        for (ScriptedFlows each : shared.keySet()) {
            if (!each.equals(ALL) && matcher.test(each, flow)) {
                others.add(each);
            }
        }
        Collections.reverse(others);
        if (shared.containsKey(ALL)) {
            others.add(ALL);
        }
        return others;
    }

    /** The script of several flows. */
    public Script script(ScriptedFlows flows) {
        return Objects.requireNonNullElse(shared.get(flows), Script.NONE);
    }

    /** Changes the script of several flows. */
    public void script(ScriptedFlows flows, Script changed) {
        shared.put(flows, changed);
    }

    /** The script of a flow that does not exist yet. */
    public Script awaiting(String flow) {
        return Objects.requireNonNullElse(awaiting.get(flow), Script.NONE);
    }

    /** Changes the script of a flow that does not exist yet. */
    public void await(String flow, Script changed) {
        awaiting.put(flow, changed);
    }

    /** The names of the flows that have a script and do not exist yet. */
    public Set<String> awaited() {
        return Collections.unmodifiableSet(awaiting.keySet());
    }

    /** Takes the script of a flow that exists from now on. */
    Script take(String flow) {
        return Objects.requireNonNullElse(awaiting.remove(flow), Script.NONE);
    }

    /** What a file keeps: no functions and no predicates. */
    public Kept kept() {
        Map<String, KeptScript> ofNames = new LinkedHashMap<>();
        awaiting.forEach((flow, script) -> ofNames.put(flow, KeptScript.of(script)));
        List<KeptShared> ofSeveral = new ArrayList<>();
        shared.forEach((flows, script) -> {
            if (!(flows instanceof ScriptedFlows.Chosen)) {
                ofSeveral.add(new KeptShared(flows, KeptScript.of(script)));
            }
        });
        return new Kept(ofNames, ofSeveral);
    }

    /** Restores what was kept. */
    public void restore(Kept kept) {
        awaiting.clear();
        shared.clear();
        kept.awaiting().forEach((flow, script) -> awaiting.put(flow, script.script()));
        kept.shared().forEach(each -> shared.put(each.flows(), each.script().script()));
    }

    /** The scripts as a file keeps them. Immutable. */
    public record Kept(Map<String, KeptScript> awaiting, List<KeptShared> shared) {

        /** No scripts. */
        public static final Kept NONE = new Kept(Map.of(), List.of());
    }

    /** The script of several flows as a file keeps it. Immutable. */
    public record KeptShared(ScriptedFlows flows, KeptScript script) {}
}
