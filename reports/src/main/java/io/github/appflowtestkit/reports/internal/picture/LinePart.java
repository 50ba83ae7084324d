package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a picture has on the line from the fields of the source to those of the destination. Immutable.
 *
 * @param style the class of its element: that of the worst finding of a step, {@code gap} or {@code end} for where a line ends;
 *     may be empty
 */
public record LinePart(String words, String style) {

    /** The parts of a way, in order. */
    public static List<LinePart> of(FieldWay way) {
        List<LinePart> parts = new ArrayList<>();
        if (way.state() == State.NOT_PROJECTED) {
            parts.add(new LinePart(way.state().words(), "gap"));
        }
        for (Step step : way.steps()) {
            // the arrow says that a field is mapped
            if (step.kind() != Step.Kind.MAP || !step.marks().isEmpty()) {
                parts.add(new LinePart(step.words(), worst(step.marks())));
            }
        }
        if (way.state() == State.NOT_MAPPED) {
            parts.add(new LinePart(way.state().words(), "gap"));
        } else if (way.state() == State.USED) {
            parts.add(new LinePart(way.state().words(), "end"));
        }
        return parts;
    }

    /** The class of a part with findings: that of the worst one; empty without findings. */
    public static String worst(List<Mark> marks) {
        return marks.stream()
                .map(Mark::severity)
                .max(Comparator.naturalOrder())
                .map(LinePart::style)
                .orElse("");
    }

    /** The class of a severity. */
    public static String style(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
