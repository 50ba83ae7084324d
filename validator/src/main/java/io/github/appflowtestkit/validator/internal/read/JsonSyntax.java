package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Says in words what is wrong with malformed JSON: looks at the text where the parser gave up. */
final class JsonSyntax {

    private final String text;
    private final LineIndex lines;
    private final List<Integer> openStarts;

    JsonSyntax(String text, LineIndex lines, List<Integer> openStarts) {
        this.text = text;
        this.lines = lines;
        this.openStarts = openStarts;
    }

    /**
     * What is wrong.
     *
     * @param offset where the parser gave up: at the offending character or just after it
     */
    ReadProblem explain(int offset, JacksonException cause) {
        String reason = cause.getOriginalMessage().toLowerCase(Locale.ROOT);
        if (reason.contains("unexpected end-of-input") || offset > text.length()) {
            return endsTooEarly();
        }
        if (reason.contains("ctrl-char") || reason.contains("control character")) {
            return controlCharacter(offset);
        }
        if (reason.contains("escape")) {
            return escape(offset);
        }
        int at = offending(offset, reason);
        return at >= text.length() ? endsTooEarly() : unexpected(at);
    }

    ReadProblem endsTooEarly() {
        int end = text.length();
        if (openStarts.isEmpty()) {
            return problem(end, end, "the document ends too early", "a flow is a JSON object");
        }
        int start = openStarts.get(0);
        Position opened = lines.position(start);
        char bracket = text.charAt(start);
        String closing = bracket == '{' ? "}" : "]";
        return problem(
                end,
                end,
                "the document ends before the \"" + bracket + "\" of line " + opened.line() + ", column "
                        + opened.column() + " is closed",
                "add the missing \"" + closing + "\", or a closing quotation mark before it");
    }

    /** The parser names the place before or after the character, depending on what it was doing. */
    private int offending(int offset, String reason) {
        boolean after = reason.contains("unexpected character") || reason.contains("unexpected close marker");
        int at = after ? offset : tokenStart(offset);
        if (after && at < text.length() && matches(reason, at)) {
            return at;
        }
        if (after && at > 0 && matches(reason, at - 1)) {
            return at - 1;
        }
        return at;
    }

    private boolean matches(String reason, int at) {
        char c = Character.toLowerCase(text.charAt(at));
        return reason.contains("'" + c + "'");
    }

    private int tokenStart(int offset) {
        int at = Math.min(offset, text.length());
        while (at > 0
                && (Character.isLetterOrDigit(text.charAt(at - 1)) || "+-._$".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    private int tokenEnd(int start) {
        int at = start;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-._$".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return Math.max(at, Math.min(start + 1, text.length()));
    }

    private ReadProblem controlCharacter(int offset) {
        int at = Math.max(0, Math.min(offset, text.length() - 1));
        while (at > 0 && text.charAt(at) >= ' ') {
            at--;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '\n', '\r' ->
                problem(at, at + 1, "a text goes on over the end of a line", "close the quotation mark, or write \\n");
            case '\t' -> problem(at, at + 1, "a text holds a tab character", "write \\t");
            default ->
                problem(
                        at,
                        at + 1,
                        String.format(Locale.ROOT, "the control character U+%04X stands where none may", (int) c),
                        "leave it out, or within a text write it as an escape such as \\u0000");
        };
    }

    private ReadProblem escape(int offset) {
        int at = text.lastIndexOf('\\', Math.min(offset, text.length() - 1));
        int end = Math.min(at + 2, text.length());
        return problem(
                at,
                end,
                "a text holds the unknown escape " + text.substring(at, end),
                "write \\\\ for a backslash; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits");
    }

    private ReadProblem unexpected(int at) {
        char c = text.charAt(at);
        int before = previous(at);
        boolean afterComma = before >= 0 && text.charAt(before) == ',';
        if ((c == '}' || c == ']') && afterComma) {
            return problem(
                    before, before + 1, "a comma stands before the closing \"" + c + "\"", "leave the comma out");
        }
        if (c == '/' && at + 1 < text.length() && (text.charAt(at + 1) == '/' || text.charAt(at + 1) == '*')) {
            return problem(at, at + 2, "a comment stands in the document, but JSON has none", "leave it out");
        }
        if (c == '#') {
            return problem(at, at + 1, "a comment stands in the document, but JSON has none", "leave it out");
        }
        if (c == '\'') {
            return problem(at, at + 1, "a single quotation mark opens a text, but JSON takes only \"", "write \"");
        }
        if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
            return controlCharacter(at);
        }
        if (Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.') {
            return word(at);
        }
        String found = c == '"' ? "quotation mark" : "\"" + new String(Character.toChars(text.codePointAt(at))) + "\"";
        return problem(at, at + 1, "unexpected " + found, "expected " + expectedAfter(before));
    }

    private ReadProblem word(int at) {
        int end = tokenEnd(at);
        String word = text.substring(at, end);
        int before = previous(at);
        boolean isValuePlace = before < 0 || ":,[".indexOf(text.charAt(before)) >= 0;
        if (!isValuePlace) {
            return problem(at, end, "unexpected " + JsonText.quoted(word), "expected " + expectedAfter(before));
        }
        if (Character.isDigit(word.charAt(0)) || "+-.".indexOf(word.charAt(0)) >= 0) {
            return problem(
                    at,
                    end,
                    "unexpected " + JsonText.quoted(word) + ", which is no JSON number",
                    "JSON numbers have no leading zero or plus sign, and a digit on both sides of the point");
        }
        return problem(
                at,
                end,
                "unexpected " + JsonText.quoted(word) + " without quotation marks",
                "names and texts stand in \"double quotes\"; without them only numbers, true, false and null");
    }

    private String expectedAfter(int before) {
        if (before < 0) {
            return "\"{\" at the start of the document";
        }
        char c = text.charAt(before);
        boolean inObject = !openStarts.isEmpty() && text.charAt(openStarts.get(0)) == '{';
        if (c == '{') {
            return "a name in double quotes, or \"}\"";
        }
        if (c == ':' || c == '[') {
            return "a value";
        }
        if (c == ',') {
            return inObject ? "a name in double quotes" : "a value";
        }
        if (!inObject) {
            return "\",\" before the next item, or \"]\"";
        }
        return c == '"' && endsName(before)
                ? "\":\" between the name and its value"
                : "\",\" before the next member, or \"}\"";
    }

    /** Whether the text that ends there is a name: names follow a brace or a comma, values a colon. */
    private boolean endsName(int end) {
        int start = end - 1;
        while (start > 0 && (text.charAt(start) != '"' || text.charAt(start - 1) == '\\')) {
            start--;
        }
        int before = previous(start);
        return before >= 0 && (text.charAt(before) == '{' || text.charAt(before) == ',');
    }

    private int previous(int at) {
        int before = at - 1;
        while (before >= 0 && (Character.isWhitespace(text.charAt(before)) || text.charAt(before) == '\uFEFF')) {
            before--;
        }
        return before;
    }

    private ReadProblem problem(int start, int end, String message, String hint) {
        return new ReadProblem(
                ReadProblem.Kind.MALFORMED,
                "",
                lines.range(start, Math.min(end, text.length())),
                message,
                Optional.of(hint));
    }
}
