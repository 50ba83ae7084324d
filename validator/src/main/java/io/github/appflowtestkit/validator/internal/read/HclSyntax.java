package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.read.HclLexer.Token;
import java.util.Optional;

/** Explains a syntax error of HCL in the words of Terraform's pages. */
final class HclSyntax {

    private final String text;
    private final LineIndex lines;

    HclSyntax(String text, LineIndex lines) {
        this.text = text;
        this.lines = lines;
    }

    /** What should be in a place, and how to write it. */
    record Expected(String what, String hint) {}

    /** Ends the reading of a document with a finding. */
    static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Finding finding;

        Stop(Finding finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    Stop malformed(int start, int end, String message, String hint) {
        return new Stop(FindingFactory.of(
                BuiltInRules.MALFORMED_DOCUMENT, "", lines.range(start, Math.min(end, text.length())), message, hint));
    }

    Optional<Stop> numberTooLong(Token number) {
        return ReadLimits.numberTooLong(number.text(), lines.range(number.start(), number.end()))
                .map(Stop::new);
    }

    /** A token in the wrong place. */
    Stop unexpected(Token found, Expected expected) {
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
    Stop notClosed(int start, int end, String what, String closing) {
        return malformed(start, end, "the " + what + " is not closed", "add the missing " + closing);
    }

    Stop unknownCharacter(int at) {
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
