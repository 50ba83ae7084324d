package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.rules.Wording;
import java.util.Set;

/** Each type of task has operators of its own. */
final class OperatorUnfit implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4005",
                "OperatorUnfit",
                "An operator that does not fit the type of the task",
                Evidence.inferred(
                        "the operators' names tell which type of task they are for, and the service is known to"
                                + " check this for Filter tasks"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        boolean choosesFields = flow.tasks().stream().anyMatch(task -> task.isProjection() || task.is("Map_all"));
        flow.eachTask(task -> {
            String type = task.type().text();
            Set<String> fitting = Operators.fitting(type);
            if (!type.equals("Filter") && !fitting.isEmpty()) {
                Operators.only(task)
                        .filter(operator -> !fitting.contains(operator.text()))
                        // Where this was to be the flow's projection, AF4001 says that there is none.
                        .filter(operator -> choosesFields || !operator.text().equals("PROJECTION"))
                        .ifPresent(operator -> report(type, operator, fitting, findings));
            }
        });
    }

    private static void report(String type, Node operator, Set<String> fitting, Findings findings) {
        findings.at(operator)
                .hint("use a fitting operator, or another type of task")
                .report(operator.path() + " is " + operator.shown() + ", but a task of type " + type
                        + " is expected to have " + Wording.anyOf(fitting));
    }
}
