package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.Schedule;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Connects flows with their runs: a flow and its schedule are active together, and failures deactivate both. */
final class FlowRuns {

    private FlowRuns() {}

    /** Adds the runs of a new flow. */
    static void add(CallContext call, Flow flow) {
        call.state().runs.add(flow.name(), flow.sequence());
        configure(call, flow);
    }

    /** Lets runs that start from now on show the configuration of the flow. */
    static void configure(CallContext call, Flow flow) {
        log(call, flow).configure(RecordedSettings.of(flow));
    }

    static RunLog log(CallContext call, Flow flow) {
        return call.state()
                .runs
                .find(flow.name())
                .orElseThrow(() -> new IllegalStateException("the runs of flow " + flow.name() + " are missing"));
    }

    /** The status after a deactivation is not recorded; StopFlow leads to Suspended. */
    static Flow deactivated(Flow flow, int failures) {
        return flow.withStatus(
                FlowStatus.SUSPENDED,
                Optional.of(
                        failures == 1
                                ? "The flow was deactivated because a run failed."
                                : "The flow was deactivated because too many of its runs failed in a row."));
    }

    /** Activates the flow's schedule, if it has one. */
    static void activate(CallContext call, Flow flow) {
        RunLog log = log(call, flow);
        Optional<Schedule> schedule = schedule(flow);
        if (schedule.isEmpty()) {
            log.deactivate();
            return;
        }
        schedule.get().problem(call.now()).ifPresent(problem -> call.note("the schedule never fires: " + problem));
        log.activate(schedule.get());
    }

    /** Returns the schedule; empty if the flow is not Scheduled. */
    static Optional<Schedule> schedule(Flow flow) {
        TriggerProperties properties = flow.definition().triggerConfig().triggerProperties();
        ScheduledTriggerProperties scheduled =
                flow.trigger() != TriggerType.SCHEDULED || properties == null ? null : properties.scheduled();
        return Optional.ofNullable(scheduled).map(Schedule::of);
    }
}
