package io.github.appflowtestkit.validator.internal.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two texts as the unified diff that {@code patch} and {@code git apply} read. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final String NO_NEWLINE = "\n\\ No newline at end of file\n";

    private final List<Row> rows;

    private UnifiedDiff(List<Row> rows) {
        this.rows = rows;
    }

    private record Row(char sign, String line) {}

    /** The diff, or an empty text if nothing differs. */
    static String of(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        return new UnifiedDiff(rows(lines(before), lines(after))).render(name.replace('\\', '/'));
    }

    private String render(String name) {
        StringBuilder diff = new StringBuilder("--- a/" + name + "\n+++ b/" + name + "\n");
        int oldLine = 1;
        int newLine = 1;
        int at = 0;
        while (at < rows.size()) {
            int end = hunkEnd(at);
            if (end < 0) {
                break;
            }
            int start = firstChange(at);
            int from = Math.max(at, start - CONTEXT);
            oldLine += from - at;
            newLine += from - at;
            List<Row> hunk = rows.subList(from, end);
            int olds = (int) hunk.stream().filter(row -> row.sign() != '+').count();
            int news = (int) hunk.stream().filter(row -> row.sign() != '-').count();
            diff.append("@@ -")
                    .append(span(oldLine, olds))
                    .append(" +")
                    .append(span(newLine, news))
                    .append(" @@\n");
            hunk.forEach(row -> diff.append(row.sign()).append(ended(row.line())));
            oldLine += olds;
            newLine += news;
            at = end;
        }
        return diff.toString();
    }

    private static String span(int line, int count) {
        return (count == 0 ? line - 1 : line) + (count == 1 ? "" : "," + count);
    }

    private static String ended(String line) {
        return line.endsWith("\n") ? line : line + NO_NEWLINE;
    }

    private int firstChange(int from) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i).sign() != ' ') {
                return i;
            }
        }
        return -1;
    }

    /** Where the hunk that the next change opens ends; -1 if nothing changes any more. */
    private int hunkEnd(int from) {
        int change = firstChange(from);
        if (change < 0) {
            return -1;
        }
        int last = change;
        for (int next = change; next >= 0 && next - last <= 2 * CONTEXT + 1; next = firstChange(next + 1)) {
            last = next;
        }
        return Math.min(rows.size(), last + 1 + CONTEXT);
    }

    private static List<Row> rows(List<String> before, List<String> after) {
        int prefix = 0;
        int shorter = Math.min(before.size(), after.size());
        while (prefix < shorter && before.get(prefix).equals(after.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && before.get(before.size() - 1 - suffix).equals(after.get(after.size() - 1 - suffix))) {
            suffix++;
        }
        List<Row> rows = new ArrayList<>();
        before.subList(0, prefix).forEach(line -> rows.add(new Row(' ', line)));
        changed(before.subList(prefix, before.size() - suffix), after.subList(prefix, after.size() - suffix), rows);
        before.subList(before.size() - suffix, before.size()).forEach(line -> rows.add(new Row(' ', line)));
        return rows;
    }

    /** Fixes change lines in place; only where they add or remove some is it worth while to look which ones stay. */
    private static void changed(List<String> before, List<String> after, List<Row> rows) {
        int at = 0;
        while (before.size() == after.size() && at < before.size()) {
            int end = at;
            while (end < before.size() && !before.get(end).equals(after.get(end))) {
                end++;
            }
            before.subList(at, end).forEach(line -> rows.add(new Row('-', line)));
            after.subList(at, end).forEach(line -> rows.add(new Row('+', line)));
            if (end < before.size()) {
                rows.add(new Row(' ', before.get(end)));
            }
            at = end + 1;
        }
        if (before.size() != after.size()) {
            aligned(before, after, rows);
        }
    }

    /** Keeps lines that stand in both, each at its first place from where the last one was kept. */
    private static void aligned(List<String> before, List<String> after, List<Row> rows) {
        int seen = 0;
        for (String line : before) {
            int found = after.subList(seen, after.size()).indexOf(line);
            if (found < 0) {
                rows.add(new Row('-', line));
            } else {
                after.subList(seen, seen + found).forEach(added -> rows.add(new Row('+', added)));
                rows.add(new Row(' ', line));
                seen += found + 1;
            }
        }
        after.subList(seen, after.size()).forEach(added -> rows.add(new Row('+', added)));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            lines.add(line.group());
        }
        return lines;
    }
}
