package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.secret.Secrets;

/**
 * The line of a finding, with the range of the finding underlined.
 *
 * @param text the line as shown: tabs expanded, control characters replaced, a long line cut around the range
 * @param indent the number of columns before the underline
 * @param width the number of underlined columns, at least 1
 */
record Snippet(String text, int indent, int width) {

    private static final int LONGEST = 110;
    private static final int BEFORE = 40;
    private static final String CUT = "…";

    private static final int SHORTEST = 8;

    /** The line, cut so that it has at most so many columns on a terminal. */
    static Snippet of(SourceText source, Range range, int columns) {
        int longest = Math.min(LONGEST, columns);
        Snippet snippet = cut(source, range, longest);
        // wide letters and tabs take more than one column
        while (Printable.width(snippet.text()) > columns && longest > SHORTEST) {
            longest = longest * 3 / 4;
            snippet = cut(source, range, longest);
        }
        return snippet;
    }

    private static Snippet cut(SourceText source, Range range, int longest) {
        int number = range.start().line();
        CharSequence line = source.line(number);
        int from = Math.min(range.start().column() - 1, line.length());
        int to = range.end().line() == number ? Math.min(range.end().column() - 1, line.length()) : line.length();
        boolean whole = line.length() <= longest;
        int first = whole ? 0 : Printable.boundary(line, Math.max(0, from - longest * BEFORE / LONGEST));
        int last = whole ? line.length() : Printable.boundary(line, Math.min(line.length(), first + longest));

        StringBuilder shown = new StringBuilder(first > 0 ? CUT : "");
        int indent = -1;
        int end = -1;
        for (int i = first; i < last; ) {
            if (i >= from && indent < 0) {
                indent = Printable.width(shown.toString());
            }
            if (i >= to && end < 0) {
                end = Printable.width(shown.toString());
            }
            if (source.isHidden(number, i)) {
                while (i < last && source.isHidden(number, i)) {
                    i++;
                }
                shown.append(Secrets.HIDDEN);
            } else if (Printable.startsCommand(line, i)) {
                shown.append(Printable.HARMLESS_START);
                i++;
            } else {
                int codePoint = Character.codePointAt(line, i);
                shown.append(Printable.codePoint(codePoint));
                i += Character.charCount(codePoint);
            }
        }
        int total = Printable.width(shown.toString());
        indent = indent < 0 ? total : indent;
        end = end < 0 ? total : end;
        String text = shown + (last < line.length() ? CUT : "");
        return new Snippet(text.stripTrailing(), indent, Math.max(1, end - indent));
    }

    /** The underline: {@code ^~~~}. */
    String underline() {
        return "^" + "~".repeat(width - 1);
    }
}
