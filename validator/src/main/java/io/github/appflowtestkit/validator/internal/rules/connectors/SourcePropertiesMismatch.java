package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.rules.Evidence;
import io.github.appflowtestkit.validator.rules.Evidence.Reference;
import io.github.appflowtestkit.validator.rules.Findings;
import io.github.appflowtestkit.validator.rules.Rule;
import io.github.appflowtestkit.validator.rules.RuleInfo;

/** The source properties are those of the connector that the flow names. */
final class SourcePropertiesMismatch implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3001",
                "SourcePropertiesMismatch",
                "Source properties that lack the member of the connector, or hold another as well",
                Evidence.observed(Reference.issue(
                        "hashicorp/terraform-provider-aws",
                        28552,
                        "Recorded refusal for an SAP source: Invalid sourceConnectorProperties")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Source source = flow.source();
        source.connector()
                .sourceMember()
                .ifPresent(member ->
                        ConnectorProperties.check(source.connectorType(), source.properties(), member, findings));
    }
}
