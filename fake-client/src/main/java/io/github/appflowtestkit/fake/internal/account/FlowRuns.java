package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.Schedule;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerProperties;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Where flows and their runs meet: schedules that fire while a flow is Active, and failures that deactivate it. */
final class FlowRuns {

    private FlowRuns() {}

    /** A log for a new flow. */
    static RunLog born(Call call, Flow flow) {
        return RunLog.create(
                flow.sequence(), call.settings().progression(), call.settings().runResult());
    }

    static RunLog log(Call call, Flow flow) {
        RunLog log = call.state().runs.get(flow.name());
        if (log == null) {
            throw new IllegalStateException("flow " + flow.name() + " has no log of its runs");
        }
        return log;
    }

    /** The flow as it is now: too many failures may have deactivated it since anyone looked. */
    static Flow settled(Call call, Flow flow) {
        boolean fires = flow.isActive()
                && flow.trigger() == TriggerType.SCHEDULED
                && schedule(flow).isPresent();
        if (!fires || log(call, flow).isActive(call.now())) {
            return flow;
        }
        // The status after a deactivation is not recorded anywhere; Suspended is what StopFlow leads to.
        return FlowOperations.become(
                call,
                flow,
                FlowStatus.SUSPENDED,
                Optional.of("The flow was deactivated because too many of its runs failed in a row."));
    }

    /** Lets the flow's schedule fire, if it has one. */
    static void activate(Call call, Flow flow) {
        RunLog log = log(call, flow);
        Optional<Schedule> schedule = schedule(flow);
        if (schedule.isEmpty()) {
            log.deactivate(call.now());
            return;
        }
        schedule.get().problem().ifPresent(problem -> call.note("the schedule never fires: " + problem));
        log.activate(schedule.get(), call.now());
    }

    /** The schedule of a Scheduled flow. */
    static Optional<Schedule> schedule(Flow flow) {
        TriggerProperties properties = flow.definition().triggerConfig().triggerProperties();
        ScheduledTriggerProperties scheduled =
                flow.trigger() != TriggerType.SCHEDULED || properties == null ? null : properties.scheduled();
        return Optional.ofNullable(scheduled).map(Schedule::of);
    }

    /** How many runs are going on in the account. */
    static long running(Call call) {
        return call.state().runs.values().stream()
                .mapToLong(log -> log.running(call.now()))
                .sum();
    }
}
