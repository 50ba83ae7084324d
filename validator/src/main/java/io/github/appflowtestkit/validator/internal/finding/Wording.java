package io.github.appflowtestkit.validator.internal.finding;

import java.util.Collection;
import java.util.List;

/** Writes lists in messages: in alphabetical order, and at most twelve names. */
public final class Wording {

    private static final int MAX_NAMES = 12;

    private Wording() {}

    /** Names as {@code a, b or c}. */
    public static String anyOf(Collection<String> names) {
        return join(names, " or ");
    }

    /** Names as {@code a, b and c}. */
    public static String allOf(Collection<String> names) {
        return join(names, " and ");
    }

    /** Names as {@code a, b, c}. */
    public static String list(Collection<String> names) {
        return join(names, ", ");
    }

    private static String join(Collection<String> names, String beforeLast) {
        List<String> sorted =
                names.stream().distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        int size = sorted.size();
        if (size > MAX_NAMES) {
            return String.join(", ", sorted.subList(0, MAX_NAMES)) + " and " + (size - MAX_NAMES) + " more";
        }
        return size < 2
                ? String.join("", sorted)
                : String.join(", ", sorted.subList(0, size - 1)) + beforeLast + sorted.get(size - 1);
    }
}
