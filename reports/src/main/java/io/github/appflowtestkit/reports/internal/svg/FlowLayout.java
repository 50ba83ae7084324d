package io.github.appflowtestkit.reports.internal.svg;

import io.github.appflowtestkit.reports.internal.picture.Connector;
import io.github.appflowtestkit.reports.internal.picture.Fact;
import io.github.appflowtestkit.reports.internal.picture.FieldWay;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.LinePart;
import io.github.appflowtestkit.reports.internal.picture.Mark;
import io.github.appflowtestkit.reports.internal.picture.PictureWords;
import io.github.appflowtestkit.reports.internal.picture.Step;
import io.github.appflowtestkit.reports.internal.picture.Trigger;
import io.github.appflowtestkit.reports.internal.svg.Shape.Box;
import io.github.appflowtestkit.reports.internal.svg.Shape.Sign;
import io.github.appflowtestkit.validator.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the parts of one flow are: the source at the left, the destinations at the right, between them the trigger and what
 * happens to records, and below that a row for each way of a field.
 */
final class FlowLayout {

    static final int MARGIN = 24;
    static final int PANEL = 320;
    /** Where the panel of the source ends. */
    static final int FROM = MARGIN + PANEL;
    /** Where the panel of the destinations starts. */
    static final int TO = Drawing.WIDTH - MARGIN - PANEL;
    /** The room for lines beside what is between the panels. */
    static final int LINES = 36;

    static final int MIDDLE = FROM + LINES;
    static final int MIDDLE_WIDTH = TO - LINES - MIDDLE;
    static final int PADDING = 14;

    private static final Connector NO_DESTINATION = new Connector("no destination", List.of(), List.of());

    /** Between the name of a fact and its value. */
    private static final int BESIDE = 10;
    /** Between facts beside each other. */
    private static final int APART = 28;

    private static final int GAP = 10;
    private static final int BETWEEN_STEPS = 16;

    private final Canvas canvas;
    private final FlowPicture picture;

    FlowLayout(Canvas canvas, FlowPicture picture) {
        this.canvas = canvas;
        this.picture = picture;
    }

    /** Draws the flow below a place. Returns where it ends, with its margin. */
    int draw(int top) {
        int start = head(top + 18) + GAP;
        int source = connector("Source", picture.source(), MARGIN, start);
        int destinations = start;
        for (Connector destination : picture.destinations()) {
            destinations = connector("Destination", destination, TO, destinations);
        }
        if (picture.destinations().isEmpty()) {
            destinations = connector("Destination", NO_DESTINATION, TO, start);
        }
        int steps = steps(trigger(start));
        int end = Math.max(Math.max(source, destinations), steps);
        if (!picture.ways().isEmpty()) {
            end = ways(end + GAP);
        }
        canvas.panel("panel", MARGIN, start, PANEL, end - start);
        canvas.panel("panel", TO, start, PANEL, end - start);
        return end + MARGIN;
    }

    private int head(int top) {
        String verdict = PictureWords.findings(picture);
        int width = Drawing.WIDTH - 2 * MARGIN;
        int right = MARGIN + width;
        int wide = Font.STRONG.width(verdict);
        Optional<Severity> worst = worst(picture.allMarks());
        worst.ifPresent(severity -> canvas.sign(severity, right - Sign.SIZE, top + 9));
        canvas.textUpTo(Font.STRONG, "", worst.isEmpty() ? right : right - Sign.SIZE - 8, top + 6, wide, verdict);
        canvas.text(Font.TITLE, "", MARGIN, top, width - wide - Sign.SIZE - 32, picture.title());
        int y = top + Font.TITLE.lineHeight();
        canvas.text(Font.QUIET, "", MARGIN, y, width, where());
        y += Font.QUIET.lineHeight();
        y = headFacts(y + 2, width);
        return marks(picture.marks(), MARGIN, y, width);
    }

    private String where() {
        return picture.place() + picture.name().map(name -> "  ·  " + name).orElse("");
    }

    private int connector(String role, Connector connector, int left, int top) {
        int x = left + PADDING;
        int room = PANEL - 2 * PADDING;
        int y = top + GAP;
        canvas.text(Font.QUIET, "", x, y, room, role);
        y += Font.QUIET.lineHeight();
        y = canvas.lines(Font.HEADING, "", x, y, room, 2, connector.name());
        y = facts(connector.facts(), x, y, room, 3);
        return marks(connector.marks(), left + GAP, y, PANEL - 2 * GAP) + GAP;
    }

    private int trigger(int top) {
        Trigger trigger = picture.trigger();
        int x = MIDDLE + PADDING;
        int room = MIDDLE_WIDTH - 2 * PADDING;
        int y = top + 6;
        canvas.text(Font.QUIET, "", x, y, room, "Trigger");
        y += Font.QUIET.lineHeight();
        y = canvas.lines(Font.STRONG, "", x, y, room, 3, trigger.words());
        if (!trigger.next().isEmpty()) {
            y = canvas.lines(Font.SMALL, "", x, y, room, 3, next(trigger));
        }
        if (trigger.note().isPresent()) {
            y = canvas.lines(Font.QUIET, "", x, y, room, 3, trigger.note().get());
        }
        y = facts(trigger.facts(), x, y, room, 2);
        int end = marks(trigger.marks(), MIDDLE + GAP, y, MIDDLE_WIDTH - 2 * GAP) + GAP;
        canvas.box("trigger " + LinePart.worst(trigger.marks()), MIDDLE, top, MIDDLE_WIDTH, end - top);
        return end;
    }

    /** The next runs; a line does not break within one. */
    private static String next(Trigger trigger) {
        return trigger.next().stream()
                .map(run -> run.replace(' ', '\u00A0'))
                .collect(Collectors.joining(", ", "next:\u00A0", ""));
    }

    /** What happens to whole records, one below the other, on a line from the source to the destination. */
    private int steps(int top) {
        List<Step> steps = picture.steps();
        if (steps.isEmpty()) {
            return picture.ways().isEmpty() ? nothing(top) : top;
        }
        int y = top;
        int first = 0;
        int last = 0;
        for (Step step : steps) {
            Box box = step(step, y + BETWEEN_STEPS);
            first = first == 0 ? box.middle() : first;
            last = box.middle();
            y = box.bottom();
        }
        int center = MIDDLE + MIDDLE_WIDTH / 2;
        canvas.line("records", "M" + FROM + " " + first + "H" + center + "V" + last + "H" + TO);
        canvas.line("arrow", "M" + TO + " " + last + "l-10 -6v12z");
        return y + GAP;
    }

    /** A flow without tasks. */
    private int nothing(int top) {
        int y = top + BETWEEN_STEPS;
        Box box = canvas.box("step gap", MIDDLE, y, MIDDLE_WIDTH, 32);
        canvas.text(Font.WORDS, "", MIDDLE + PADDING, y + 7, MIDDLE_WIDTH - 2 * PADDING, "no tasks");
        canvas.line("broken", "M" + FROM + " " + box.middle() + "H" + TO);
        return box.bottom() + GAP;
    }

    private Box step(Step step, int top) {
        int x = MIDDLE + PADDING;
        int y = canvas.lines(Font.WORDS, "", x, top + 7, MIDDLE_WIDTH - 2 * PADDING, 4, step.words());
        int end = marks(step.marks(), MIDDLE + GAP, y, MIDDLE_WIDTH - 2 * GAP) + 7;
        return canvas.box("step " + LinePart.worst(step.marks()), MIDDLE, top, MIDDLE_WIDTH, end - top);
    }

    private int ways(int top) {
        canvas.text(Font.RULE, "", MARGIN + PADDING, top, PANEL - 2 * PADDING, "Fields");
        canvas.text(Font.RULE, "", TO + PADDING, top, PANEL - 2 * PADDING, "Fields");
        int y = top + Font.RULE.lineHeight() + 4;
        for (FieldWay way : picture.ways()) {
            canvas.line("row", "M" + (MARGIN + PADDING) + " " + y + "H" + (FROM - PADDING));
            canvas.line("row", "M" + (TO + PADDING) + " " + y + "H" + (TO + PANEL - PADDING));
            y = new WayLayout(canvas, way).draw(y);
        }
        return y + GAP;
    }

    /** Short facts are beside each other. */
    private int headFacts(int top, int width) {
        int y = top;
        int x = MARGIN;
        int end = top;
        for (Fact fact : picture.facts()) {
            int needed = Font.QUIET.width(fact.name())
                    + BESIDE
                    + Font.SMALL.width(fact.value().text());
            if (x > MARGIN && x + needed > MARGIN + width) {
                x = MARGIN;
                y = end;
            }
            end = Math.max(end, fact(fact, x, y, nameWidth(List.of(fact), width), MARGIN + width - x, 2));
            x += needed + APART;
        }
        return end;
    }

    private int facts(List<Fact> facts, int x, int top, int width, int most) {
        int nameWidth = nameWidth(facts, width);
        int y = top;
        for (Fact fact : facts) {
            y = fact(fact, x, y + 2, nameWidth, width, most);
        }
        return y;
    }

    /** The width of the longest name, unless it leaves too little for values. */
    private static int nameWidth(List<Fact> facts, int width) {
        int longest = facts.stream()
                .mapToInt(fact -> Font.QUIET.width(fact.name()))
                .max()
                .orElse(0);
        return Math.min(longest, width / 2) + BESIDE;
    }

    /** A fact on lines: its name, and beside it its value. Returns where it ends. */
    private int fact(Fact fact, int x, int top, int nameWidth, int width, int most) {
        canvas.text(Font.QUIET, "", x, top, nameWidth - BESIDE, fact.name());
        String style = Canvas.style(fact.value());
        int end = canvas.lines(
                Font.SMALL,
                style,
                x + nameWidth,
                top,
                width - nameWidth,
                most,
                fact.value().text());
        return Math.max(end, top + Font.QUIET.lineHeight());
    }

    private int marks(List<Mark> marks, int x, int top, int width) {
        int y = top;
        for (Mark mark : marks) {
            y = canvas.mark(mark, x, y + 6, width);
        }
        return y;
    }

    private static Optional<Severity> worst(List<Mark> marks) {
        return marks.stream().map(Mark::severity).max(Severity::compareTo);
    }
}
