package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import java.util.Set;

/** Each task type has its own operators. */
final class OperatorUnfit implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4005",
                "OperatorUnfit",
                "Operator that does not fit the task type",
                Evidence.inferred(
                        "The name of an operator tells its task type, and the service is known to check the operators of"
                                + " Filter tasks"));
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
                        // AF4001 reports a flow whose only projection is in the wrong task.
                        .filter(operator -> choosesFields || !operator.text().equals("PROJECTION"))
                        .ifPresent(operator -> report(type, operator, fitting, findings));
            }
        });
    }

    private static void report(String type, Node operator, Set<String> fitting, Findings findings) {
        findings.at(operator)
                .hint("use another operator, or another task type")
                .report(operator.path() + " of a task of type " + type + " must be " + Operators.anyOf(fitting)
                        + ", but is " + operator.shown());
    }
}
