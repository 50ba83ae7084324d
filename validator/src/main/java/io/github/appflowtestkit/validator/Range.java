package io.github.appflowtestkit.validator;

/**
 * A stretch of a text.
 *
 * @param start the first character
 * @param end the place after the last character
 */
public record Range(Position start, Position end) {

    /** The empty stretch at the start of a text, for findings that concern a document as a whole. */
    public static final Range START = new Range(Position.START, Position.START);

    /** Checks that the end does not lie before the start. */
    public Range {
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("end must not lie before start " + start + ", but was " + end);
        }
    }

    /** The stretch as {@code line:column-line:column}. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
