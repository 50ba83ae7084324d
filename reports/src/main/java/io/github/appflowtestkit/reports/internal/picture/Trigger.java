package io.github.appflowtestkit.reports.internal.picture;

import java.util.List;
import java.util.Optional;

/**
 * When a flow runs. Immutable.
 *
 * @param words when, as in {@code every 6 hours}
 * @param next the next runs, at most five, in UTC
 * @param note why there are fewer, or what else one should know of them
 */
public record Trigger(String words, List<String> next, Optional<String> note, List<Fact> facts, List<Mark> marks) {

    /** Copies the lists. */
    public Trigger {
        next = List.copyOf(next);
        facts = List.copyOf(facts);
        marks = List.copyOf(marks);
    }
}
