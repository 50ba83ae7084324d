package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.internal.read.HclExpression.Opaque;
import io.github.appflowtestkit.validator.internal.read.HclExpression.Text;
import io.github.appflowtestkit.validator.internal.read.HclLexer.Token;
import io.github.appflowtestkit.validator.internal.read.HclSyntax.Expected;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** Reads strings in quotes and heredocs: text with escapes, and templates in it. */
final class HclTemplateReader {

    private static final Expected TEMPLATE_END = new Expected(
            "\"}\" at the end of the template",
            "add it; if the text is meant for another program, such as a shell, start it with $${ or %%{");

    private final String text;
    private final HclLexer lexer;
    private final HclSyntax syntax;
    private final HclLimits limits;
    private final HclExpressionReader expressions;

    HclTemplateReader(
            String text, HclLexer lexer, HclSyntax syntax, HclLimits limits, HclExpressionReader expressions) {
        this.text = text;
        this.lexer = lexer;
        this.syntax = syntax;
        this.limits = limits;
        this.expressions = expressions;
    }

    /** What a string is made of. */
    private static final class Parts {
        private final StringBuilder literal = new StringBuilder();
        private final Deque<Directive> open = new ArrayDeque<>();
        private int interpolations;
        private int directives;

        boolean isLiteral() {
            return interpolations + directives == 0;
        }

        /** A value in quotes, such as "${var.name}", is that value: it may be null, or no string at all. */
        boolean isWrapped() {
            return interpolations == 1 && directives == 0 && literal.isEmpty();
        }
    }

    /** The start of a part of a template that another directive ends. */
    private record Directive(String end, boolean mayHaveElse, int start, int nameEnd) {}

    /** A string after its opening quote. */
    HclExpression quoted(Token quote) throws Unreadable {
        Parts parts = new Parts();
        int at = quote.end();
        while (!text.startsWith("\"", at)) {
            boolean isEscape = text.startsWith("\\", at);
            if (isLineEnd(isEscape ? at + 1 : at)) {
                throw notClosed(quote);
            }
            at = isEscape ? escape(at, parts.literal) : piece(at, parts);
        }
        lexer.moveTo(at + 1);
        mustBeBalanced(parts);
        return parts.isLiteral()
                ? literal(parts.literal.toString(), quote.start(), at + 1)
                : new Opaque(quote.end(), at, parts.isWrapped(), quote.start(), at + 1);
    }

    private boolean isLineEnd(int at) {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private Unreadable notClosed(Token quote) {
        return syntax.malformed(
                quote.start(),
                quote.end(),
                "the string is not closed before the end of its line",
                "add the missing double quote; for several lines, write \\n or a heredoc (<<EOT)");
    }

    /** A heredoc after its first line: it ends at the line that has only its marker. */
    HclExpression heredoc(Token open) throws Unreadable {
        boolean isIndented = open.text().startsWith("-", 2);
        String marker = open.text().substring(isIndented ? 3 : 2).strip();
        Parts parts = new Parts();
        int at = open.end();
        int lineEnd = text.indexOf('\n', at);
        while (lineEnd >= 0 && !isMarker(marker, at, lineEnd)) {
            at = line(at, parts);
            lineEnd = text.indexOf('\n', at);
        }
        if (lineEnd < 0) {
            throw syntax.notClosed(
                    open.start(),
                    open.start() + open.text().stripTrailing().length(),
                    "heredoc",
                    JsonText.quoted(marker) + " on a line of its own, and the line break after it");
        }
        int end = text.indexOf(marker, at) + marker.length();
        lexer.moveTo(lineEnd);
        mustBeBalanced(parts);
        if (!parts.isLiteral()) {
            return new Opaque(open.end(), at, false, open.start(), end);
        }
        String literal = parts.literal.toString();
        return literal(isIndented ? unindented(literal) : literal, open.start(), end);
    }

    private HclExpression literal(String content, int start, int end) throws Unreadable {
        limits.checkString(content, start, end);
        return new Text(content, start, end);
    }

    private boolean isMarker(String marker, int start, int lineEnd) {
        int end = text.startsWith("\r\n", lineEnd - 1) ? lineEnd - 1 : lineEnd;
        String line = text.substring(start, Math.max(start, end));
        return line.strip().equals(marker) && line.indexOf('\r') < 0;
    }

    /** Reads to the start of the next line, or to the end of the document. */
    private int line(int start, Parts parts) throws Unreadable {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\r' && !text.startsWith("\n", at + 1)) {
                throw syntax.unknownCharacter(at);
            }
            at = piece(at, parts);
            if (c == '\n') {
                break;
            }
        }
        return at;
    }

    /** Removes from each line the white space that all lines start with; blank lines do not count, and stay. */
    private static String unindented(String literal) {
        int indent = literal.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(HclTemplateReader::blanks)
                .min()
                .orElse(0);
        StringBuilder unindented = new StringBuilder();
        int at = 0;
        while (at < literal.length()) {
            int next = literal.indexOf('\n', at) + 1;
            String line = literal.substring(at, next);
            unindented.append(line.isBlank() ? line : line.substring(indent));
            at = next;
        }
        return unindented.toString();
    }

    private static int blanks(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Reads one character, one escaped start of a template or one template; the offset after it. */
    private int piece(int at, Parts parts) throws Unreadable {
        if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
            // as in Terraform's JSON syntax, where it stands for itself, too
            parts.literal.append(text, at, at + 3);
            return at + 3;
        }
        if (text.startsWith("${", at)) {
            parts.interpolations++;
            return template(at, parts);
        }
        if (text.startsWith("%{", at)) {
            parts.directives++;
            return template(at, parts);
        }
        parts.literal.append(text.charAt(at));
        return at + 1;
    }

    private int template(int start, Parts parts) throws Unreadable {
        lexer.moveTo(text.startsWith("~", start + 2) ? start + 3 : start + 2);
        boolean before = lexer.newlines(false);
        limits.enter(1, lexer.peek());
        if (text.charAt(start) == '$') {
            expressions.expression();
        } else {
            directive(start, parts.open);
        }
        if (!lexer.skip("}") && !lexer.skip("~}")) {
            throw syntax.unexpected(lexer.peek(), TEMPLATE_END);
        }
        limits.leave(1);
        int end = lexer.end();
        lexer.newlines(before);
        return end;
    }

    private void directive(int start, Deque<Directive> open) throws Unreadable {
        Token word = lexer.peek();
        Directive last = open.peek();
        if (word.isWord("if") || word.isWord("for")) {
            lexer.take();
            open.push(new Directive("end" + word.text(), word.isWord("if"), start, word.end()));
            if (word.isWord("if")) {
                expressions.expression();
            } else {
                expressions.loopHead();
            }
        } else if (word.isWord("else") && last != null && last.mayHaveElse) {
            lexer.take();
            open.pop();
            open.push(new Directive(last.end, false, last.start, last.nameEnd));
        } else if (last != null && word.isWord(last.end)) {
            lexer.take();
            open.pop();
        } else {
            String what = last == null ? "\"if\" or \"for\"" : "\"if\", \"for\" or \"" + last.end + "\"";
            throw syntax.unexpected(
                    word, new Expected(what + " after \"%{\"", "if the text is meant as it stands, start it with %%{"));
        }
    }

    private void mustBeBalanced(Parts parts) throws Unreadable {
        Directive open = parts.open.peek();
        if (open != null) {
            throw syntax.notClosed(open.start, open.nameEnd, "directive", "\"%{ " + open.end + " }\"");
        }
    }

    /** Decodes the escape at a backslash; the offset after it. */
    private int escape(int at, StringBuilder literal) throws Unreadable {
        char c = text.charAt(at + 1);
        switch (c) {
            case 'n' -> literal.append('\n');
            case 'r' -> literal.append('\r');
            case 't' -> literal.append('\t');
            case '"', '\\' -> literal.append(c);
            case 'u' -> {
                return codePoint(at, 4, literal);
            }
            case 'U' -> {
                return codePoint(at, 8, literal);
            }
            default -> throw invalidEscape(at, at + 2);
        }
        return at + 2;
    }

    private int codePoint(int at, int digits, StringBuilder literal) throws Unreadable {
        int end = at + 2;
        long code = 0;
        while (end < at + 2 + digits && end < text.length() && HexFormat.isHexDigit(text.charAt(end))) {
            code = 16 * code + HexFormat.fromHexDigit(text.charAt(end));
            end++;
        }
        boolean isCharacter = code <= Character.MAX_CODE_POINT && Character.getType((int) code) != Character.SURROGATE;
        if (end < at + 2 + digits || !isCharacter) {
            throw invalidEscape(at, end);
        }
        literal.appendCodePoint((int) code);
        return end;
    }

    private Unreadable invalidEscape(int at, int end) {
        return syntax.malformed(
                at,
                end,
                "invalid escape " + JsonText.quoted(text.substring(at, end)) + " in a string",
                "write \\\\ for a backslash; valid escapes are \\\" \\\\ \\n \\r \\t, \\u with four hexadecimal digits and"
                        + " \\U with eight, for a character that is no surrogate");
    }
}
