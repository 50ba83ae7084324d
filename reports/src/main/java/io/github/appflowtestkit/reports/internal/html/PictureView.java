package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.picture.Connector;
import io.github.appflowtestkit.reports.internal.picture.Fact;
import io.github.appflowtestkit.reports.internal.picture.FieldWay;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.LinePart;
import io.github.appflowtestkit.reports.internal.picture.Mark;
import io.github.appflowtestkit.reports.internal.picture.PictureWords;
import io.github.appflowtestkit.reports.internal.picture.Step;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The picture of a flow on a page.
 *
 * @param id the id of its heading
 * @param side the side of a comparison; empty for a flow alone
 */
record PictureView(
        String id,
        String side,
        FlowPicture flow,
        List<FactView> facts,
        EndView source,
        TriggerView trigger,
        List<StepView> steps,
        List<WayView> ways,
        List<EndView> destinations) {

    /** A fact, and whether the other side of a comparison does not have it. */
    record FactView(Fact fact, boolean differs) {}

    /**
     * A connector.
     *
     * @param role what it is in the flow
     */
    record EndView(String role, String name, boolean differs, List<FactView> facts, List<Mark> marks) {}

    /** When the flow runs. */
    record TriggerView(
            String words,
            boolean differs,
            List<String> next,
            Optional<String> note,
            List<FactView> facts,
            List<Mark> marks) {}

    /** What happens to whole records. */
    record StepView(Step step, boolean differs) {}

    /**
     * The way of one or more fields.
     *
     * @param parts what stands on its line
     */
    record WayView(FieldWay way, boolean differs, List<LinePart> parts, List<Mark> marks) {

        /** The class of its row. */
        String style() {
            return "way " + way.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The picture of a flow alone. */
    static PictureView of(FlowPicture flow, String id) {
        return new Builder(Optional.empty(), Set.of()).view(flow, id, "");
    }

    /**
     * The picture of a flow on one side of a comparison; marks what the other side does not have.
     *
     * @param differences the pointers of the differences; what is outside them is no difference, such as a default value
     */
    static PictureView of(FlowPicture flow, FlowPicture other, List<String> differences, String id, String side) {
        Set<Place> places =
                differences.stream().map(Place::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Place.class)));
        return new Builder(Optional.of(other), places).view(flow, id, side);
    }

    /** The places of a picture. */
    private enum Place {
        FLOW(""),
        SOURCE("/sourceFlowConfig"),
        DESTINATION("/destinationFlowConfigList"),
        TRIGGER("/triggerConfig"),
        TASKS("/tasks");

        private final String pointer;

        Place(String pointer) {
            this.pointer = pointer;
        }

        static Place of(String pointer) {
            return Stream.of(values())
                    .filter(place -> place != FLOW && pointer.startsWith(place.pointer))
                    .findFirst()
                    .orElse(FLOW);
        }
    }

    /** Makes the parts. Findings are no difference. */
    private static final class Builder {

        private final Optional<Set<Part>> other;
        private final Set<Place> different;

        /** A part of a picture, in a place. */
        private record Part(Place place, Object content) {}

        Builder(Optional<FlowPicture> other, Set<Place> different) {
            this.other = other.map(Builder::parts);
            this.different = different;
        }

        PictureView view(FlowPicture flow, String id, String side) {
            return new PictureView(
                    id,
                    side,
                    flow,
                    facts(Place.FLOW, flow.facts()),
                    end("Source", Place.SOURCE, flow.source()),
                    new TriggerView(
                            flow.trigger().words(),
                            differs(Place.TRIGGER, flow.trigger().words()),
                            flow.trigger().next(),
                            flow.trigger().note(),
                            facts(Place.TRIGGER, flow.trigger().facts()),
                            flow.trigger().marks()),
                    flow.steps().stream()
                            .map(step -> new StepView(step, differs(Place.TASKS, step.words())))
                            .toList(),
                    flow.ways().stream().map(this::way).toList(),
                    flow.destinations().stream()
                            .map(destination -> end("Destination", Place.DESTINATION, destination))
                            .toList());
        }

        private EndView end(String role, Place place, Connector connector) {
            return new EndView(
                    role,
                    connector.name(),
                    differs(place, connector.name()),
                    facts(place, connector.facts()),
                    connector.marks());
        }

        private List<FactView> facts(Place place, List<Fact> facts) {
            return facts.stream()
                    .map(fact -> new FactView(fact, differs(place, fact)))
                    .toList();
        }

        private WayView way(FieldWay way) {
            return new WayView(
                    way,
                    differs(Place.TASKS, withoutMarks(way)),
                    LinePart.of(way),
                    way.steps().stream().flatMap(step -> step.marks().stream()).toList());
        }

        private boolean differs(Place place, Object content) {
            return other.isPresent()
                    && different.contains(place)
                    && !other.get().contains(new Part(place, content));
        }

        private static Set<Part> parts(FlowPicture flow) {
            Set<Part> parts = new HashSet<>();
            flow.facts().forEach(fact -> parts.add(new Part(Place.FLOW, fact)));
            parts.add(new Part(Place.TRIGGER, flow.trigger().words()));
            flow.trigger().facts().forEach(fact -> parts.add(new Part(Place.TRIGGER, fact)));
            addEnd(parts, Place.SOURCE, flow.source());
            flow.destinations().forEach(destination -> addEnd(parts, Place.DESTINATION, destination));
            flow.steps().forEach(step -> parts.add(new Part(Place.TASKS, step.words())));
            flow.ways().forEach(way -> parts.add(new Part(Place.TASKS, withoutMarks(way))));
            return parts;
        }

        private static void addEnd(Set<Part> parts, Place place, Connector connector) {
            parts.add(new Part(place, connector.name()));
            connector.facts().forEach(fact -> parts.add(new Part(place, fact)));
        }

        private static FieldWay withoutMarks(FieldWay way) {
            List<Step> steps = way.steps().stream()
                    .map(step -> new Step(step.kind(), step.words(), List.of()))
                    .toList();
            return new FieldWay(way.from(), steps, way.to(), way.state());
        }
    }

    /** What its table of fields is called. */
    String caption() {
        return (side.isEmpty() ? "Fields of " : side + " fields of ") + flow.title();
    }

    /** What the flow does, in a few words. */
    String summary() {
        return PictureWords.ends(flow) + ", " + flow.trigger().words();
    }

    /** How many findings the flow has. */
    String findings() {
        return PictureWords.findings(flow);
    }

    /** The classes of an element with findings. */
    static String style(String element, List<Mark> marks) {
        return marks.isEmpty() ? element : element + " " + LinePart.worst(marks);
    }
}
