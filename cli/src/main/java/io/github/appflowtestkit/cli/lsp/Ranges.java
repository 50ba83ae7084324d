package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.internal.read.LineIndex;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Converts places of a document: findings count lines and columns from 1, the protocol from 0; both count UTF-16. */
final class Ranges {

    private Ranges() {}

    static Range of(io.github.appflowtestkit.validator.Range range) {
        return new Range(of(range.start()), of(range.end()));
    }

    static Position of(io.github.appflowtestkit.validator.Position position) {
        return new Position(position.line() - 1, position.column() - 1);
    }

    static Range between(OpenDocument document, int start, int end) {
        return of(document.lines().range(start, end));
    }

    /** The offset of a position; one behind the end of the text counts as the end. */
    static int offset(OpenDocument document, Position position) {
        LineIndex lines = document.lines();
        int length = document.text().length();
        int lastLine = lines.position(length).line() - 1;
        if (position.getLine() > lastLine) {
            return length;
        }
        return Math.min(
                length,
                lines.offset(new io.github.appflowtestkit.validator.Position(
                        position.getLine() + 1, position.getCharacter() + 1)));
    }

    /** Whether two ranges share a place; an empty range is one. */
    static boolean touch(Range one, Range other) {
        return !isBefore(one.getEnd(), other.getStart()) && !isBefore(other.getEnd(), one.getStart());
    }

    private static boolean isBefore(Position one, Position other) {
        return one.getLine() != other.getLine()
                ? one.getLine() < other.getLine()
                : one.getCharacter() < other.getCharacter();
    }
}
