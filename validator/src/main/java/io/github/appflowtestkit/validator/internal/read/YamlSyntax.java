package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Position;
import java.util.Locale;
import java.util.Objects;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Explains a syntax error of YAML: looks at the text where the parser stopped. */
final class YamlSyntax {

    private static final String ANYTHING = "check quotes, escapes and indentation";

    private final String text;
    private final YamlSource source;
    private final LineIndex lines;
    private final DocumentLimits limits;
    private final YamlHints hints;

    YamlSyntax(String text, YamlSource source, DocumentLimits limits) {
        this.text = text;
        this.source = source;
        this.lines = source.lines();
        this.limits = limits;
        this.hints = new YamlHints(text, lines);
    }

    /** Checks that YAML allows the characters of the text. */
    void checkCharacters() throws Unreadable {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!StreamReader.isPrintable(c)) {
                boolean isHalf = Character.getType(c) == Character.SURROGATE;
                throw malformed(
                        at,
                        at + 1,
                        isHalf
                                ? "unexpected lone surrogate, which is half a character"
                                : String.format(Locale.ROOT, "unexpected control character U+%04X", c),
                        "remove it; in a string in double quotes, write it as an escape such as \\u0000");
            }
            at += Character.charCount(c);
        }
    }

    /** Explains an error for which the parser gives a place. */
    Unreadable explain(MarkedYamlEngineException error) {
        String problem = Objects.toString(error.getProblem(), "");
        String context = Objects.toString(error.getContext(), "");
        int at = source.offset(error.getProblemMark().or(error::getContextMark), 0);
        int from = source.offset(error.getContextMark(), at);
        if (problem.contains("cannot start any token")) {
            return cannotStart(at);
        }
        if (problem.contains("mapping values are not allowed")) {
            return mappingValue(at);
        }
        if (problem.contains("could not find expected ':'")) {
            return missingColon(from);
        }
        if (problem.contains("expected <block end>")) {
            return inBlock(context.contains("mapping"), from, at);
        }
        if (problem.contains("expected ',' or")) {
            return inBrackets(from, at);
        }
        if (problem.contains("expected the node content")) {
            return at < source.trimmed(0, text.length())
                    ? malformed(at, at + 1, "unexpected " + found(at), YamlHints.quotes(text.charAt(at)))
                    : malformed(at, at, "unexpected end of the document", "write the missing value");
        }
        return inScalar(problem, context, from, at);
    }

    private Unreadable inScalar(String problem, String context, int from, int at) {
        if (context.contains("quoted scalar")) {
            return problem.contains("escape")
                    ? escape(from, at)
                    : malformed(
                            from,
                            from + 1,
                            "the string that starts here is not closed",
                            "add the closing quote; in single quotes, write '' for a quote, in double quotes, write \\\"");
        }
        if (problem.contains("contain more spaces")) {
            return malformed(
                    at,
                    at + 1,
                    "the text of the block is indented less than an empty line before it",
                    "remove the spaces from the empty line");
        }
        if (context.contains("block scalar")) {
            String start = "\"" + text.charAt(from) + "\"";
            return malformed(
                    from,
                    at,
                    "unexpected " + found(at) + " after " + start,
                    "start the text of the block on the next line; if " + start
                            + " belongs to a value, put the value in quotes");
        }
        if (context.contains("alias") || context.contains("anchor") || (context + problem).contains("tag")) {
            char start = text.charAt(Math.min(from, text.length() - 1));
            return malformed(
                    at,
                    at + 1,
                    "unexpected " + found(at) + " in a name that starts with \"" + start + "\"",
                    YamlHints.quotes(start));
        }
        return other(problem, context, at);
    }

    private Unreadable escape(int from, int at) {
        int start = Math.max(from, text.lastIndexOf('\\', Math.min(at, text.length() - 1)));
        int end = start + 1 < text.length() ? text.offsetByCodePoints(start, 2) : text.length();
        return malformed(
                start,
                end,
                "invalid escape \"" + text.substring(start, end).strip() + "\" in a string",
                "write \\\\ for a backslash, or use single quotes, where a backslash stands for itself");
    }

    private Unreadable other(String problem, String context, int at) {
        if (problem.contains("sequence entries are not allowed")) {
            return malformed(
                    at,
                    at + 1,
                    "a list element is not allowed here",
                    "start the list on the next line; if \"- \" belongs to a value, put the value in quotes");
        }
        if (problem.contains("mapping keys are not allowed")) {
            return malformed(at, at + 1, "unexpected \"?\"", YamlHints.quotes('?'));
        }
        if (problem.contains("<document start>")) {
            if (at >= text.length()) {
                return malformed(at, at, "the document is empty", "write a flow");
            }
            boolean isIndented = at > hints.lineStart(at)
                    && text.substring(hints.lineStart(at), at).isBlank();
            return malformed(
                    at,
                    at + 1,
                    "unexpected " + found(at) + " after the end of the document",
                    hints.spaceAfterColon(at)
                            .orElse(
                                    isIndented
                                            ? "start all keys of a mapping, and all elements of a list, in the same column"
                                            : "write --- on a line before it, or put several flows into a list"));
        }
        if (context.contains("directive") || problem.contains("directive")) {
            return malformed(
                    at,
                    at,
                    "invalid directive",
                    "remove the line that starts with \"%\", or put a value that starts with \"%\" in quotes");
        }
        return malformed(at, at, "the text from here on is not valid YAML", ANYTHING);
    }

    /** An error for which the parser gives no place: it is behind the last value. */
    Unreadable behind(int lastEnd) {
        int at = lastEnd;
        while (at < text.length() && YamlSource.isBlank(text.charAt(at))) {
            at++;
        }
        return malformed(at, at, "the text from here on is not valid YAML", ANYTHING);
    }

    /** A key that JSON does not have. */
    Unreadable noKey(int start, int end, String found) {
        boolean isPlaceholder = text.startsWith("{{", start - 1);
        return malformed(
                start,
                end,
                "a key must be a string, but is " + found,
                isPlaceholder ? "put a value that starts with \"{{\" in quotes" : "write a string before the \":\"");
    }

    private Unreadable cannotStart(int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '\t') {
            boolean isIndentation = text.substring(hints.lineStart(at), at).isBlank();
            return malformed(
                    at,
                    at + 1,
                    isIndentation ? "unexpected tab in the indentation" : "unexpected tab",
                    "use spaces; YAML does not allow tabs here");
        }
        if (c == '%' && at > 0 && text.charAt(at - 1) == '{') {
            return malformed(at - 1, at + 1, "unexpected \"{%\"", "check what the template renders, not the template");
        }
        return malformed(at, at + 1, "unexpected " + found(at), YamlHints.quotes(c));
    }

    private Unreadable mappingValue(int at) {
        String before = text.substring(hints.lineStart(at), at);
        boolean isSecond = before.strip().matches("(?s)(?:.*[:?-]\\s.*|[\"'].*)");
        String hint = hints.spaceAfterColon(at)
                .orElse(
                        isSecond
                                ? "if \": \" belongs to the value, put the value in quotes; if it ends a key, start that key on"
                                        + " a new line"
                                : "let the key start in the same column as the keys beside it; the value above it is complete");
        return malformed(at, at + 1, "unexpected \":\": mapping values are not allowed here", hint);
    }

    private Unreadable missingColon(int from) {
        int end = hints.lineEnd(from);
        return malformed(
                from,
                end,
                "missing \":\" after " + JsonText.quoted(text.substring(from, end)),
                hints.spaceAfterColon(from)
                        .orElse("write a key as \"key: value\"; if the line continues the value above, indent it"));
    }

    private Unreadable inBlock(boolean isMapping, int from, int at) {
        Position first = lines.position(from);
        Position here = lines.position(at);
        String others = isMapping ? "keys of the mapping" : "elements of the list";
        if (!text.substring(hints.lineStart(at), at).isBlank()) {
            return malformed(
                    at,
                    at + 1,
                    "unexpected " + found(at) + " after the end of a value",
                    text.charAt(at - 1) == '\''
                            ? "in single quotes, write '' for a quote"
                            : "put the whole value in quotes, or start a new line");
        }
        if (text.startsWith(":", at)) {
            return malformed(at, at + 1, "missing key before \":\"", "write a string before the \":\"");
        }
        if (here.column() == first.column()) {
            return malformed(
                    at,
                    at + 1,
                    "unexpected " + found(at) + " among the " + others + " that starts at line " + first.line(),
                    "a mapping and a list cannot start in the same column; indent one of them");
        }
        return malformed(
                at,
                at + 1,
                "unexpected indentation: the line starts in column " + here.column() + ", but the " + others
                        + " that starts at line " + first.line() + " start in column " + first.column(),
                hints.spaceAfterColon(at)
                        .orElse("start the line in column " + first.column()
                                + ", or in the column of the mapping or list that it belongs to"));
    }

    private Unreadable inBrackets(int from, int at) {
        char bracket = text.charAt(from);
        Position opened = lines.position(from);
        String which = "the \"" + bracket + "\" at line " + opened.line() + ", column " + opened.column();
        String closing = bracket == '[' ? "\"]\"" : "\"}\"";
        return at < source.trimmed(0, text.length())
                ? malformed(
                        at,
                        at + 1,
                        "expected \",\" or " + closing + " for " + which + ", but found " + found(at),
                        "close the bracket before, or put values with special characters in quotes")
                : malformed(at, at, which + " is not closed", "add the missing " + closing);
    }

    private String found(int at) {
        if (at >= text.length()) {
            return "end of the document";
        }
        char c = text.charAt(at);
        if (YamlSource.isBreak(c)) {
            return "end of the line";
        }
        return c == '"' ? "double quote" : JsonText.quoted(Character.toString(text.codePointAt(at)));
    }

    private Unreadable malformed(int start, int end, String message, String hint) {
        return limits.malformed(start, Math.min(end, text.length()), message, hint);
    }
}
