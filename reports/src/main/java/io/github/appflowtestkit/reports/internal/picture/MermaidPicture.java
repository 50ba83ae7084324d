package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import io.github.appflowtestkit.reports.internal.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pictures as one Mermaid flowchart, which GitHub and GitLab draw in comments and pages.
 *
 * <p>Both refuse charts of more than 500 edges or 50,000 characters, and a wide chart is illegible before that. So fields that keep
 * their name and type share a node, and so do those beyond a number.
 */
public final class MermaidPicture {

    private static final String START = "flowchart LR\n  %% AppFlow Testkit\n";
    /** Where icons, formulas and line breaks begin, even when they are written as entities. */
    private static final Pattern INTERPRETED = Pattern.compile("(?<=:)(?=fa-)|(?<=\\$)(?=\\$)|(?<=\\\\)(?=n)");

    private static final String WORD_JOINER = "\u2060";
    private static final int MOST_WAYS = 60;
    private static final int MOST_NAMES = 12;
    private static final int LONGEST = 60;

    private final StringBuilder out = new StringBuilder(START);
    private final int mostWays;

    private MermaidPicture(int flows) {
        this.mostWays = Math.max(4, MOST_WAYS / Math.max(1, flows));
    }

    /** The pictures, each in a box of its own. */
    public static String of(List<FlowPicture> flows) {
        MermaidPicture chart = new MermaidPicture(flows.size());
        chart.line("  classDef missing stroke-width:3px,stroke-dasharray:6 4");
        chart.line("  classDef finding stroke-width:3px");
        for (int i = 0; i < flows.size(); i++) {
            chart.write("f" + (i + 1), flows.get(i));
        }
        return chart.out.toString();
    }

    /** Whether a file starts as such pictures do. */
    public static boolean startsPicture(String start) {
        return start.startsWith(START);
    }

    private void write(String flow, FlowPicture picture) {
        line("  subgraph " + flow + "[" + label(Stream.concat(Stream.of(picture.title()), findings(picture.marks())))
                + "]");
        node(
                flow + "t",
                "([",
                "])",
                picture.trigger().words(),
                picture.trigger().marks());
        String last = flow + "s";
        node(last, "[", "]", end(picture.source()), picture.source().marks());
        line("    " + flow + "t -.-> " + last);
        for (int i = 0; i < picture.steps().size(); i++) {
            Step step = picture.steps().get(i);
            String next = flow + "r" + (i + 1);
            node(next, "{{", "}}", step.words(), step.marks());
            line("    " + last + " --> " + next);
            last = next;
        }
        List<String> ends = new ArrayList<>();
        for (Connector destination : picture.destinations()) {
            ends.add(flow + "d" + (ends.size() + 1));
            node(ends.get(ends.size() - 1), "[", "]", end(destination), destination.marks());
        }
        writeWays(flow, last, picture.ways(), ends);
        line("  end");
    }

    private void writeWays(String flow, String last, List<FieldWay> ways, List<String> ends) {
        List<FieldWay> plain = ways.stream().filter(FieldWay::isUnchanged).toList();
        List<FieldWay> others = ways.stream().filter(way -> !way.isUnchanged()).toList();
        if (ways.isEmpty()) {
            ends.forEach(end -> line("    " + last + " --> " + end));
        }
        int shown = Math.min(others.size(), mostWays);
        for (int i = 0; i < shown; i++) {
            write(flow + "w" + (i + 1), last, others.get(i), ends);
        }
        group(flow + "p", last, plain, " unchanged", ends);
        group(flow + "m", last, others.subList(shown, others.size()), " more", ends);
    }

    private void write(String id, String last, FieldWay way, List<String> ends) {
        List<Mark> marks = way.marks();
        boolean isSound = way.state().isSound();
        String state = way.state() == State.WHOLE ? "" : way.state().words();
        String kind = isSound ? (marks.isEmpty() ? "" : ":::finding") : ":::missing";
        line("    " + id + "("
                + label(Stream.of(Stream.of(names(way.from())), Stream.of(state), findings(marks))
                        .flatMap(each -> each))
                + ")" + kind);
        line("    " + last + " --> " + id);
        String steps = way.words();
        if (way.to().isEmpty()) {
            if (!steps.isEmpty()) {
                line("    " + id + " --> " + id + "x(" + label(Stream.of(steps)) + ")" + kind);
            }
            return;
        }
        line("    " + id + " -->" + (steps.isEmpty() ? " " : "|" + label(Stream.of(steps)) + "| ") + id + "x("
                + label(Stream.of(names(way.to()))) + ")");
        ends.forEach(end -> line("    " + id + "x --> " + end));
    }

    private void group(String id, String last, List<FieldWay> ways, String what, List<String> ends) {
        if (ways.isEmpty()) {
            return;
        }
        List<String> names =
                ways.stream().limit(MOST_NAMES).map(way -> names(way.from())).toList();
        String more = ways.size() > MOST_NAMES ? " and " + (ways.size() - MOST_NAMES) + " others" : "";
        line("    " + id + "("
                + label(Stream.of(
                        Wording.count(ways.size(), "field") + what,
                        names.stream().map(MermaidPicture::cut).collect(Collectors.joining(", ")) + more))
                + ")");
        line("    " + last + " --> " + id);
        ends.forEach(end -> line("    " + id + " --> " + end));
    }

    private static String names(List<FieldWay.Field> fields) {
        return fields.stream().map(field -> cut(field.name().toString())).collect(Collectors.joining(", "));
    }

    /** The connector, and what tells it from others of its kind. */
    private static String end(Connector connector) {
        return connector.name()
                + connector.facts().stream()
                        .limit(3)
                        .map(fact -> "\n" + fact.name() + " " + fact.value())
                        .collect(Collectors.joining());
    }

    private static Stream<String> findings(List<Mark> marks) {
        return marks.stream()
                .map(mark -> mark.severity().name().toLowerCase(Locale.ROOT) + " " + mark.rule())
                .distinct();
    }

    private void node(String id, String open, String close, String text, List<Mark> marks) {
        line("    " + id + open + label(Stream.concat(text.lines(), findings(marks))) + close
                + (marks.isEmpty() ? "" : ":::finding"));
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String label(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty())
                .map(MermaidPicture::escaped)
                .collect(Collectors.joining("<br/>", "\"", "\""));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /**
     * Text of which Mermaid interprets nothing: quotes end labels, and Markdown, icons, formulas, comments and directives have
     * characters of their own. So everything but letters, digits and spaces becomes an entity.
     */
    private static String escaped(String line) {
        StringBuilder shown = new StringBuilder();
        INTERPRETED.matcher(line).replaceAll(WORD_JOINER).codePoints().forEach(c -> {
            if (c == ' ' || Character.isLetterOrDigit(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append('#').append(c).append(';');
            }
        });
        return shown.toString();
    }
}
