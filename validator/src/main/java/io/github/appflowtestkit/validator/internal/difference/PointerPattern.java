package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A JSON Pointer in which a step may be {@code *}, for any one step. */
public final class PointerPattern {

    private static final String ANY = "*";

    private PointerPattern() {}

    /**
     * Whether a pointer matches one of some patterns, or lies below a place that does.
     *
     * @throws IllegalArgumentException if a pattern does not start with a slash
     */
    public static Predicate<String> anyOf(Collection<String> patterns) {
        List<List<String>> all = patterns.stream().map(PointerPattern::steps).toList();
        return pointer -> all.stream().anyMatch(pattern -> covers(pattern, JsonText.steps(pointer)));
    }

    private static List<String> steps(String pattern) {
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a pointer must start with \"/\", such as /tags/team, but is " + JsonText.quoted(pattern));
        }
        return JsonText.steps(pattern);
    }

    private static boolean covers(List<String> pattern, List<String> steps) {
        if (pattern.size() > steps.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals(ANY) && !pattern.get(i).equals(steps.get(i))) {
                return false;
            }
        }
        return true;
    }
}
