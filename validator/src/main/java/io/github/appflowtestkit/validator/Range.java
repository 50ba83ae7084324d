package io.github.appflowtestkit.validator;

/**
 * A range of a document. Immutable.
 *
 * @param start the first character
 * @param end the position after the last character
 */
public record Range(Position start, Position end) {

    /** The empty range at the start of a document, for findings about the document as a whole. */
    public static final Range START = new Range(Position.START, Position.START);

    /**
     * Checks that the end does not lie before the start.
     *
     * @param start the first character
     * @param end the position after the last character
     */
    public Range {
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("end must not lie before start " + start + ", but is " + end);
        }
    }

    /** The range as {@code line:column-line:column}. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
