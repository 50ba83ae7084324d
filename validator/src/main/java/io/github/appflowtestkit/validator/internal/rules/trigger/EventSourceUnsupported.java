package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;

/** Salesforce is the only built-in source with change events. */
final class EventSourceUnsupported implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2003",
                "EventSourceUnsupported",
                "Event flow from a source without change events",
                Evidence.documented(
                        Reference.userGuide(
                                "flow-triggers",
                                "Event triggers are available for applications that provide change events"),
                        Reference.userGuide(
                                "salesforce", "Salesforce is the only source whose page describes change events")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Connector connector = Connector.of(flow.source());
        if (!flow.trigger().isEvent()
                || !connector.isSource()
                || connector.triggers().contains("Event")) {
            return;
        }
        for (Destination destination : flow.destinations()) {
            // AF2013 and AF2014 report trigger and source of such flows together.
            if (Connector.of(destination) == Connector.EVENT_BRIDGE
                    || Connector.of(destination) == Connector.LOOKOUT_METRICS) {
                return;
            }
        }
        Node type = flow.trigger().type();
        findings.at(type)
                .hint("use \"Scheduled\" or \"OnDemand\"; Salesforce is the only built-in source with change events")
                .report("triggerConfig.triggerType must not be \"Event\" because " + connector.label()
                        + " has no change events");
    }
}
