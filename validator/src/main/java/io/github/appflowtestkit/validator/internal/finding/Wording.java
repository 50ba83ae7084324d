package io.github.appflowtestkit.validator.internal.finding;

import java.util.Collection;
import java.util.List;

/** Writes lists in messages: in alphabetical order, and at most twelve names. */
public final class Wording {

    private static final int MAX_NAMES = 12;

    private Wording() {}

    /** Names as {@code a, b or c}. */
    public static String anyOf(Collection<String> names) {
        return join(names, "or");
    }

    /** Names as {@code a, b and c}. */
    public static String allOf(Collection<String> names) {
        return join(names, "and");
    }

    private static String join(Collection<String> names, String conjunction) {
        List<String> sorted =
                names.stream().distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        int shown = sorted.size() > MAX_NAMES ? MAX_NAMES : sorted.size() - 1;
        if (shown < 1) {
            return String.join("", sorted);
        }
        String last = sorted.size() > MAX_NAMES ? (sorted.size() - MAX_NAMES) + " more" : sorted.get(shown);
        return String.join(", ", sorted.subList(0, shown)) + " " + conjunction + " " + last;
    }
}
