package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.picture.Connector;
import io.github.appflowtestkit.reports.internal.picture.Fact;
import io.github.appflowtestkit.reports.internal.picture.FieldWay;
import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.Mark;
import io.github.appflowtestkit.reports.internal.picture.PictureWords;
import io.github.appflowtestkit.reports.internal.picture.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
     * @param pills what stands on its line
     */
    record WayView(FieldWay way, boolean differs, List<Pill> pills, List<Mark> marks) {

        /** The class of its row. */
        String style() {
            return "way " + way.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something on the line of a way.
     *
     * @param style the classes of its element
     */
    record Pill(String words, String style) {}

    /** The picture of a flow alone. */
    static PictureView of(FlowPicture flow, String id) {
        return new Builder(Optional.empty()).view(flow, id, "");
    }

    /** The picture of a flow on one side of a comparison; marks what the other side does not have. */
    static PictureView of(FlowPicture flow, FlowPicture other, String id, String side) {
        return new Builder(Optional.of(other)).view(flow, id, side);
    }

    /** Makes the parts. Findings are no difference. */
    private static final class Builder {

        private final Optional<Set<Object>> other;

        /** A part of a picture, in a place. */
        private record Part(String place, Object content) {}

        Builder(Optional<FlowPicture> other) {
            this.other = other.map(Builder::parts);
        }

        PictureView view(FlowPicture flow, String id, String side) {
            return new PictureView(
                    id,
                    side,
                    flow,
                    facts("flow", flow.facts()),
                    end("Source", flow.source()),
                    new TriggerView(
                            flow.trigger().words(),
                            differs("trigger", flow.trigger().words()),
                            flow.trigger().next(),
                            flow.trigger().note(),
                            facts("trigger", flow.trigger().facts()),
                            flow.trigger().marks()),
                    flow.steps().stream()
                            .map(step -> new StepView(step, differs("step", step.words())))
                            .toList(),
                    flow.ways().stream().map(this::way).toList(),
                    flow.destinations().stream()
                            .map(destination -> end("Destination", destination))
                            .toList());
        }

        private EndView end(String role, Connector connector) {
            return new EndView(
                    role,
                    connector.name(),
                    differs(role, connector.name()),
                    facts(role, connector.facts()),
                    connector.marks());
        }

        private List<FactView> facts(String place, List<Fact> facts) {
            return facts.stream()
                    .map(fact -> new FactView(fact, differs(place, fact)))
                    .toList();
        }

        private WayView way(FieldWay way) {
            List<Pill> pills = new ArrayList<>();
            if (way.state() == State.NOT_PROJECTED) {
                pills.add(new Pill(way.state().words(), "pill gap"));
            }
            for (Step step : way.steps()) {
                if (!step.isPlainMap()) {
                    pills.add(new Pill(step.words(), "pill" + worst(step.marks())));
                }
            }
            if (way.state() == State.NOT_MAPPED) {
                pills.add(new Pill(way.state().words(), "pill gap"));
            } else if (way.state() == State.USED) {
                pills.add(new Pill(way.state().words(), "pill end"));
            }
            return new WayView(
                    way,
                    differs("way", withoutMarks(way)),
                    pills,
                    way.steps().stream().flatMap(step -> step.marks().stream()).toList());
        }

        private boolean differs(String place, Object content) {
            return other.isPresent() && !other.get().contains(new Part(place, content));
        }

        private static Set<Object> parts(FlowPicture flow) {
            Set<Object> parts = new HashSet<>();
            flow.facts().forEach(fact -> parts.add(new Part("flow", fact)));
            parts.add(new Part("trigger", flow.trigger().words()));
            flow.trigger().facts().forEach(fact -> parts.add(new Part("trigger", fact)));
            Stream.concat(Stream.of(flow.source()), flow.destinations().stream())
                    .forEach(end -> {
                        String role = end == flow.source() ? "Source" : "Destination";
                        parts.add(new Part(role, end.name()));
                        end.facts().forEach(fact -> parts.add(new Part(role, fact)));
                    });
            flow.steps().forEach(step -> parts.add(new Part("step", step.words())));
            flow.ways().forEach(way -> parts.add(new Part("way", withoutMarks(way))));
            return parts;
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

    /** The class of a finding. */
    static String style(Mark mark) {
        return mark.severity().name().toLowerCase(Locale.ROOT);
    }

    /** The class of a part with findings, after a space. */
    static String worst(List<Mark> marks) {
        return marks.stream()
                .map(Mark::severity)
                .max(Comparator.naturalOrder())
                .map(severity -> " " + severity.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
