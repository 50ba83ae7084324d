package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import java.util.List;

/** The documentation lists the destinations of each source. */
final class PairUnsupported implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3009",
                "PairUnsupported",
                "Undocumented combination of source and destination",
                Evidence.documented(Reference.userGuide(
                        "app-specific", "The page of each application lists its supported destinations")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Connector source = Connector.of(flow.source());
        if (!source.isSource()) {
            return;
        }
        flow.eachDestination(destination -> {
            Connector connector = Connector.of(destination);
            // AF2014 reports the source of a flow to EventBridge.
            if (connector.isDestination()
                    && connector != Connector.EVENT_BRIDGE
                    && connector != Connector.CUSTOM_CONNECTOR
                    && !(source == Connector.CUSTOM_CONNECTOR && connector == Connector.CUSTOMER_PROFILES)
                    && !source.destinations().contains(connector)) {
                report(destination.connectorType(), source, findings);
            }
        });
    }

    private static void report(Node type, Connector source, Findings findings) {
        List<String> listed = source.destinations().stream()
                .filter(connector -> connector.endOfLife().isEmpty())
                .map(Connector::type)
                .toList();
        findings.at(type)
                .hint("use one of " + Wording.list(listed))
                .report(type.path() + " must be a documented destination of " + source.type() + ", but is "
                        + type.shown());
    }
}
