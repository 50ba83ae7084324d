package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.rules.Wording;

/** A Filter task compares, or projects. */
final class FilterOperator implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF4004",
                "FilterOperator",
                "A Filter task whose operator is no filter operator",
                Evidence.observed(Reference.issue(
                        "aws/aws-cdk",
                        17748,
                        "Recorded refusal: The operator NO_OP is not valid for filtering tasks")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask(task -> {
            if (task.is("Filter")) {
                Operators.only(task)
                        .filter(operator -> !Operators.FILTERING.contains(operator.text()))
                        .ifPresent(operator -> report(operator, findings));
            }
        });
    }

    private static void report(Node operator, Findings findings) {
        findings.at(operator)
                .hint("to choose fields use PROJECTION, to choose records use a comparison; to map a field the task's"
                        + " type is Map")
                .report(operator.path() + " is " + operator.shown() + ", but a Filter task takes only "
                        + Wording.anyOf(Operators.FILTERING));
    }
}
