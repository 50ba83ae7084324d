package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Task;
import java.util.List;

/** A Map_all task already maps the fields of all Map tasks. */
final class MapAllWithMap implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF4013",
                "MapAllWithMap",
                "Map_all task together with Map tasks",
                Evidence.inferred(
                        "The console offers one or the other, and it is not documented which one applies to a field"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Task> maps = flow.tasks("Map");
        List<Task> all = flow.tasks("Map_all");
        if (!maps.isEmpty() && !all.isEmpty()) {
            report(all.get(0), maps, findings);
        }
    }

    private static void report(Task all, List<Task> maps, Findings findings) {
        findings.at(all.node())
                .related(maps.get(0).node(), maps.size() == 1 ? "the Map task" : "the first Map task")
                .hint("keep the Map_all task to transfer all fields unchanged, or the Map tasks to select fields")
                .report(all.node().path() + " maps all fields, but the flow also has " + maps.size() + " Map "
                        + (maps.size() == 1 ? "task" : "tasks"));
    }
}
