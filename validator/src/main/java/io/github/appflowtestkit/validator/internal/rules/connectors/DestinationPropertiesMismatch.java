package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** The destination properties must match connectorType. */
final class DestinationPropertiesMismatch implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "AF3002",
                "DestinationPropertiesMismatch",
                "Destination properties that do not match the connector type",
                Evidence.documented(Reference.api(
                        "DestinationFlowConfig", "The properties are those of the connector in connectorType")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachDestination(destination -> Connector.of(destination)
                .destinationMember()
                .ifPresent(member -> ConnectorProperties.check(
                        destination.connectorType(), destination.properties(), member, findings)));
    }
}
