package io.github.appflowtestkit.reports.internal.svg;

import io.github.appflowtestkit.reports.internal.picture.FieldWay;
import io.github.appflowtestkit.reports.internal.picture.FieldWay.Field;
import io.github.appflowtestkit.reports.internal.picture.LinePart;
import io.github.appflowtestkit.reports.internal.picture.Mark;
import io.github.appflowtestkit.reports.internal.picture.Step;
import io.github.appflowtestkit.reports.internal.svg.Shape.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of one way are: its fields at the left and at the right, and between them a line with what happens to them.
 * Lines of several fields join.
 */
final class WayLayout {

    private static final int FIELD = 26;
    private static final int PILL = 22;
    private static final int BETWEEN = 12;
    private static final int INSIDE = 10;
    /** The room for a curve from a field to where lines join. */
    private static final int CURVE = FlowLayout.LINES - 8;

    private final Canvas canvas;
    private final FieldWay way;

    WayLayout(Canvas canvas, FieldWay way) {
        this.canvas = canvas;
        this.way = way;
    }

    /** Draws the way below a place. Returns where it ends. */
    int draw(int top) {
        List<LinePart> parts = LinePart.of(way);
        boolean beside = parts.stream().mapToInt(WayLayout::width).sum() + BETWEEN * (parts.size() - 1)
                <= FlowLayout.MIDDLE_WIDTH;
        int between = beside ? PILL : parts.size() * (PILL + BETWEEN) - BETWEEN;
        int fields = Math.max(way.from().size(), way.to().size()) * FIELD;
        int height = Math.max(FIELD, Math.max(fields, between + 8));
        int middle = top + height / 2;
        fields(way.from(), FlowLayout.MARGIN, middle);
        fields(way.to(), FlowLayout.TO, middle);
        List<Box> boxes = beside ? beside(parts, middle) : below(parts, middle - between / 2);
        line(boxes, middle);
        int y = top + height;
        for (Step step : way.steps()) {
            for (Mark mark : step.marks()) {
                y = canvas.mark(mark, FlowLayout.MIDDLE, y + 2, FlowLayout.MIDDLE_WIDTH);
            }
        }
        return y == top + height ? y : y + 6;
    }

    private static int width(LinePart part) {
        return Math.min(Font.SMALL.width(part.words()) + 2 * INSIDE, FlowLayout.MIDDLE_WIDTH);
    }

    private void fields(List<Field> fields, int panel, int middle) {
        int x = panel + FlowLayout.PADDING;
        int right = panel + FlowLayout.PANEL - FlowLayout.PADDING;
        int y = middle - fields.size() * FIELD / 2;
        for (Field field : fields) {
            int top = y + (FIELD - Font.FIELD.lineHeight()) / 2;
            String type = Font.TYPE.cut(field.type(), 90);
            int typeWidth = type.isEmpty() ? 0 : Font.TYPE.width(type) + INSIDE;
            if (!field.isProjected()) {
                canvas.box("missing gap", panel + 6, y + 2, FlowLayout.PANEL - 12, FIELD - 4);
            }
            canvas.textUpTo(Font.TYPE, "", right, top, 90, field.type());
            canvas.text(
                    Font.FIELD,
                    Canvas.style(field.name()),
                    x,
                    top,
                    right - typeWidth - x,
                    field.name().text());
            y += FIELD;
        }
    }

    private List<Box> beside(List<LinePart> parts, int middle) {
        List<Box> boxes = new ArrayList<>();
        int x = FlowLayout.MIDDLE;
        for (LinePart part : parts) {
            boxes.add(pill(part, x, middle - PILL / 2));
            x += width(part) + BETWEEN;
        }
        return boxes;
    }

    private List<Box> below(List<LinePart> parts, int top) {
        List<Box> boxes = new ArrayList<>();
        int y = top;
        for (LinePart part : parts) {
            boxes.add(pill(part, FlowLayout.MIDDLE, y));
            y += PILL + BETWEEN;
        }
        return boxes;
    }

    private Box pill(LinePart part, int x, int top) {
        canvas.text(Font.SMALL, "", x + INSIDE, top + 2, width(part) - 2 * INSIDE, part.words());
        return canvas.box("pill " + part.style(), x, top, width(part), PILL);
    }

    /** The line runs below the boxes from the fields at the left to those at the right. */
    private void line(List<Box> boxes, int middle) {
        boolean isSound = way.state().isSound();
        String style = isSound ? "way" : "way broken";
        int first = boxes.isEmpty() ? middle : boxes.get(0).middle();
        int last = boxes.isEmpty() ? middle : boxes.get(boxes.size() - 1).middle();
        int y = middle - way.from().size() * FIELD / 2 + FIELD / 2;
        for (int i = 0; i < way.from().size(); i++) {
            canvas.line(style, curve(FlowLayout.FROM, y, FlowLayout.FROM + CURVE, first));
            y += FIELD;
        }
        int start = way.from().isEmpty() && !boxes.isEmpty() ? boxes.get(0).x() : FlowLayout.FROM + CURVE;
        int turn = boxes.isEmpty() ? start : boxes.get(0).x() + 24;
        int end = way.to().isEmpty() && !boxes.isEmpty()
                ? boxes.get(boxes.size() - 1).right()
                : FlowLayout.TO - CURVE;
        canvas.line(style, "M" + start + " " + first + "H" + turn + "V" + last + "H" + end);
        y = middle - way.to().size() * FIELD / 2 + FIELD / 2;
        for (int i = 0; i < way.to().size(); i++) {
            canvas.line(style, curve(FlowLayout.TO - CURVE, last, FlowLayout.TO, y));
            canvas.line("arrow", "M" + FlowLayout.TO + " " + y + "l-8 -4v8z");
            y += FIELD;
        }
    }

    private static String curve(int fromX, int fromY, int toX, int toY) {
        if (fromY == toY) {
            return "M" + fromX + " " + fromY + "H" + toX;
        }
        int between = (fromX + toX) / 2;
        return "M" + fromX + " " + fromY + "C" + between + " " + fromY + " " + between + " " + toY + " " + toX + " "
                + toY;
    }
}
