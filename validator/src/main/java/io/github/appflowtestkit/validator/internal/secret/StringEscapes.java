package io.github.appflowtestkit.validator.internal.secret;

/** The escapes of strings in double quotes. */
final class StringEscapes {

    private StringEscapes() {}

    /** The content of a string; escapes that are none stay as they are. */
    static String unescaped(String raw) {
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
