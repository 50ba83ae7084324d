package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.Schedule;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Tells the author of a test when a flow runs next, or why it does not. */
final class NextRun {

    private NextRun() {}

    static String of(State state, String name) {
        Flow flow = state.flows.get(name);
        Optional<RunLog> log = state.runs.find(name);
        if (flow == null || log.isEmpty()) {
            return "it was deleted";
        }
        if (flow.status() == FlowStatus.DRAFT) {
            return "it is Draft: startFlow activates it";
        }
        if (flow.isOnDemand()) {
            return "it is OnDemand: it runs when startFlow is called";
        }
        if (!flow.isActive()) {
            return "it is " + flow.status() + ": startFlow activates it again"
                    + flow.statusMessage().map(message -> " (" + message + ")").orElse("");
        }
        return flow.trigger() == TriggerType.EVENT
                ? "it is an Event flow: it runs when fake.event(\"" + name + "\") is called"
                : scheduled(flow, log.get(), state.runs.now());
    }

    private static String scheduled(Flow flow, RunLog log, Instant now) {
        return log.nextStart()
                .map(next ->
                        "it runs next at " + next + ", and the fake's clock is at " + now + "; advance fake.clock()")
                .orElseGet(() -> FlowRuns.schedule(flow)
                        .map(schedule -> whyNot(schedule, now))
                        .orElse("it has no schedule"));
    }

    private static String whyNot(Schedule schedule, Instant now) {
        Optional<Instant> ended = schedule.end().filter(end -> !end.isAfter(now));
        return ended.isPresent()
                ? "it does not run again: its schedule ended at " + ended.get() + ", and the fake's clock is at " + now
                : "its schedule never fires"
                        + schedule.problem(now).map(problem -> ": " + problem).orElse("");
    }
}
