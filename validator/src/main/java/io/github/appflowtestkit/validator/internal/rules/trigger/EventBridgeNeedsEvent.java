package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** EventBridge receives the events of Salesforce. */
final class EventBridgeNeedsEvent implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2014",
                "EventBridgeNeedsEvent",
                "A flow to EventBridge that is not an Event flow, or not from Salesforce",
                Evidence.documented(
                        Reference.userGuide(
                                "EventBridge",
                                "EventBridge receives events from Salesforce, by flows that run on" + " event"),
                        Reference.userGuide("pardot", "Pardot lists EventBridge as a destination too")));
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
                    .report("EventBridge receives events of Salesforce or Pardot only, but " + type.path() + " is "
                            + type.shown());
        } else if (!flow.trigger().isEvent()) {
            findings.at(trigger)
                    .hint("set triggerConfig.triggerType to \"Event\"")
                    .report("EventBridge receives Event flows only, but " + trigger.path() + " is " + trigger.shown());
        }
    }
}
