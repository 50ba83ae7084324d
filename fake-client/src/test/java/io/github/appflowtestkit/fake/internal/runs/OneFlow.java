package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;

/** The runs of a single flow, and what has happened to it. */
final class OneFlow {
    final List<RunEvent> events;
    final RunSimulation simulation;

    OneFlow(Progression progression) {
        events = new ArrayList<>();
        simulation = new RunSimulation(events::add);
        simulation.add("orders", 1, Script.of(progression, RunResult.successful()));
    }

    private OneFlow(List<RunEvent> events, RunSimulation simulation) {
        this.events = events;
        this.simulation = simulation;
    }

    OneFlow copy() {
        return new OneFlow(events, simulation.copy());
    }

    /** The runs at an instant, which must not lie before that of the last question. */
    RunLog at(Instant now) {
        simulation.advance(now);
        return simulation.find("orders").orElseThrow();
    }

    void script(Instant now, UnaryOperator<Script> change) {
        at(now).script(change.apply(at(now).script()));
    }

    /** All runs, newest first. */
    List<ExecutionRecord> records(Instant now) {
        return at(now).page(OptionalLong.empty(), Integer.MAX_VALUE).records();
    }

    ExecutionRecord record(String id, Instant now) {
        return records(now).stream()
                .filter(record -> record.executionId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
