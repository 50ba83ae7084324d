package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;

/** A Filter task compares values or projects fields. */
final class FilterOperator implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF4004",
                "FilterOperator",
                "Filter task with an operator that does not filter",
                Evidence.observed(Reference.issue(
                        "aws/aws-cdk", 17748, "Recorded error: The operator NO_OP is not valid for filtering tasks")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask(
                "Filter",
                task -> Operators.only(task)
                        .filter(operator -> !Operators.FILTERING.contains(operator.text()))
                        .ifPresent(operator -> report(operator, findings)));
    }

    private static void report(Node operator, Findings findings) {
        findings.at(operator)
                .hint(
                        "use PROJECTION to select fields, a comparison to select records, or task type Map to map a field")
                .report(operator.path() + " of a Filter task must be " + Operators.anyOf(Operators.FILTERING)
                        + ", but is " + operator.shown());
    }
}
