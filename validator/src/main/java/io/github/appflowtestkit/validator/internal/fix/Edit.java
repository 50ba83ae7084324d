package io.github.appflowtestkit.validator.internal.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text and what is to stand there instead.
 *
 * @param start the first character's offset
 * @param end the offset after the last one; as start, where something is to be put in between
 * @param replacement the new text
 */
record Edit(int start, int end, String replacement) {

    Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "an edit must not end before it starts, but was " + start + " to " + end);
        }
    }

    /** The smallest edit that makes one text of the other, where the other starts at an offset. */
    static Edit between(int offset, String before, String after) {
        int prefix = 0;
        int shorter = Math.min(before.length(), after.length());
        while (prefix < shorter && before.charAt(prefix) == after.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && before.charAt(before.length() - 1 - suffix) == after.charAt(after.length() - 1 - suffix)) {
            suffix++;
        }
        return new Edit(
                offset + prefix, offset + before.length() - suffix, after.substring(prefix, after.length() - suffix));
    }

    /** Nothing is to be changed. */
    boolean isEmpty() {
        return start == end && replacement.isEmpty();
    }

    /**
     * Makes edits, in whatever order they come; those put in at one place keep theirs.
     *
     * @throws IllegalArgumentException if two edits change the same character
     */
    static String apply(String text, List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Edit edit : sorted) {
            if (edit.start() < done) {
                throw new IllegalArgumentException(
                        "edits must not overlap, but " + edit + " starts before " + done + ", the end of another");
            }
            result.append(text, done, edit.start()).append(edit.replacement());
            done = edit.end();
        }
        return result.append(text, done, text.length()).toString();
    }
}
