package io.github.appflowtestkit.reports.internal.picture;

import java.util.List;

/**
 * One end of a flow. Immutable.
 *
 * @param name what it is, as in {@code Salesforce}
 * @param facts its profile, object and settings; the most telling ones first
 */
public record Connector(String name, List<Fact> facts, List<Mark> marks) {

    /** Copies the lists. */
    public Connector {
        facts = List.copyOf(facts);
        marks = List.copyOf(marks);
    }
}
