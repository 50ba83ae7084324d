package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of a file with marked ranges. Secrets are hidden, characters that change how others are shown are replaced, and long
 * lines are cut around the first range.
 */
final class SourceLines {

    private static final int AROUND = 2;
    private static final int MOST = 8;
    private static final int LONGEST = 200;
    private static final int BEFORE = 60;
    private static final String CUT = "…";

    private final SourceText source;
    private final List<Range> ranges;

    private SourceLines(SourceText source, List<Range> ranges) {
        this.source = source;
        this.ranges = ranges;
    }

    /** The first lines of a range, with those around it. An empty range marks the character at its place. */
    static List<LineView> around(SourceText source, Range range) {
        SourceLines lines = new SourceLines(source, List.of(notEmpty(range)));
        int first = Math.max(1, range.start().line() - AROUND);
        return lines.shown(IntStream.rangeClosed(first, lines.lastOf(range) + AROUND));
    }

    /** The first lines of each range. An empty range marks nothing. */
    static List<LineView> of(SourceText source, List<Range> ranges) {
        SourceLines lines = new SourceLines(source, ranges);
        return lines.shown(ranges.stream()
                .flatMapToInt(range -> IntStream.rangeClosed(range.start().line(), lines.lastOf(range)))
                .distinct());
    }

    /** All lines of a part, with marked ranges. */
    static List<LineView> all(SourceText source, Range part, List<Range> marked) {
        return new SourceLines(source, marked)
                .shown(IntStream.rangeClosed(part.start().line(), part.end().line()));
    }

    private static Range notEmpty(Range range) {
        Position start = range.start();
        return start.equals(range.end()) ? new Range(start, new Position(start.line(), start.column() + 1)) : range;
    }

    private int lastOf(Range range) {
        return Math.min(range.end().line(), range.start().line() + MOST - 1);
    }

    private List<LineView> shown(IntStream numbers) {
        int count = source.lineCount();
        // nothing is behind the last line break
        int last = source.line(count).isEmpty() ? count - 1 : count;
        return numbers.filter(number -> number <= last).mapToObj(this::line).toList();
    }

    /** The characters from an index on up to another one. */
    private record Part(int from, int to) {

        boolean has(int index) {
            return index >= from && index < to;
        }
    }

    private LineView line(int number) {
        CharSequence line = source.line(number);
        List<Part> marked = new ArrayList<>();
        for (Range range : ranges) {
            if (number >= range.start().line() && number <= range.end().line()) {
                boolean starts = number == range.start().line();
                boolean ends = number == range.end().line();
                marked.add(new Part(
                        starts ? range.start().column() - 1 : indent(line),
                        ends ? range.end().column() - 1 : line.length()));
            }
        }
        LineView.Builder shown = new LineView.Builder();
        write(shown, number, line, marked);
        if (marked.stream().anyMatch(part -> part.has(line.length()))) {
            // the place is the end of the line
            shown.add(" ", true);
        }
        return new LineView(number, shown.pieces());
    }

    private void write(LineView.Builder shown, int number, CharSequence line, List<Part> marked) {
        boolean whole = line.length() <= LONGEST;
        int place = marked.isEmpty() ? 0 : Math.min(marked.get(0).from(), line.length());
        int first = whole ? 0 : Printable.boundary(line, Math.max(0, place - BEFORE));
        int last = whole ? line.length() : Printable.boundary(line, Math.min(line.length(), first + LONGEST));
        shown.add(first > 0 ? CUT : "", false);
        for (int i = first; i < last; ) {
            int index = i;
            boolean mark = marked.stream().anyMatch(part -> part.has(index));
            if (source.isHidden(number, i)) {
                while (i < last && source.isHidden(number, i)) {
                    i++;
                }
                shown.add(Secrets.HIDDEN, mark);
            } else if (Printable.startsCommand(line, i)) {
                shown.add(Printable.HARMLESS_START, mark);
                i++;
            } else {
                int codePoint = Character.codePointAt(line, i);
                shown.add(Printable.codePoint(codePoint), mark);
                i += Character.charCount(codePoint);
            }
        }
        shown.add(last < line.length() ? CUT : "", false);
    }

    private static int indent(CharSequence line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }
}
