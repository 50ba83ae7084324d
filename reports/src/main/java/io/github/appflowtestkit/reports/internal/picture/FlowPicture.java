package io.github.appflowtestkit.reports.internal.picture;

import java.util.List;

/**
 * What a flow does, in the order in which records meet it. Immutable; all its texts may be shown: secrets are hidden, and
 * characters that a reader would not see are written out.
 *
 * @param title the name of the flow
 * @param place where it is written, as in {@code flows/orders.json:1:1}
 * @param facts what else is known of the flow as a whole, such as its description
 * @param steps what happens to whole records, in order: which fields are read, which records pass, how all of them are
 *     mapped or partitioned
 * @param ways the ways of the fields, in the order of the tasks
 * @param marks the findings that belong to no other part
 */
public record FlowPicture(
        String title,
        String place,
        List<Fact> facts,
        Connector source,
        Trigger trigger,
        List<Step> steps,
        List<FieldWay> ways,
        List<Connector> destinations,
        List<Mark> marks) {

    /** Copies the lists. */
    public FlowPicture {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
        destinations = List.copyOf(destinations);
        marks = List.copyOf(marks);
    }
}
