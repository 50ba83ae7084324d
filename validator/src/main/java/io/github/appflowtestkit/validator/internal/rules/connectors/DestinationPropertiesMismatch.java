package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** The destination properties are those of the connector that the flow names. */
final class DestinationPropertiesMismatch implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3002",
                "DestinationPropertiesMismatch",
                "Destination properties that lack the member of the connector, or hold another as well",
                Evidence.documented(Reference.api(
                        "DestinationFlowConfig",
                        "The properties hold what is needed to write to the connector that connectorType names")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> Connector.of(destination)
                .destinationMember()
                .ifPresent(member -> ConnectorProperties.check(
                        destination.connectorType(), destination.properties(), member, findings)));
    }
}
