package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import java.util.Arrays;

/** Turns offsets of a text into lines and columns, and back. Lines end with LF, CR or CR LF. Immutable. */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    /** The line that was found last: readers go through a text in its order. Any value is a good one to start from. */
    private int near;

    /** Finds the lines of a text. */
    public LineIndex(String text) {
        int[] found = new int[16];
        int count = 1;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
            int end = isFeed ? feed : carriage;
            if (isFeed || feed != carriage + 1) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = end + 1;
            }
            if (isFeed) {
                feed = text.indexOf('\n', end + 1);
            } else {
                carriage = text.indexOf('\r', end + 1);
            }
        }
        this.starts = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    /** The place of an offset; offsets past the end are taken as the end. */
    public Position position(int offset) {
        int within = Math.max(0, Math.min(offset, length));
        int line = near;
        if (!isIn(line, within)) {
            line = isIn(line + 1, within) ? line + 1 : search(within);
            near = line;
        }
        return new Position(line + 1, within - starts[line] + 1);
    }

    private boolean isIn(int line, int offset) {
        return line < starts.length
                && starts[line] <= offset
                && (line + 1 == starts.length || offset < starts[line + 1]);
    }

    private int search(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
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
