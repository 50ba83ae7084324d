package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;

/** Converts offsets that mostly grow to positions: it looks for the line from the one that was asked for last. */
final class LineCursor {

    private final LineIndex lines;
    private int line;

    LineCursor(LineIndex lines) {
        this.lines = lines;
    }

    /** The position of an offset; offsets past the end count as the end. */
    Position position(int offset) {
        while (lines.startsBy(line + 1, offset)) {
            line++;
        }
        while (line > 0 && !lines.startsBy(line, offset)) {
            line--;
        }
        return lines.position(line, offset);
    }

    /** The range between two offsets. */
    Range range(int start, int end) {
        return new Range(position(start), position(end));
    }
}
