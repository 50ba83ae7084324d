package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;

/** Converts offsets that mostly grow to positions: it looks for the line from the one that was asked for last. */
final class LineCursor {

    private final LineIndex lines;
    private int line;
    private int start;
    private int end;

    LineCursor(LineIndex lines) {
        this.lines = lines;
        this.end = lines.endOf(0);
    }

    /** The position of an offset; offsets past the end count as the end. */
    Position position(int offset) {
        if (offset >= end || offset < start) {
            move(offset);
        }
        return new Position(line + 1, Math.min(offset, lines.length()) - start + 1);
    }

    private void move(int offset) {
        while (offset >= end && line + 1 < lines.count()) {
            line++;
            start = end;
            end = lines.endOf(line);
        }
        while (offset < start && line > 0) {
            line--;
            end = start;
            start = lines.startOf(line);
        }
    }

    /** The range between two offsets. */
    Range range(int start, int end) {
        return new Range(position(start), position(end));
    }
}
