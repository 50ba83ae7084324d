package io.github.appflowtestkit.cli.lsp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cursor within the brackets of JSON, or of YAML's flow style. It reads on over what is missing or malformed,
 * because a document is incomplete while somebody writes it.
 */
final class BracketScan {

    private final String text;
    private final int offset;
    private final List<String> above;
    private final List<Open> open = new ArrayList<>();
    private @Nullable Hit hit;

    private BracketScan(String text, int offset, List<String> above) {
        this.text = text;
        this.offset = offset;
        this.above = above;
    }

    /** An object or array that is not closed yet. */
    private static final class Open {
        private final boolean isObject;
        private final Set<String> names = new HashSet<>();
        private String name = "";
        private boolean isAfterColon;
        private boolean hasValue;
        private int index;

        Open(boolean isObject) {
            this.isObject = isObject;
        }

        /** Without a comma the next word begins another member. */
        boolean expectsName() {
            return isObject && (!isAfterColon || hasValue);
        }

        String step() {
            return isObject ? name : String.valueOf(index);
        }
    }

    private record Hit(Open open, List<String> path, boolean isName, int start, int end) {}

    /**
     * The cursor.
     *
     * @param from the offset of the outermost bracket
     * @param offset the offset of the cursor
     * @param above the steps to what is in that bracket
     * @return empty if the cursor is not within the bracket
     */
    static Optional<Cursor> find(String text, int from, int offset, List<String> above) {
        return new BracketScan(text, offset, above).scan(from);
    }

    private Optional<Cursor> scan(int from) {
        int at = from;
        while (at < text.length() && (at == from || !open.isEmpty())) {
            Hit found = hit;
            if (found != null && !open.contains(found.open)) {
                break;
            }
            at = isWord(at) ? word(at) : mark(at);
        }
        if (!open.isEmpty()) {
            // the document ends within the bracket
            hitAt(offset, offset);
        }
        Hit found = hit;
        return found == null
                ? Optional.empty()
                : Optional.of(new Cursor(found.path, found.isName, found.start, found.end, found.open.names, true));
    }

    private boolean isWord(int at) {
        return "{}[],: \t\r\n".indexOf(text.charAt(at)) < 0;
    }

    /** Reads a string or a plain word. */
    private int word(int at) {
        boolean isString = text.charAt(at) == '"' || text.charAt(at) == '\'';
        int end = isString ? stringEnd(at) : plainEnd(at);
        boolean isClosed = isString && end - at > 1 && text.charAt(end - 1) == text.charAt(at);
        if (at >= offset) {
            hitAt(offset, offset);
        } else if (offset < end || (offset == end && !isClosed)) {
            hitAt(at, end);
        }
        Open top = open.get(open.size() - 1);
        if (top.expectsName()) {
            top.name = text.substring(isString ? at + 1 : at, isClosed ? end - 1 : end);
            top.isAfterColon = false;
            top.hasValue = false;
        } else {
            top.hasValue = true;
        }
        return end;
    }

    /** A string that nobody has closed ends with its line. */
    private int stringEnd(int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            if (text.charAt(at) == quote) {
                return at + 1;
            }
            at += text.charAt(at) == '\\' && quote == '"' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private int plainEnd(int start) {
        int at = start;
        while (at < text.length() && isWord(at)) {
            at++;
        }
        return at;
    }

    private int mark(int at) {
        if (at >= offset && !open.isEmpty()) {
            hitAt(offset, offset);
        }
        Open top = open.isEmpty() ? new Open(false) : open.get(open.size() - 1);
        switch (text.charAt(at)) {
            case '{', '[' -> {
                top.hasValue = true;
                open.add(new Open(text.charAt(at) == '{'));
            }
            case '}', ']' -> close(text.charAt(at) == '}');
            case ',' -> {
                top.index++;
                top.isAfterColon = false;
                top.hasValue = false;
            }
            case ':' -> {
                top.isAfterColon = true;
                Hit found = hit;
                boolean isHit = found != null && found.open == top && found.isName && isAt(found, top.name);
                if (!isHit) {
                    top.names.add(top.name);
                }
            }
            default -> {}
        }
        return at + 1;
    }

    /** Whether the word at the cursor is the name of that member. */
    private boolean isAt(Hit found, String name) {
        return text.substring(found.start, found.end).contains(name);
    }

    private void close(boolean isObject) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).isObject == isObject) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
    }

    private void hitAt(int start, int end) {
        if (hit != null) {
            return;
        }
        Open top = open.get(open.size() - 1);
        List<String> path = new ArrayList<>(above);
        open.subList(0, open.size() - 1).forEach(each -> path.add(each.step()));
        boolean isName = top.expectsName();
        if (!isName) {
            path.add(top.step());
        }
        hit = new Hit(top, path, isName, start, end);
    }
}
