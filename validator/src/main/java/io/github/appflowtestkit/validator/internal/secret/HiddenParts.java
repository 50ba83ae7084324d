package io.github.appflowtestkit.validator.internal.secret;

import java.util.BitSet;

/** The parts of a string that nobody may see. */
final class HiddenParts {

    private final BitSet offsets = new BitSet();

    void add(int start, int end) {
        offsets.set(start, end);
    }

    boolean isHidden(int offset) {
        return offsets.get(offset);
    }

    /** The text with asterisks in place of each part. */
    String masked(String text) {
        if (offsets.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        int from = 0;
        for (int start = offsets.nextSetBit(0); start >= 0; start = offsets.nextSetBit(from)) {
            shown.append(text, from, start).append(Secrets.HIDDEN);
            from = offsets.nextClearBit(start);
        }
        return shown.append(text, from, text.length()).toString();
    }
}
