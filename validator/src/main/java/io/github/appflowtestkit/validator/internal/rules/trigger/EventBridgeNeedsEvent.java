package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** EventBridge receives change events only, and only from Salesforce and Pardot. */
final class EventBridgeNeedsEvent implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2014",
                "EventBridgeNeedsEvent",
                "Flow to EventBridge from an unsupported source or trigger",
                Evidence.documented(
                        Reference.userGuide(
                                "EventBridge",
                                "EventBridge receives events from Salesforce through flows with an Event trigger"),
                        Reference.userGuide("pardot", "Pardot also lists EventBridge as a destination")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        if (flow.destinations().stream()
                .noneMatch(destination -> Connector.of(destination) == Connector.EVENT_BRIDGE)) {
            return;
        }
        Connector source = Connector.of(flow.source());
        Node trigger = flow.trigger().type();
        if (source.isSource()
                && source != Connector.CUSTOM_CONNECTOR
                && !source.destinations().contains(Connector.EVENT_BRIDGE)) {
            Node type = flow.source().connectorType();
            findings.at(type)
                    .hint("use a Salesforce source, or another destination")
                    .report(type.path() + " must be \"Salesforce\" or \"Pardot\" for a flow to EventBridge, but is "
                            + type.shown());
        } else if (!flow.trigger().isEvent()) {
            findings.at(trigger)
                    .hint("set triggerConfig.triggerType to \"Event\"")
                    .report(trigger.path() + " must be \"Event\" for a flow to EventBridge, but is " + trigger.shown());
        }
    }
}
