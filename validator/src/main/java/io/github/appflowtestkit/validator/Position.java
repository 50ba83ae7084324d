package io.github.appflowtestkit.validator;

/**
 * A position in a document. Immutable.
 *
 * @param line the line, from 1
 * @param column the column in UTF-16 code units, from 1
 */
public record Position(int line, int column) implements Comparable<Position> {

    /** The first character of a document. */
    public static final Position START = new Position(1, 1);

    /**
     * Checks that both numbers count from 1.
     *
     * @param line the line
     * @param column the column in UTF-16 code units
     */
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "line and column must be 1 or more, but were " + line + " and " + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** The position as {@code line:column}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
