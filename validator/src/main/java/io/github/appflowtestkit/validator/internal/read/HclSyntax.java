package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.internal.read.HclLexer.Token;

/** Explains a syntax error of HCL in the words of Terraform's pages. */
final class HclSyntax {

    private final String text;
    private final DocumentLimits limits;

    HclSyntax(String text, DocumentLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    Unreadable malformed(int start, int end, String message, String hint) {
        return limits.malformed(start, Math.min(end, text.length()), message, hint);
    }

    /** What should be in a place, and how to write it. */
    record Expected(String what, String hint) {}

    /** A token in the wrong place. */
    Unreadable unexpected(Token found, Expected expected) {
        boolean isEnd = found.kind() == HclLexer.Kind.NEWLINE || found.kind() == HclLexer.Kind.END;
        return malformed(
                found.start(),
                isEnd ? found.start() : found.end(),
                "expected " + expected.what + ", but found " + name(found),
                expected.hint);
    }

    private static String name(Token found) {
        return switch (found.kind()) {
            case IDENTIFIER, NUMBER, MARK -> JsonText.quoted(found.text());
            case QUOTE -> "a string";
            case HEREDOC -> "a heredoc";
            case NEWLINE -> "the end of the line";
            case END -> "the end of the document";
        };
    }

    /** Something that starts but does not end; the range is that of its start. */
    Unreadable notClosed(int start, int end, String what, String closing) {
        return malformed(start, end, "the " + what + " is not closed", "add the missing " + closing);
    }

    Unreadable unknownCharacter(int at) {
        int c = text.codePointAt(at);
        return malformed(
                at,
                at + Character.charCount(c),
                "unexpected character " + JsonText.quoted(Character.toString(c)),
                characterHint(c));
    }

    private static String characterHint(int c) {
        return switch (c) {
            case '\'', '`', '\u2018', '\u2019', '\u201C', '\u201D' ->
                "write strings in double quotes (\"), and text of several lines as a heredoc (<<EOT)";
            case ';' -> "write each argument on a line of its own";
            case '&' -> "the operator \"and\" is &&";
            case '|' -> "the operator \"or\" is ||";
            case '\r' -> "end lines with LF or CR LF";
            case '$' -> "a template such as ${var.name} is only allowed in a string; outside of one, write var.name";
            default ->
                Character.isSpaceChar(c) || Character.isWhitespace(c)
                        ? "only space, tab and line breaks may separate words"
                        : "remove it, or write it in a string";
        };
    }
}
