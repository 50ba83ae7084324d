package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.internal.connector.Connector;

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
        Connector.of(source)
                .sourceMember()
                .ifPresent(member ->
                        ConnectorProperties.check(source.connectorType(), source.properties(), member, findings));
    }
}
