package io.github.appflowtestkit.validator.internal.read;

import java.util.regex.Pattern;

/** The syntaxes of documents, told apart by the first characters that are no comment. */
public enum Syntax {
    JSON,
    YAML,
    HCL;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern LINE_COMMENT = Pattern.compile("#|/{2}");

    /** The start of a block, such as {@code resource "aws_appflow_flow" "orders"} with its brace, or an attribute. */
    private static final Pattern HCL_START = Pattern.compile(
            "[A-Za-z_][\\w-]*+(?:[ \\t]++(?:[A-Za-z_][\\w-]*+|\"[^\"\\n]*+\"))*+[ \\t]*+(?:\\{|=(?!=))");

    /** A key, an element, or what only YAML begins with. */
    private static final Pattern YAML_START = Pattern.compile(
            "[-?](?:\\s|$)|---|[%!&*|>]|(?:\"[^\"\\n]*+\"|'[^'\\n]*+'|[^\\s\"'{\\[][^\\n]*?)[ \\t]*+:(?:\\s|$)");

    private static final Pattern HCL_LINE =
            Pattern.compile("(?m)^(?:resource|data|module|variable|provider)[ \\t]++\"");

    private static final Pattern YAML_LINE = Pattern.compile("(?m)^[A-Za-z][\\w-]*+:(?:[ \\t\\r]|$)");

    /** The syntax of a string; JSON if it looks like nothing that is known. */
    public static Syntax of(String text) {
        int start = afterComments(text);
        if (start == text.length() || text.charAt(start) == '{' || text.charAt(start) == '[') {
            return JSON;
        }
        if (HCL_START.matcher(text).region(start, text.length()).lookingAt()) {
            return HCL;
        }
        return YAML_START.matcher(text).region(start, text.length()).lookingAt() ? YAML : byLines(text);
    }

    /** The syntax of a string that begins badly; JSON if no line tells another one. */
    private static Syntax byLines(String text) {
        if (HCL_LINE.matcher(text).find()) {
            return HCL;
        }
        return YAML_LINE.matcher(text).find() ? YAML : JSON;
    }

    private static int afterComments(String text) {
        int at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (LINE_COMMENT.matcher(text).region(at, text.length()).lookingAt()) {
                at = end(text, text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end(text, end < 0 ? end : end + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int end(String text, int found) {
        return found < 0 ? text.length() : found;
    }
}
