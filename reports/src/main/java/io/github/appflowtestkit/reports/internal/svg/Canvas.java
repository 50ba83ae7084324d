package io.github.appflowtestkit.reports.internal.svg;

import io.github.appflowtestkit.reports.internal.picture.LinePart;
import io.github.appflowtestkit.reports.internal.picture.Mark;
import io.github.appflowtestkit.reports.internal.picture.Text;
import io.github.appflowtestkit.reports.internal.svg.Shape.Box;
import io.github.appflowtestkit.reports.internal.svg.Shape.Label;
import io.github.appflowtestkit.reports.internal.svg.Shape.Line;
import io.github.appflowtestkit.reports.internal.svg.Shape.Sign;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects shapes in layers: lines are below boxes, and texts are on top. Not thread-safe. */
final class Canvas {

    private static final int MARK_LINES = 5;
    private static final int PADDING = 8;
    private static final int SHORTEST_PLACE = 40;

    private final List<Box> panels = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Box> notes = new ArrayList<>();
    private final List<Shape> texts = new ArrayList<>();

    /** All shapes, the lowest first. */
    List<Shape> shapes() {
        return Stream.of(panels, lines, boxes, notes, texts)
                .<Shape>flatMap(List::stream)
                .toList();
    }

    void panel(String style, int x, int y, int width, int height) {
        panels.add(new Box(style, x, y, width, height));
    }

    void line(String style, String path) {
        lines.add(new Line(style, path));
    }

    Box box(String style, int x, int y, int width, int height) {
        Box box = new Box(style, x, y, width, height);
        boxes.add(box);
        return box;
    }

    void sign(Severity severity, int x, int y) {
        texts.add(new Sign(severity, x, y));
    }

    /** A text on one line, cut to a width. */
    void text(Font font, String style, int x, int top, int width, String text) {
        label(font, style, x, top, false, font.cut(text, width), text);
    }

    /** A text on one line that ends at a place. */
    void textUpTo(Font font, String style, int x, int top, int width, String text) {
        label(font, style, x, top, true, font.cut(text, width), text);
    }

    /** A text in lines. Returns where it ends. */
    int lines(Font font, String style, int x, int top, int width, int most, String text) {
        int y = top;
        List<String> lines = font.lines(text, width, most);
        for (String line : lines) {
            boolean isLast = y == top + (lines.size() - 1) * font.lineHeight();
            label(font, style, x, y, false, line, isLast && line.endsWith("…") ? text : line);
            y += font.lineHeight();
        }
        return y;
    }

    /** A finding. Returns where it ends. */
    int mark(Mark mark, int x, int top, int width) {
        int inside = x + PADDING;
        int room = width - 2 * PADDING;
        int head = inside + Sign.SIZE + 6;
        String rule = Font.RULE.cut(LinePart.style(mark.severity()) + " " + mark.rule(), x + width - PADDING - head);
        sign(mark.severity(), inside, top + 5);
        text(Font.RULE, LinePart.style(mark.severity()), head, top + 4, room, rule);
        int left = x + width - PADDING - (head + Font.RULE.width(rule) + 12);
        if (left >= SHORTEST_PLACE) {
            // the end of a place has the line
            String place = Font.QUIET.cutStart(mark.place(), left);
            label(Font.QUIET, "", x + width - PADDING, top + 4, true, place, mark.place());
        }
        int end = lines(Font.SMALL, "", inside, top + 4 + Font.RULE.lineHeight(), room, MARK_LINES, mark.message());
        notes.add(new Box("mark " + LinePart.style(mark.severity()), x, top, width, end + 5 - top));
        return end + 5;
    }

    /** The classes of a value: what a document does not know is written in another way. */
    static String style(Text text) {
        return text.isKnown() ? "" : "open";
    }

    /** A text without the characters that XML does not allow. */
    static String legal(String text) {
        return text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }

    private void label(Font font, String style, int x, int top, boolean atEnd, String shown, String full) {
        if (shown.isBlank()) {
            return;
        }
        int width = font.width(shown);
        Box area = new Box("", atEnd ? x - width : x, top, width, font.lineHeight());
        texts.add(new Label(
                style.isEmpty() ? font.style() : font.style() + " " + style,
                x,
                top + font.baseline(),
                atEnd,
                legal(shown),
                area,
                shown.equals(full) ? Optional.empty() : Optional.of(legal(full))));
    }
}
