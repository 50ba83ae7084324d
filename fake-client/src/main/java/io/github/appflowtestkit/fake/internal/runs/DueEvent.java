package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;

/**
 * Something that is going to happen to a flow.
 *
 * @param run the number of the run that ends; -1 for the other kinds
 */
record DueEvent(Instant at, RunLog flow, Kind kind, int run) implements Comparable<DueEvent> {

    /** Kinds of events, in the order in which they happen at one instant. */
    enum Kind {
        END,
        START,
        DEACTIVATION
    }

    /** Time order. At one instant the older flow comes first. */
    @Override
    public int compareTo(DueEvent other) {
        int order = at.compareTo(other.at);
        if (order == 0) {
            order = Long.compare(flow.number(), other.flow.number());
        }
        if (order == 0) {
            order = kind.compareTo(other.kind);
        }
        return order == 0 ? Integer.compare(run, other.run) : order;
    }

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
            case END -> flow.endInTime(run);
            case START -> flow.startOnSchedule();
            case DEACTIVATION -> flow.deactivateAfterFailures();
        }
    }
}
