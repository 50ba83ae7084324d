package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** The service reads the operator of the source's connector only. */
final class OperatorOfOtherConnector implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4003",
                "OperatorOfOtherConnector",
                "An operator of a connector that is not the source",
                Evidence.observed(Reference.issue(
                        "aws/aws-cdk",
                        17748,
                        "A flow from S3 with {\"Salesforce\": \"NO_OP\"} is accepted, and its mapping is blank")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Connector source = Connector.of(flow.source());
        if (source.sourceMember().isPresent() && flow.source().ownProperties().isEmpty()) {
            // AF3001 says that connectorType and properties differ; which of them the operators should follow is open
            return;
        }
        source.operatorMember()
                .ifPresent(member -> flow.eachTask(task -> Operators.only(task)
                        .filter(operator -> !operator.name().equals(member))
                        .ifPresent(operator -> report(operator, member, source, findings))));
    }

    private static void report(Node operator, String member, Connector source, Findings findings) {
        findings.atKey(operator)
                .hint("write \"" + member + "\" in place of \"" + operator.name() + "\"")
                .report(operator.parent().path() + " names an operator of " + operator.name() + ", but the source is "
                        + source.type() + ": the service takes this, and the task then moves nothing");
    }
}
