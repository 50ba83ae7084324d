package io.github.appflowtestkit.reports.internal.html;

import java.util.ArrayList;
import java.util.List;

/** A numbered line of a file, as it is shown. */
record LineView(int number, List<Piece> pieces) {

    /** A part of a line or a sentence; marked is the range of a finding, and code in a sentence. */
    record Piece(String text, boolean marked) {}

    /** Joins characters that are shown alike. */
    static final class Builder {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean marked;

        void add(String more, boolean isMarked) {
            if (isMarked != marked) {
                end();
                marked = isMarked;
            }
            text.append(more);
        }

        List<Piece> pieces() {
            end();
            return List.copyOf(pieces);
        }

        private void end() {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text.toString(), marked));
                text.setLength(0);
            }
        }
    }
}
