package io.github.appflowtestkit.validator.internal.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over a document for names and their values; it expects no order and never fails. */
final class DocumentScan {

    private static final int NONE = -1;

    /** What stands behind a name whose value is on the next lines, in YAML. */
    private static final Pattern BLOCK_SCALAR =
            Pattern.compile("(?:[!&]\\S{0,100}+[ \\t]++){0,2}+[|>][0-9+-]{0,2}+[ \\t]*+(?:#.*+)?+");

    private static final Pattern HEREDOC = Pattern.compile("<<-?([A-Za-z_][\\w-]*+)");

    private final String text;
    private final HiddenParts hidden;
    private final Indentation indentation;
    private int at;
    private int depth;
    /** The depth of the outermost object or array of credentials around this place. */
    private int credentials = NONE;
    /** The name of the member whose value comes next. */
    private @Nullable String name;
    /** The column of that name, and the start of its line. */
    private int nameColumn;

    private int nameLine;
    /** The column of a name below which all values are credentials by their indentation. */
    private int block = NONE;
    /** The column of a name below which the names are secret, too, by their indentation. */
    private int namesBlock = NONE;
    /** The depth of an object whose names are secret, too. */
    private int secretNames = NONE;

    DocumentScan(String text, HiddenParts hidden) {
        this.text = text;
        this.hidden = hidden;
        this.indentation = new Indentation(text);
    }

    void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                string();
            } else if (c == '{' || c == '[') {
                open();
            } else if (c == '}' || c == ']') {
                close();
            } else if (c == ',') {
                name = null;
                at++;
            } else if (Character.isWhitespace(c) || c == ':' || c == '=') {
                at++;
            } else {
                word();
            }
        }
    }

    private void open() {
        depth++;
        if (credentials == NONE && name != null && CredentialMembers.isCredential(name)) {
            credentials = depth;
        }
        if (name != null && CredentialMembers.hasSecretNames(name)) {
            secretNames = depth;
        }
        name = null;
        at++;
    }

    private void close() {
        if (depth == secretNames) {
            secretNames = NONE;
        }
        if (depth == credentials) {
            credentials = NONE;
        }
        depth = Math.max(0, depth - 1);
        name = null;
        at++;
    }

    /** Looks at the column of a string or word: in YAML it tells what the part belongs to. */
    private int indented(boolean isName) {
        int column = indentation.column(at);
        boolean isElement = indentation.isElement(at);
        if (column < block || (column == block && !isElement)) {
            block = NONE;
        }
        if (column <= namesBlock) {
            namesBlock = NONE;
        }
        if (name != null && indentation.lineStart() > nameLine) {
            boolean isBelow = column > nameColumn || (column == nameColumn && isElement);
            if (isBelow && block == NONE && isCredential()) {
                block = nameColumn;
            }
            if (isBelow && CredentialMembers.hasSecretNames(name)) {
                namesBlock = nameColumn;
            }
            if (isBelow || isName) {
                name = null;
            }
        }
        return column;
    }

    private void named(String content, int column) {
        name = content;
        nameColumn = column;
        nameLine = indentation.lineStart();
    }

    private void string() {
        int start = at;
        int end = stringEnd(start);
        String content = StringEscapes.unescaped(text.substring(start + 1, Math.max(start + 1, end - 1)));
        int next = skipBlanks(end);
        int column = indented(isSeparator(next));
        if (isSeparator(next)) {
            if (depth == secretNames
                    || namesBlock != NONE
                    || SecretForm.in(content).isPresent()) {
                hidden.add(start, end);
            }
            named(content, column);
            at = next + 1;
            return;
        }
        value(start, end, content);
    }

    private void value(int start, int end, String content) {
        at = end;
        if (isCredential()) {
            int whole = start < end && text.charAt(end - 1) == '"' && end - 1 > start ? end : quoteAfter(end);
            hidden.add(start, whole);
            hideRest(end);
        } else if (SecretForm.in(content).isPresent()) {
            hidden.add(start, end);
        }
        name = null;
    }

    /** A word without quotes: a number or literal, a name, or a mistake. */
    private void word() {
        int start = at;
        int end = start;
        while (end < text.length() && !endsWord(text.charAt(end))) {
            end++;
        }
        int next = skipBlanks(end);
        boolean isName = isSeparator(next) && !text.startsWith("://", next);
        int column = indented(isName);
        if (isName && name == null) {
            if (namesBlock != NONE) {
                hidden.add(start, end);
            }
            named(text.substring(start, end), column);
            at = next + 1;
            return;
        }
        at = Math.max(end, start + 1);
        if (isCredential() && !indentation.isElement(start) && !isOfLines(start, end)) {
            hidden.add(start, end);
            hideRest(end);
            if (depth == 0 && name != null) {
                at = Math.max(at, indentation.hideDeeper(at, nameColumn, hidden));
            }
        }
        if (!indentation.isElement(start)) {
            name = null;
        }
    }

    /** Whether the value is on the next lines, which are hidden then: a block scalar of YAML or a heredoc of HCL. */
    private boolean isOfLines(int start, int end) {
        int lineEnd = indentation.lineEnd(start);
        if (BLOCK_SCALAR.matcher(text).region(start, lineEnd).matches()) {
            int column = indentation.ofLine();
            if (name != null) {
                column = nameLine == indentation.lineStart() ? nameColumn : Math.min(nameColumn, column);
            }
            at = indentation.hideDeeper(start, column, hidden);
            return true;
        }
        Matcher heredoc = HEREDOC.matcher(text).region(start, end);
        if (heredoc.matches()) {
            at = indentation.hideUpTo(heredoc.group(1), start, hidden);
            return true;
        }
        return false;
    }

    private boolean isCredential() {
        boolean isWithin = credentials != NONE || block != NONE;
        if (name == null) {
            return isWithin;
        }
        return (isWithin || CredentialMembers.isCredential(name)) && !CredentialMembers.isHarmless(name);
    }

    /** Hides what is between a value and the end of its member, on the same line. */
    private void hideRest(int end) {
        int rest = end;
        while (rest < text.length() && isBlank(text.charAt(rest))) {
            rest++;
        }
        int stop = endOfMember(rest);
        if (stop > rest) {
            hidden.add(end, stop);
            at = Math.max(at, stop);
        }
    }

    /** The separators or brackets after which the line ends or something new begins; all else belongs to the value. */
    private int endOfMember(int from) {
        int end = from;
        while (end < text.length() && !Indentation.isLineEnd(text.charAt(end))) {
            int after = end;
            while (after < text.length() && (isBlank(text.charAt(after)) || ",}]".indexOf(text.charAt(after)) >= 0)) {
                after++;
            }
            boolean isNew = after == text.length() || "\"{[\n\r".indexOf(text.charAt(after)) >= 0;
            if (after > end && isNew) {
                return end;
            }
            end = Math.max(after, end + 1);
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The end of a string: after its closing quote, or at the end of its line. */
    private int stringEnd(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            } else if (Indentation.isLineEnd(c)) {
                return i;
            }
        }
        return text.length();
    }

    private int quoteAfter(int from) {
        int quote = text.indexOf('"', from);
        return quote < 0 ? text.length() : quote + 1;
    }

    private int skipBlanks(int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private boolean isSeparator(int offset) {
        return offset < text.length() && (text.charAt(offset) == ':' || text.charAt(offset) == '=');
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || ",:={}[]\"".indexOf(c) >= 0;
    }
}
