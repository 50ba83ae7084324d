package io.github.appflowtestkit.validator.flow;

import java.util.Optional;

/** What makes a flow run: {@code triggerConfig}. */
public record Trigger(Node node) {

    /** {@return the {@code triggerType}} */
    public Node type() {
        return node.required("triggerType");
    }

    /** {@return whether the flow runs on a schedule} */
    public boolean isScheduled() {
        return type().text().equals("Scheduled");
    }

    /** {@return whether the flow runs on events of its source} */
    public boolean isEvent() {
        return type().text().equals("Event");
    }

    /** {@return whether the flow runs only when it is started} */
    public boolean isOnDemand() {
        return type().text().equals("OnDemand");
    }

    /** {@return the {@code triggerProperties}} */
    public Optional<Node> properties() {
        return node.member("triggerProperties");
    }

    /** {@return the schedule properties, whatever the trigger type} */
    public Optional<Schedule> scheduleProperties() {
        return properties()
                .flatMap(properties -> properties.member("Scheduled"))
                .map(Schedule::new);
    }

    /** {@return the schedule by which the flow runs: empty for flows that are not Scheduled} */
    public Optional<Schedule> schedule() {
        return isScheduled() ? scheduleProperties() : Optional.empty();
    }
}
