package io.github.appflowtestkit.validator.internal.rules;

import java.util.Collection;
import java.util.List;

/** How messages of rules write lists. */
public final class Wording {

    private static final int SHOWN = 12;

    private Wording() {}

    /** The words in alphabetical order, twelve at most: {@code a, b or c}. */
    public static String anyOf(Collection<String> words) {
        return join(words, " or ");
    }

    /** The words in alphabetical order, twelve at most: {@code a, b and c}. */
    public static String allOf(Collection<String> words) {
        return join(words, " and ");
    }

    private static String join(Collection<String> words, String last) {
        List<String> sorted = words.stream().sorted().distinct().toList();
        if (sorted.size() > SHOWN) {
            return String.join(", ", sorted.subList(0, SHOWN)) + " and " + (sorted.size() - SHOWN) + " more";
        }
        if (sorted.size() < 2) {
            return String.join("", sorted);
        }
        return String.join(", ", sorted.subList(0, sorted.size() - 1)) + last + sorted.get(sorted.size() - 1);
    }
}
