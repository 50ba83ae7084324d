package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes a tree in one syntax and remembers where each part is. A writer writes one tree once. */
abstract class SyntaxWriter {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, int[]> values = new HashMap<>();
    private final Map<String, int[]> keys = new HashMap<>();

    /** Writes a document. */
    final Marked write(JsonNode root) {
        root(root);
        LineIndex lines = new LineIndex(text.toString());
        return new Marked(text.toString(), ranges(values, lines), ranges(keys, lines));
    }

    abstract void root(JsonNode root);

    private static Map<String, Range> ranges(Map<String, int[]> offsets, LineIndex lines) {
        Map<String, Range> ranges = new HashMap<>();
        offsets.forEach((pointer, places) -> ranges.put(pointer, lines.range(places[0], places[1])));
        return ranges;
    }

    final void add(String more) {
        text.append(more);
    }

    final void line(int indent) {
        text.append('\n').append(" ".repeat(indent));
    }

    /** Writes a value at that place. */
    final void value(String pointer, Runnable write) {
        int start = text.length();
        write.run();
        values.put(pointer, new int[] {start, text.length()});
    }

    /** Writes a value whose range starts with its first part, which may be behind what comes first. */
    final void valueBetween(String first, String last, String pointer) {
        int[] from = values.getOrDefault(first, new int[2]);
        int[] to = values.getOrDefault(last, new int[2]);
        values.put(pointer, new int[] {from[0], to[1]});
    }

    /** Writes the name of the member at that place. */
    final void key(String pointer, String written) {
        keys.putIfAbsent(pointer, new int[] {text.length(), text.length() + written.length()});
        text.append(written);
    }

    /** A string in double quotes, as all three syntaxes have it. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(
                            c < ' ' || (c > '~' && c < '\u00a1') || (c >= '\u2000' && c < '\u3000') || c == '\uFEFF'
                                    ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                                    : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
