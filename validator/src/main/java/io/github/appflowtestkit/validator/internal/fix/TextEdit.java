package io.github.appflowtestkit.validator.internal.fix;

import java.util.Comparator;
import java.util.List;

/**
 * A replacement of a part of a document.
 *
 * @param start the offset of the first character to replace
 * @param end the offset after the last character to replace; equal to start for an insertion
 * @param replacement the new text
 */
public record TextEdit(int start, int end, String replacement) {

    /** Checks that the end does not lie before the start. */
    public TextEdit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("an edit must not end before it starts, but is " + start + " to " + end);
        }
    }

    /** The smallest edit that turns one text, found at an offset, into another. */
    static TextEdit between(int offset, String before, String after) {
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
        return new TextEdit(
                offset + prefix, offset + before.length() - suffix, after.substring(prefix, after.length() - suffix));
    }

    /** Whether the edit changes nothing. */
    boolean isEmpty() {
        return start == end && replacement.isEmpty();
    }

    /** Whether two of the edits replace the same characters. */
    static boolean overlap(List<TextEdit> edits) {
        List<TextEdit> sorted = inOrder(edits);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start() < sorted.get(i - 1).end()) {
                return true;
            }
        }
        return false;
    }

    private static List<TextEdit> inOrder(List<TextEdit> edits) {
        return edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end))
                .toList();
    }

    /**
     * Applies edits in the order of the text; insertions at the same offset keep the order of the list.
     *
     * @throws IllegalArgumentException if two edits overlap
     */
    static String apply(String text, List<TextEdit> edits) {
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (TextEdit edit : inOrder(edits)) {
            if (edit.start() < done) {
                throw new IllegalArgumentException("edits must not overlap, but " + edit + " starts before offset "
                        + done + ", the end of another edit");
            }
            result.append(text, done, edit.start()).append(edit.replacement());
            done = edit.end();
        }
        return result.append(text, done, text.length()).toString();
    }
}
