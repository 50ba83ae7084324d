package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.secret.ShownDocument;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;

/** Explains a syntax error of JSON: looks at the text where the parser stopped. */
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
     * Explains a syntax error.
     *
     * @param offset where the parser stopped: at the offending character or just after it
     */
    Finding explain(int offset, JacksonException cause) {
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

    Finding endsTooEarly() {
        int end = text.length();
        if (openStarts.isEmpty()) {
            return malformed(end, end, "unexpected end of the document", "write a flow");
        }
        int start = openStarts.get(0);
        Position opened = lines.position(start);
        char bracket = text.charAt(start);
        String closing = bracket == '{' ? "}" : "]";
        return malformed(
                end,
                end,
                "unexpected end of the document: the \"" + bracket + "\" at line " + opened.line() + ", column "
                        + opened.column() + " is not closed",
                "add the missing \"" + closing + "\", or close the string before it");
    }

    /** The parser stops before or after the offending character, depending on the kind of error. */
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

    private Finding controlCharacter(int offset) {
        int at = Math.max(0, Math.min(offset, text.length() - 1));
        while (at > 0 && text.charAt(at) >= ' ') {
            at--;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '\n', '\r' ->
                malformed(at, at + 1, "unescaped line break in a string", "close the string, or write \\n");
            case '\t' -> malformed(at, at + 1, "unescaped tab in a string", "write \\t");
            default ->
                malformed(
                        at,
                        at + 1,
                        String.format(Locale.ROOT, "unexpected control character U+%04X", (int) c),
                        "remove it; in a string, write it as an escape such as \\u0000");
        };
    }

    private Finding escape(int offset) {
        int at = text.lastIndexOf('\\', Math.min(offset, text.length() - 1));
        int end = Math.min(at + 2, text.length());
        String shown = ShownDocument.of(text).isHidden(at) ? Secrets.HIDDEN : '"' + text.substring(at, end) + '"';
        return malformed(
                at,
                end,
                "invalid escape " + shown + " in a string",
                "write \\\\ for a backslash; valid escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits");
    }

    private Finding unexpected(int at) {
        char c = text.charAt(at);
        int before = previous(at);
        boolean afterComma = before >= 0 && text.charAt(before) == ',';
        if ((c == '}' || c == ']') && afterComma) {
            return malformed(before, before + 1, "trailing comma before \"" + c + "\"", "remove the comma");
        }
        if (c == '/' && at + 1 < text.length() && (text.charAt(at + 1) == '/' || text.charAt(at + 1) == '*')) {
            return malformed(at, at + 2, "unexpected comment", "remove it; JSON does not allow comments");
        }
        if (c == '#') {
            return malformed(at, at + 1, "unexpected comment", "remove it; JSON does not allow comments");
        }
        if (c == '\'') {
            return malformed(at, at + 1, "unexpected single quote", "write strings in double quotes");
        }
        if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
            return controlCharacter(at);
        }
        if (Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.') {
            return word(at);
        }
        String found = c == '"' ? "double quote" : '"' + Character.toString(text.codePointAt(at)) + '"';
        if (ShownDocument.of(text).isHidden(at)) {
            found = Secrets.HIDDEN;
        }
        return malformed(at, at + 1, "unexpected " + found, "expected " + expectedAfter(before));
    }

    private Finding word(int at) {
        int end = tokenEnd(at);
        String word = text.substring(at, end);
        String shown = ShownDocument.of(text).isHidden(at) ? Secrets.HIDDEN : JsonText.quoted(word);
        int before = previous(at);
        boolean isValuePlace = before < 0 || ":,[".indexOf(text.charAt(before)) >= 0;
        if (!isValuePlace) {
            return malformed(at, end, "unexpected " + shown, "expected " + expectedAfter(before));
        }
        if (Character.isDigit(word.charAt(0)) || "+-.".indexOf(word.charAt(0)) >= 0) {
            return malformed(
                    at,
                    end,
                    "invalid number " + shown,
                    "JSON numbers have no leading zero or plus sign, and digits on both sides of the decimal point");
        }
        return malformed(
                at,
                end,
                "unexpected " + shown + " without double quotes",
                "write names and strings in double quotes; only numbers, true, false and null have none");
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
            return "\",\" before the next element, or \"]\"";
        }
        return c == '"' && endsName(before)
                ? "\":\" between the name and its value"
                : "\",\" before the next member, or \"}\"";
    }

    /** Whether the string that ends there is a name: names follow a brace or a comma, values a colon. */
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

    private Finding malformed(int start, int end, String message, String hint) {
        return FindingFactory.of(
                BuiltInRules.MALFORMED_DOCUMENT, "", lines.range(start, Math.min(end, text.length())), message, hint);
    }
}
