package io.github.appflowtestkit.validator.internal.secret;

import org.jspecify.annotations.Nullable;

/** One pass over a document for names and their values; it expects no order and never fails. */
final class DocumentScan {

    private static final int NONE = -1;

    private final String text;
    private final HiddenParts hidden;
    private int at;
    private int depth;
    /** The depth of the outermost object or array of credentials around this place. */
    private int credentials = NONE;
    /** The name of the member whose value comes next. */
    private @Nullable String name;
    /** The depth of an object whose names are secret, too. */
    private int secretNames = NONE;

    DocumentScan(String text, HiddenParts hidden) {
        this.text = text;
        this.hidden = hidden;
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

    private void string() {
        int start = at;
        int end = stringEnd(start);
        String content = unescaped(text.substring(start + 1, Math.max(start + 1, end - 1)));
        int next = skipBlanks(end);
        if (isSeparator(next)) {
            if (depth == secretNames || SecretForm.in(content).isPresent()) {
                hidden.add(start, end);
            }
            name = content;
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
        if (isSeparator(next) && name == null && !text.startsWith("://", next)) {
            name = text.substring(start, end);
            at = next + 1;
            return;
        }
        at = Math.max(end, start + 1);
        if (isCredential()) {
            hidden.add(start, end);
            hideRest(end);
        }
        name = null;
    }

    private boolean isCredential() {
        if (name == null) {
            return credentials != NONE;
        }
        return (credentials != NONE || CredentialMembers.isCredential(name)) && !CredentialMembers.isHarmless(name);
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
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
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

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
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
            } else if (isLineEnd(c)) {
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

    /** The content of a string; escapes that are none stay as they are. */
    private static String unescaped(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder content = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 == raw.length()) {
                content.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            switch (escape) {
                case 'n' -> content.append('\n');
                case 'r' -> content.append('\r');
                case 't' -> content.append('\t');
                case 'u' -> i = unicode(raw, i, content);
                default -> content.append(escape);
            }
        }
        return content.toString();
    }

    private static int unicode(String raw, int u, StringBuilder content) {
        int code = 0;
        for (int i = u + 1; i <= u + 4; i++) {
            int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
            if (digit < 0) {
                content.append('u');
                return u;
            }
            code = code * 16 + digit;
        }
        content.append((char) code);
        return u + 4;
    }
}
