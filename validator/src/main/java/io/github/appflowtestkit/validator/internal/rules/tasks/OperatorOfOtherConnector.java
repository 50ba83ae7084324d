package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** AppFlow uses only the operator of the source connector. */
final class OperatorOfOtherConnector implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4003",
                "OperatorOfOtherConnector",
                "Operator of a connector other than the source",
                Evidence.observed(Reference.issue(
                        "aws/aws-cdk",
                        17748,
                        "AppFlow accepts a flow from S3 with {\"Salesforce\": \"NO_OP\"}, and its mapping is empty")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Connector source = Connector.of(flow.source());
        if (source.sourceMember().isPresent() && flow.source().ownProperties().isEmpty()) {
            // AF3001 reports the mismatch of connectorType and properties; the operators may follow either of them
            return;
        }
        source.operatorMember()
                .ifPresent(member -> flow.eachTask(task -> Operators.only(task)
                        .filter(operator -> !operator.name().equals(member))
                        .ifPresent(operator -> report(operator, member, source, findings))));
    }

    private static void report(Node operator, String member, Connector source, Findings findings) {
        findings.atKey(operator)
                .hint("write the member " + member + " in place of the member " + operator.name())
                .report(operator.parent().path() + " must have the member " + member + " because the source is "
                        + source.type() + ", but has the member " + operator.name()
                        + ": AppFlow accepts this, but the task has no effect");
    }
}
