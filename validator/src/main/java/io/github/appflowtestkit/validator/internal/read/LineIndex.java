package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import java.util.Arrays;

/** Converts offsets of a document to lines and columns, and back. Lines end with LF, CR or CR LF. Immutable. */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    /** Finds the lines of a document. */
    public LineIndex(String text) {
        int[] found = new int[64];
        int count = 1;
        int lf = text.indexOf('\n');
        int cr = text.indexOf('\r');
        while (lf >= 0 || cr >= 0) {
            boolean endsWithLf = lf >= 0 && (cr < 0 || lf <= cr + 1);
            int start = (endsWithLf ? lf : cr) + 1;
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = start;
            lf = lf < 0 || lf >= start ? lf : text.indexOf('\n', start);
            cr = cr < 0 || cr >= start ? cr : text.indexOf('\r', start);
        }
        this.starts = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    /** The position of an offset; offsets past the end count as the end. */
    public Position position(int offset) {
        int within = Math.max(0, Math.min(offset, length));
        int line = line(within);
        return new Position(line + 1, within - starts[line] + 1);
    }

    /** The number of lines. */
    int count() {
        return starts.length;
    }

    /** The length of the document. */
    int length() {
        return length;
    }

    /** The offset at which a line starts; lines count from 0. */
    int startOf(int line) {
        return starts[line];
    }

    /** The offset at which the line after a line starts, which lies past the end for the last line. */
    int endOf(int line) {
        return line + 1 < starts.length ? starts[line + 1] : length + 1;
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The range between two offsets. */
    public Range range(int start, int end) {
        return new Range(position(start), position(end));
    }

    /** The offset of a position within the text. */
    public int offset(Position position) {
        return starts[position.line() - 1] + position.column() - 1;
    }
}
