package io.github.appflowtestkit.reports.internal.picture;

import java.util.List;

/**
 * What a task does. Immutable.
 *
 * @param words what it does, as in {@code only records with Amount > 1000}
 */
public record Step(Kind kind, String words, List<Mark> marks) {

    /** Copies the list. */
    public Step {
        marks = List.copyOf(marks);
    }

    /** The kinds of steps, in the order in which records meet them. */
    public enum Kind {
        PROJECTION,
        FILTER,
        VALIDATE,
        MASK,
        TRUNCATE,
        MERGE,
        ARITHMETIC,
        MAP,
        MAP_ALL,
        PARTITION,
        PASSTHROUGH,
        OTHER
    }
}
