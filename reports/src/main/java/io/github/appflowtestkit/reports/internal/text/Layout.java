package io.github.appflowtestkit.reports.internal.text;

/**
 * The appearance of a text report.
 *
 * @param style with or without colors
 * @param width the columns of the terminal; {@link #UNLIMITED} if lines are never wrapped
 * @param summary whether the report ends with what was checked and with counts
 */
public record Layout(Style style, int width, boolean summary) {

    /** No line is too long. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** For files and pipes, which keep one line for each finding. */
    public static final Layout PLAIN = new Layout(Style.PLAIN, UNLIMITED, true);
}
