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

/** Of the built-in sources only Salesforce emits change events. */
final class EventSourceUnsupported implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2003",
                "EventSourceUnsupported",
                "An Event flow from a source that emits no events",
                Evidence.documented(
                        Reference.userGuide(
                                "flow-triggers", "Events are only for applications that provide change events"),
                        Reference.userGuide(
                                "salesforce", "Salesforce is the one source with a page on change events")));
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
            // Their own rules name the cause there, for trigger and source at once.
            if (Connector.of(destination) == Connector.EVENT_BRIDGE
                    || Connector.of(destination) == Connector.LOOKOUT_METRICS) {
                return;
            }
        }
        Node type = flow.trigger().type();
        findings.at(type)
                .hint(
                        "use \"Scheduled\" or \"OnDemand\"; of the built-in sources only Salesforce starts flows by events")
                .report("triggerConfig.triggerType is \"Event\", but " + connector.label() + " emits no change events");
    }
}
