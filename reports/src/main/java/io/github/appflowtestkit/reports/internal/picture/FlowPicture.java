package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a flow does, in the order in which records meet it. Immutable; all its texts may be shown: secrets are hidden, and
 * characters that a reader would not see are written out.
 *
 * @param title the name of the flow
 * @param name the name that the document has for the flow, such as a logical id; empty if it has none, or if it is the title
 * @param place where it is written, as in {@code flows/orders.json:1:1}
 * @param facts what else is known of the flow as a whole, such as its description
 * @param steps what happens to whole records, in order: which fields are read, which records pass, how all of them are
 *     mapped or partitioned
 * @param ways the ways of the fields, in the order of the tasks; then those of fields that only a projection has
 * @param marks the findings that belong to no other part
 */
public record FlowPicture(
        String title,
        Optional<String> name,
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

    /** The findings of all parts, each once, in the order in which records meet the parts. */
    public List<Mark> allMarks() {
        return Stream.of(
                        marks.stream(),
                        source.marks().stream(),
                        trigger.marks().stream(),
                        steps.stream().flatMap(step -> step.marks().stream()),
                        ways.stream().flatMap(way -> way.steps().stream()).flatMap(step -> step.marks().stream()),
                        destinations.stream().flatMap(destination -> destination.marks().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** The number of ways in a state. */
    public long count(State state) {
        return ways.stream().filter(way -> way.state() == state).count();
    }
}
