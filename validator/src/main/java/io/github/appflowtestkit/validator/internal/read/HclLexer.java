package io.github.appflowtestkit.validator.internal.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits HCL text into tokens, one at a time: what the text in quotes means, only the reader of templates knows, so it
 * reads that itself and moves this behind it.
 */
final class HclLexer {

    /** The kinds of tokens; a mark is punctuation or an operator. */
    enum Kind {
        IDENTIFIER,
        NUMBER,
        MARK,
        QUOTE,
        HEREDOC,
        NEWLINE,
        END
    }

    /**
     * A token.
     *
     * @param text the text from start to end; of a string only its opening quote, of a heredoc its first line
     */
    record Token(Kind kind, String text, int start, int end) {

        boolean is(String mark) {
            return kind == Kind.MARK && text.equals(mark);
        }

        boolean isWord(String word) {
            return kind == Kind.IDENTIFIER && text.equals(word);
        }
    }

    /** Longer marks stand before those that they start with. */
    private static final List<String> LONG_MARKS = List.of("...", "==", "!=", ">=", "<=", "&&", "||", "::", "=>", "~}");

    private static final String SHORT_MARKS = "{}[]()=,.:?+-*/%<>!";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final HclSyntax syntax;
    private boolean newlines = true;
    private @Nullable Token peeked;
    private int at;
    private int end;

    HclLexer(String text, HclSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
        moveTo(text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? 1 : 0);
    }

    /** Whether line breaks are tokens from here on; in brackets they are mere white space. Returns what it was. */
    boolean newlines(boolean areTokens) {
        boolean before = newlines;
        newlines = areTokens;
        moveTo(end);
        return before;
    }

    /** Continues at an offset. */
    void moveTo(int offset) {
        at = offset;
        end = offset;
        peeked = null;
    }

    /** The offset after the token that was taken last. */
    int end() {
        return end;
    }

    /** The next token, which stays the next one. */
    Token peek() throws Unreadable {
        if (peeked == null) {
            peeked = scan();
            while (!newlines && peeked.kind == Kind.NEWLINE) {
                peeked = scan();
            }
        }
        return peeked;
    }

    boolean next(String mark) throws Unreadable {
        return peek().is(mark);
    }

    /** Goes behind the next token. */
    Token take() throws Unreadable {
        Token token = peek();
        moveTo(token.end);
        return token;
    }

    /** Goes behind the next token if it is that mark. */
    boolean skip(String mark) throws Unreadable {
        boolean is = next(mark);
        if (is) {
            take();
        }
        return is;
    }

    /** Goes behind the next token, which must be that mark. */
    void require(String mark, HclSyntax.Expected expected) throws Unreadable {
        if (!skip(mark)) {
            throw syntax.unexpected(peek(), expected);
        }
    }

    /** Goes behind the next token, which must be an identifier. */
    void requireIdentifier(HclSyntax.Expected expected) throws Unreadable {
        if (peek().kind != Kind.IDENTIFIER) {
            throw syntax.unexpected(peek(), expected);
        }
        take();
    }

    private Token scan() throws Unreadable {
        skipBlanksAndComments();
        if (at >= text.length()) {
            return token(Kind.END, text.length());
        }
        char c = text.charAt(at);
        if (c == '\n' || text.startsWith("\r\n", at)) {
            return token(Kind.NEWLINE, c == '\n' ? at + 1 : at + 2);
        }
        if (c == '"') {
            return token(Kind.QUOTE, at + 1);
        }
        if (isDigit(at)) {
            return token(Kind.NUMBER, numberEnd());
        }
        if (c == '_' || Character.isUnicodeIdentifierStart(text.codePointAt(at))) {
            return token(Kind.IDENTIFIER, identifierEnd(at));
        }
        int heredoc = heredocEnd();
        return heredoc > at ? token(Kind.HEREDOC, heredoc) : mark();
    }

    private Token token(Kind kind, int tokenEnd) {
        Token token = new Token(kind, text.substring(at, tokenEnd), at, tokenEnd);
        at = tokenEnd;
        return token;
    }

    private Token mark() throws Unreadable {
        for (String mark : LONG_MARKS) {
            if (text.startsWith(mark, at)) {
                return token(Kind.MARK, at + mark.length());
            }
        }
        if (SHORT_MARKS.indexOf(text.charAt(at)) < 0) {
            throw syntax.unknownCharacter(at);
        }
        return token(Kind.MARK, at + 1);
    }

    /** A comment to the end of the line ends before the line break, which ends an argument. */
    private void skipBlanksAndComments() throws Unreadable {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '#' || text.startsWith("//", at)) {
                int lineEnd = text.indexOf('\n', at);
                at = lineEnd < 0 ? text.length() : lineEnd;
            } else if (text.startsWith("/*", at)) {
                int commentEnd = text.indexOf("*/", at + 2);
                if (commentEnd < 0) {
                    throw syntax.notClosed(at, at + 2, "comment", "\"*/\"");
                }
                at = commentEnd + 2;
            } else {
                return;
            }
        }
    }

    private boolean isDigit(int offset) {
        return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
    }

    /** Takes dots and exponents as they come; whether they are a number is seen when it is read. */
    private int numberEnd() {
        int numberEnd = at;
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            int sign = text.startsWith("+", i + 1) || text.startsWith("-", i + 1) ? 1 : 0;
            if (isDigit(i)) {
                i++;
                numberEnd = i;
            } else if ((c == 'e' || c == 'E') && isDigit(i + 1 + sign)) {
                i += 2 + sign;
                numberEnd = i;
            } else if (c == '.') {
                i++;
            } else {
                break;
            }
        }
        return numberEnd;
    }

    private int identifierEnd(int start) {
        int i = start;
        while (i < text.length() && isIdentifierPart(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static boolean isIdentifierPart(int c) {
        return c == '-' || (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    /** The end of a line such as {@code <<-EOT} that starts here; here if none does. */
    private int heredocEnd() {
        if (!text.startsWith("<<", at)) {
            return at;
        }
        int name = text.startsWith("-", at + 2) ? at + 3 : at + 2;
        boolean isNamed = name < text.length()
                && (text.charAt(name) == '_' || Character.isUnicodeIdentifierStart(text.codePointAt(name)));
        int nameEnd = isNamed ? identifierEnd(name) : name;
        int lineEnd = text.startsWith("\r\n", nameEnd) ? nameEnd + 1 : nameEnd;
        return isNamed && text.startsWith("\n", lineEnd) ? lineEnd + 1 : at;
    }
}
