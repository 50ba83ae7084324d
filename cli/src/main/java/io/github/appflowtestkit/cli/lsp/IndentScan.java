package io.github.appflowtestkit.cli.lsp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the cursor in YAML by the indentation of the lines, whatever else is wrong with them. */
final class IndentScan {

    private static final Pattern MEMBER =
            Pattern.compile("(\"[^\"]*+\"|'[^']*+'|[^\\s\"'#&*!|>%@`{}\\[\\],:-][^:#]*?) *:(?=\\s|$)");

    private final String text;
    private final int offset;
    private final List<Level> levels = new ArrayList<>(List.of(new Level(-1, false, "")));

    private IndentScan(String text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    /** A member or an element, and the names of the members below it. */
    private static final class Level {
        private final int column;
        private final boolean isItem;
        private final String step;
        private final Set<String> names = new HashSet<>();
        private int index;

        Level(int column, boolean isItem, String step) {
            this.column = column;
            this.isItem = isItem;
            this.step = step;
        }

        String step() {
            return isItem ? String.valueOf(index) : step;
        }
    }

    static Optional<Cursor> find(String text, int offset) {
        return new IndentScan(text, offset).scan();
    }

    private Optional<Cursor> scan() {
        int start = 0;
        while (true) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            if (offset <= end) {
                return atCursor(start, end);
            }
            line(text.substring(start, end));
            start = end + 1;
        }
    }

    private void line(String line) {
        if (line.startsWith("---")) {
            levels.subList(1, levels.size()).clear();
            levels.set(0, new Level(-1, false, ""));
            return;
        }
        String content = line.strip();
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        int column = items(line, line.length());
        Matcher member = MEMBER.matcher(line).region(column, line.length());
        if (member.lookingAt()) {
            member(column, unquoted(member.group(1)));
        }
    }

    /** Enters the elements that begin in a line; returns the column of what follows. */
    private int items(String line, int limit) {
        int column = 0;
        while (column < limit) {
            char c = line.charAt(column);
            boolean isDash = c == '-' && (column + 1 == line.length() || line.charAt(column + 1) == ' ');
            if (isDash) {
                item(column);
            } else if (c != ' ') {
                return column;
            }
            column++;
        }
        return column;
    }

    private void item(int column) {
        leave(column + 1);
        Level last = last();
        if (last.isItem && last.column == column) {
            last.index++;
            last.names.clear();
        } else {
            levels.add(new Level(column, true, ""));
        }
    }

    private void member(int column, String name) {
        leave(column);
        last().names.add(name);
        levels.add(new Level(column, false, name));
    }

    /** Leaves all that begins in a column or right of it. */
    private void leave(int column) {
        while (last().column >= column) {
            levels.remove(levels.size() - 1);
        }
    }

    private Level last() {
        return levels.get(levels.size() - 1);
    }

    private Optional<Cursor> atCursor(int start, int end) {
        String line = text.substring(start, end).replace("\r", "");
        int cursor = Math.min(offset - start, line.length());
        int column = items(line, cursor);
        String before = line.substring(column, cursor);
        if (before.startsWith("#") || before.contains(" #")) {
            return Optional.empty();
        }
        Matcher member = MEMBER.matcher(before);
        if (member.lookingAt()) {
            String name = unquoted(member.group(1));
            member(column, name);
            int value = column + member.end();
            while (value < cursor && line.charAt(value) == ' ') {
                value++;
            }
            return value(line, start, value, cursor);
        }
        if (before.startsWith("{") || before.startsWith("[")) {
            return BracketScan.find(text, start + column, offset, path());
        }
        int colon = line.indexOf(':', cursor);
        int nameEnd = colon < 0 ? line.stripTrailing().length() : colon;
        leave(column);
        Set<String> present = new HashSet<>(last().names);
        present.addAll(below(end, column));
        return Optional.of(new Cursor(path(), true, start + column, start + Math.max(nameEnd, cursor), present, false));
    }

    private Optional<Cursor> value(String line, int start, int value, int cursor) {
        String before = line.substring(value, cursor);
        if (before.startsWith("{") || before.startsWith("[")) {
            return BracketScan.find(text, start + value, offset, path());
        }
        int comment = line.indexOf(" #", cursor);
        int valueEnd = line.substring(0, comment < 0 ? line.length() : comment)
                .stripTrailing()
                .length();
        return Optional.of(
                new Cursor(path(), false, start + value, start + Math.max(valueEnd, cursor), Set.of(), false));
    }

    /** The names of the members below the cursor that begin in its column. */
    private Set<String> below(int from, int column) {
        Set<String> names = new HashSet<>();
        for (String line : text.substring(from).split("\n", -1)) {
            String content = line.strip();
            int indentation = line.length() - line.stripLeading().length();
            if (content.isEmpty() || content.startsWith("#") || indentation > column) {
                continue;
            }
            Matcher member = MEMBER.matcher(line).region(indentation, line.length());
            if (indentation < column || !member.lookingAt()) {
                return names;
            }
            names.add(unquoted(member.group(1)));
        }
        return names;
    }

    private List<String> path() {
        return levels.stream().skip(1).map(Level::step).toList();
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") || name.startsWith("'") ? name.substring(1, name.length() - 1) : name;
    }
}
