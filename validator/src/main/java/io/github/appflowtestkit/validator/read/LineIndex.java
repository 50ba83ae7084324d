package io.github.appflowtestkit.validator.read;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import java.util.Arrays;

/** Turns offsets of a text into lines and columns, and back. Lines end with LF, CR or CR LF. Immutable. */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    /** Finds the lines of a text. */
    public LineIndex(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    /** The place of an offset; offsets past the end are taken as the end. */
    public Position position(int offset) {
        int within = Math.max(0, Math.min(offset, length));
        int found = Arrays.binarySearch(starts, within);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, within - starts[line] + 1);
    }

    /** The stretch between two offsets. */
    public Range range(int start, int end) {
        return new Range(position(start), position(end));
    }

    /** The offset of a place that lies in the text. */
    public int offset(Position position) {
        return starts[position.line() - 1] + position.column() - 1;
    }
}
