package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** The source properties must match connectorType. */
final class SourcePropertiesMismatch implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3001",
                "SourcePropertiesMismatch",
                "Source properties that do not match the connector type",
                Evidence.observed(Reference.issue(
                        "hashicorp/terraform-provider-aws",
                        28552,
                        "Recorded error for an SAP source: Invalid sourceConnectorProperties")));
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
