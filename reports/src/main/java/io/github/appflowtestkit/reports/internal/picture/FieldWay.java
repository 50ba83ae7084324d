package io.github.appflowtestkit.reports.internal.picture;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The way of one field, or of several that are merged. Immutable.
 *
 * @param from the fields of the source
 * @param steps what happens to them, in order; the last one is the mapping if there is one
 * @param to the fields of the destination; empty if nothing is mapped
 */
public record FieldWay(List<Field> from, List<Step> steps, List<Field> to, State state) {

    /** Copies the lists. */
    public FieldWay {
        from = List.copyOf(from);
        steps = List.copyOf(steps);
        to = List.copyOf(to);
    }

    /** Whether one field arrives under its name, with its type, and nothing is to be said of its way. */
    public boolean isUnchanged() {
        return state == State.WHOLE
                && from.size() == 1
                && to.size() == 1
                && from.get(0).name().equals(to.get(0).name())
                && from.get(0).type().equals(to.get(0).type())
                && steps.stream()
                        .allMatch(step ->
                                step.kind() == Step.Kind.MAP && step.marks().isEmpty());
    }

    /** The findings of all steps, each once. */
    public List<Mark> marks() {
        return steps.stream().flatMap(step -> step.marks().stream()).distinct().toList();
    }

    /** What happens between, in words; that a field is mapped is not said. */
    public String words() {
        return steps.stream()
                .filter(step -> step.kind() != Step.Kind.MAP)
                .map(Step::words)
                .collect(Collectors.joining("; "));
    }

    /**
     * A field. Immutable.
     *
     * @param type its data type as the task has it; empty if it has none
     * @param isProjected whether a projection reads it; true for fields of a destination, and if the flow has no projection
     */
    public record Field(Text name, String type, boolean isProjected) {}

    /** Whether a way is whole. */
    public enum State {
        /** From the source to the destination. */
        WHOLE("mapped"),
        /** A projection reads the field for a filter or the like, but no task maps it. */
        USED("only read"),
        /** A projection or another task reads the field, but no task maps it. */
        NOT_MAPPED("not mapped"),
        /** A task maps the field, but no projection reads it. */
        NOT_PROJECTED("not in the projection");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** Whether nothing is missing: the field arrives, or need not. */
        public boolean isSound() {
            return this == WHOLE || this == USED;
        }

        /** The state in words. */
        public String words() {
            return words;
        }
    }
}
