package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that is going to happen to a flow.
 *
 * @param run the number of the run that ends; -1 for the other kinds
 */
record DueEvent(Instant at, RunLog flow, Kind kind, int run) {

    /** Kinds of events, in the order in which they happen at one instant. */
    enum Kind {
        END,
        START,
        DEACTIVATION
    }

    /** Time order. At one instant the older flow comes first. */
    static final Comparator<DueEvent> ORDER = Comparator.comparing(DueEvent::at)
            .thenComparingLong(event -> event.flow().number())
            .thenComparing(DueEvent::kind)
            .thenComparingInt(DueEvent::run);

    static DueEvent end(Instant at, RunLog flow, int run) {
        return new DueEvent(at, flow, Kind.END, run);
    }

    static DueEvent start(Instant at, RunLog flow) {
        return new DueEvent(at, flow, Kind.START, -1);
    }

    static DueEvent deactivation(Instant at, RunLog flow) {
        return new DueEvent(at, flow, Kind.DEACTIVATION, -1);
    }

    void happen() {
        switch (kind) {
            case END -> flow.endAsPlanned(run);
            case START -> flow.startOnSchedule();
            case DEACTIVATION -> flow.deactivateAfterFailures();
        }
    }
}
