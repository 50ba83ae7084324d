package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.reports.internal.difference.Comparison;
import io.github.appflowtestkit.reports.internal.difference.FoundFlow;
import io.github.appflowtestkit.validator.diff.Difference;
import io.github.appflowtestkit.validator.diff.Difference.Effect;
import io.github.appflowtestkit.validator.diff.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A comparison for people: the differences of each flow, then what UpdateFlow would say of it. */
public final class TextDiff {

    private static final int INDENT = 2;
    private static final int DEEPER = 4;

    private static final Pattern SUMMARY =
            Pattern.compile("no differences in [0-9]+ flows?|[0-9]+ differences? in [0-9]+(?: of [0-9]+)? flows?");

    private final Layout layout;
    private final Style style;

    /** A report with a layout. */
    public TextDiff(Layout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    /** The report on a comparison. */
    public String report(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        comparison.different().forEach(flow -> write(out, flow));
        lines(out, 0, INDENT).words(summary(comparison)).end();
        return out.toString();
    }

    /** Whether a string ends as a report does. */
    public static boolean endsReport(String text) {
        List<String> lines = text.lines().toList();
        return !lines.isEmpty() && SUMMARY.matcher(lines.get(lines.size() - 1)).matches();
    }

    /** Such as {@code 3 differences in 1 of 2 flows}. */
    public static String summary(Comparison comparison) {
        int all = comparison.flows().size();
        int different = comparison.different().size();
        if (different == 0) {
            return "no differences in " + Wording.count(all, "flow");
        }
        String flows = different == all ? "" : different + " of ";
        return Wording.count(comparison.count(), "difference") + " in " + flows + Wording.count(all, "flow");
    }

    private void write(StringBuilder out, ComparedFlow flow) {
        WrappedLines heading = lines(out, 0, INDENT).part(Printable.path(flow.name()), style::bold);
        inBrackets(heading, files(flow));
        for (Difference difference : flow.diff().differences()) {
            write(out, flow, difference);
        }
        writeVerdict(out, UpdateVerdict.of(flow));
    }

    /** Where a flow is written, OLD first. */
    public static List<String> files(ComparedFlow flow) {
        if (flow.old().isEmpty()) {
            return List.of("only in NEW");
        }
        if (flow.other().isEmpty()) {
            return List.of("only in OLD");
        }
        return Stream.of(flow.old(), flow.other())
                .flatMap(Optional::stream)
                .map(source -> Printable.line(source.path()))
                .toList();
    }

    /** One or two places, which no wrapping tears apart. */
    private void inBrackets(WrappedLines line, List<String> places) {
        int last = places.size() - 1;
        for (int i = 0; i <= last; i++) {
            line.part((i == 0 ? "(" : "") + places.get(i) + (i == last ? ")" : " →"), style::dim);
        }
        line.end();
    }

    private void write(StringBuilder out, ComparedFlow flow, Difference difference) {
        List<String> places = new ArrayList<>();
        place(flow.old(), difference.old()).ifPresent(places::add);
        place(flow.other(), difference.other()).ifPresent(places::add);
        WrappedLines line = lines(out, INDENT, DEEPER)
                .part(mark(difference.kind()), text -> style.difference(difference.kind(), text))
                .words(Printable.line(difference.words()));
        if (!difference.pointer().isEmpty()) {
            note(difference.effect()).ifPresent(note -> line.part(note, style::refused));
        }
        inBrackets(line, places);
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }

    private static Optional<String> place(Optional<FoundFlow> source, Optional<Difference.Side> side) {
        return source.flatMap(from -> side.map(
                part -> Printable.path(from.path()) + ":" + part.range().start()));
    }

    private static Optional<String> note(Effect effect) {
        return switch (effect) {
            case IN_PLACE, NEW_SCHEMA_VERSION -> Optional.empty();
            case REFUSED -> Optional.of("[refused]");
            case NEW_FLOW -> Optional.of("[new flow]");
        };
    }

    private void writeVerdict(StringBuilder out, UpdateVerdict verdict) {
        lines(out, INDENT, DEEPER).words(verdict.sentence()).end();
        verdict.details()
                .forEach(detail ->
                        lines(out, DEEPER, DEEPER).words(Printable.line(detail)).end());
    }

    private WrappedLines lines(StringBuilder out, int first, int indent) {
        return new WrappedLines(out, layout.width(), first, indent);
    }
}
