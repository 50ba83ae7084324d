package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Task;

/** All fields, and some of them once more. */
final class MapAllWithMap implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF4013",
                "MapAllWithMap",
                "A Map_all task beside Map tasks",
                Evidence.inferred(
                        "the console offers one or the other, and nothing says which of the two wins for a field"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        long maps = flow.tasks().stream().filter(task -> task.is("Map")).count();
        if (maps > 0) {
            flow.tasks().stream()
                    .filter(task -> task.is("Map_all"))
                    .findFirst()
                    .ifPresent(all -> report(all, maps, findings));
        }
    }

    private static void report(Task all, long maps, Findings findings) {
        findings.at(all.node())
                .hint("keep the Map_all task to take every field under its own name, or the Map tasks to name each")
                .report(all.node().path() + " maps all fields, beside " + maps + " Map "
                        + (maps == 1 ? "task" : "tasks") + " for single ones; nothing says which counts");
    }
}
