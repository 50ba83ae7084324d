package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.picture.FieldWay.Field;
import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Style;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.reports.internal.text.WrappedLines;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pictures for a terminal: from the source to the destination, a line for each field, then the findings. */
public final class TextPicture {

    private static final int INDENT = 2;
    private static final int DEEPER = 4;
    private static final int LABEL = 13;
    private static final int WIDEST_COLUMN = 40;

    private static final Pattern SUMMARY = Pattern.compile("[0-9]+ flows?, [0-9]+ findings?");

    private final Layout layout;
    private final Style style;

    private TextPicture(Layout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    /** The pictures, one after the other. */
    public static String of(List<FlowPicture> flows, Layout layout) {
        TextPicture text = new TextPicture(layout);
        StringBuilder out = new StringBuilder();
        flows.forEach(flow -> text.write(out, flow));
        long findings = flows.stream().mapToLong(flow -> flow.allMarks().size()).sum();
        out.append(Wording.count(flows.size(), "flow"))
                .append(", ")
                .append(Wording.count(findings, "finding"))
                .append('\n');
        return out.toString();
    }

    /** Whether a string ends as such pictures do. */
    public static boolean endsPicture(String text) {
        List<String> lines = text.lines().toList();
        return !lines.isEmpty() && SUMMARY.matcher(lines.get(lines.size() - 1)).matches();
    }

    private void write(StringBuilder out, FlowPicture flow) {
        List<Mark> marks = flow.allMarks();
        WrappedLines heading = lines(out, 0, INDENT).part(Printable.path(flow.title()), style::bold);
        flow.name().ifPresent(name -> heading.part(name, UnaryOperator.identity()));
        heading.part("(" + flow.place() + ")", style::dim);
        writeNumbers(heading, flow.marks(), marks);
        if (!marks.isEmpty()) {
            labelled(out, "findings", List.of(PictureWords.findings(flow)), List.of(), marks);
        }
        flow.facts()
                .forEach(fact -> labelled(out, fact.name(), List.of(fact.value().toString()), List.of(), marks));
        labelled(out, "source", end(flow.source()), flow.source().marks(), marks);
        writeTrigger(out, flow.trigger(), marks);
        flow.destinations().forEach(each -> labelled(out, "destination", end(each), each.marks(), marks));
        for (Step step : flow.steps()) {
            labelled(out, "records", List.of(step.words()), step.marks(), marks);
        }
        writeFields(out, flow, marks);
        for (int i = 0; i < marks.size(); i++) {
            write(out, i + 1, marks.get(i));
        }
        out.append('\n');
    }

    private void labelled(StringBuilder out, String label, List<String> parts, List<Mark> found, List<Mark> all) {
        WrappedLines line = lines(out, INDENT, INDENT + LABEL + 1).part(padded(label, LABEL), style::dim);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            line.words(i < parts.size() - 1 ? part + "," : part);
        }
        writeNumbers(line, found, all);
    }

    private static List<String> end(Connector connector) {
        return Stream.concat(
                        Stream.of(connector.name()), connector.facts().stream().map(TextPicture::fact))
                .toList();
    }

    private static String fact(Fact fact) {
        return fact.name() + " " + fact.value();
    }

    private void writeTrigger(StringBuilder out, Trigger trigger, List<Mark> marks) {
        List<String> parts = new ArrayList<>(List.of(trigger.words()));
        trigger.facts().forEach(fact -> parts.add(fact(fact)));
        labelled(out, "trigger", parts, trigger.marks(), marks);
        if (!trigger.next().isEmpty()) {
            List<String> runs = new ArrayList<>(trigger.next());
            int last = runs.size() - 1;
            runs.set(
                    last,
                    runs.get(last) + " (UTC"
                            + trigger.note().map(note -> "; " + note).orElse("") + ")");
            labelled(out, "next runs", runs, List.of(), marks);
        } else {
            trigger.note().ifPresent(note -> labelled(out, "next runs", List.of(note), List.of(), marks));
        }
    }

    private void writeFields(StringBuilder out, FlowPicture flow, List<Mark> marks) {
        if (flow.ways().isEmpty()) {
            return;
        }
        long unchanged = flow.ways().stream().filter(FieldWay::isUnchanged).count();
        List<String> counts = Stream.of(State.values())
                .filter(state -> flow.count(state) > 0)
                .map(state -> flow.count(state) + " " + state.words()
                        + (state == State.WHOLE && unchanged > 0 ? " (" + unchanged + " unchanged)" : ""))
                .toList();
        labelled(out, "fields", counts, List.of(), marks);
        int from = column(flow.ways().stream().map(TextPicture::from).toList());
        int to = column(flow.ways().stream().map(TextPicture::to).toList());
        flow.ways().forEach(way -> write(out, way, from, to, marks));
    }

    private void write(StringBuilder out, FieldWay way, int from, int to, List<Mark> marks) {
        boolean isSound = way.state().isSound();
        List<Mark> found = way.marks();
        String steps = way.words();
        boolean isLast = steps.isEmpty() && isSound && found.isEmpty();
        WrappedLines line = lines(out, INDENT, INDENT + DEEPER)
                .part(isSound ? " " : "!", text -> style.severity(Severity.WARNING, text))
                .part(padded(from(way), from), UnaryOperator.identity())
                .part(isLast ? to(way) : padded(to(way), to), UnaryOperator.identity());
        if (!steps.isEmpty()) {
            line.words(steps);
        }
        if (!isSound) {
            line.part("(" + way.state().words() + ")", text -> style.severity(Severity.WARNING, text));
        }
        writeNumbers(line, found, marks);
    }

    private static String from(FieldWay way) {
        return names(way.from());
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(field -> field.name().toString()).collect(Collectors.joining(", "));
    }

    private static String to(FieldWay way) {
        if (way.to().isEmpty()) {
            return "";
        }
        String old = types(way.from());
        String type = types(way.to());
        boolean isConverted = way.from().size() == 1 && !type.isEmpty() && !old.equals(type);
        return "→ " + names(way.to())
                + (isConverted ? " (" + (old.isEmpty() ? "" : old + " ") + "as " + type + ")" : "");
    }

    private static String types(List<Field> fields) {
        return fields.stream()
                .map(Field::type)
                .filter(type -> !type.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static int column(List<String> cells) {
        return cells.stream()
                .mapToInt(Printable::width)
                .filter(width -> width <= WIDEST_COLUMN)
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Printable.width(text)));
    }

    private void writeNumbers(WrappedLines line, List<Mark> found, List<Mark> all) {
        found.forEach(
                mark -> line.part("[" + (all.indexOf(mark) + 1) + "]", text -> style.severity(mark.severity(), text)));
        line.end();
    }

    private void write(StringBuilder out, int number, Mark mark) {
        lines(out, INDENT, INDENT + DEEPER)
                .part("[" + number + "]", text -> style.severity(mark.severity(), text))
                .part(mark.place() + ":", style::bold)
                .part(
                        mark.severity().name().toLowerCase(Locale.ROOT) + ":",
                        text -> style.severity(mark.severity(), text))
                .words(mark.message())
                .part("[" + mark.rule() + "]", style::dim)
                .end();
    }

    private WrappedLines lines(StringBuilder out, int first, int indent) {
        return new WrappedLines(out, layout.width(), first, indent);
    }
}
