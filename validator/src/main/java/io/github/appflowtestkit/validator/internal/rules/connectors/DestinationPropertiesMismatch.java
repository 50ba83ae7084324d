package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.rules.Evidence;
import io.github.appflowtestkit.validator.rules.Evidence.Reference;
import io.github.appflowtestkit.validator.rules.Findings;
import io.github.appflowtestkit.validator.rules.Rule;
import io.github.appflowtestkit.validator.rules.RuleInfo;

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
        flow.eachDestination(destination -> destination
                .connector()
                .destinationMember()
                .ifPresent(member -> ConnectorProperties.check(
                        destination.connectorType(), destination.properties(), member, findings)));
    }
}
