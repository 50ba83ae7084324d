package io.github.appflowtestkit.reports.internal.text;

import java.util.function.UnaryOperator;

/** Lines that are wrapped between words. Not thread-safe. */
public final class WrappedLines {

    private final StringBuilder out;
    private final int width;
    private final int indent;
    private int column;
    private boolean atStart = true;

    /**
     * Lines to append to output that ends with a line feed.
     *
     * @param first the indentation of the first line
     * @param indent the indentation of all others
     */
    public WrappedLines(StringBuilder out, int width, int first, int indent) {
        this.out = out.append(" ".repeat(first));
        this.width = width;
        this.indent = indent;
        this.column = first;
    }

    /** Appends a part that is never wrapped. */
    public WrappedLines part(String shown, UnaryOperator<String> style) {
        int needed = Printable.width(shown);
        // as int, a width without a limit would overflow
        if (!atStart && (long) column + 1 + needed > width) {
            newLine();
        } else if (!atStart) {
            out.append(' ');
            column++;
        }
        out.append(style.apply(shown));
        column += needed;
        atStart = false;
        return this;
    }

    /** Appends words; line feeds stay. */
    public WrappedLines words(String shown) {
        if (width == Layout.UNLIMITED && shown.indexOf('\n') < 0) {
            return part(shown, UnaryOperator.identity());
        }
        String[] lines = shown.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                newLine();
            }
            String rest = lines[i];
            while (!rest.isEmpty()) {
                int end = width == Layout.UNLIMITED ? -1 : rest.indexOf(' ', 1);
                part(end < 0 ? rest : rest.substring(0, end), UnaryOperator.identity());
                rest = end < 0 ? "" : rest.substring(end + 1);
            }
        }
        return this;
    }

    private void newLine() {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
        atStart = true;
    }

    /** Ends the last line. */
    public void end() {
        out.append('\n');
    }
}
