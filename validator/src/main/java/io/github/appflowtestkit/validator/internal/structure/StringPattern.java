package io.github.appflowtestkit.validator.internal.structure;

import java.util.regex.Pattern;

/**
 * A pattern that a string must match. Thread-safe.
 *
 * <p>Most patterns allow any number of certain characters, and most strings are made of characters that were in a string
 * before. Such strings match, whatever their order; the regular expression looks only at the others.
 */
public final class StringPattern {

    private static final String START = "^(?:[";
    private static final String END = ")(?![\\n\\r\\u0085\\u2028\\u2029])$";

    private final Pattern whole;
    private final String service;
    private final boolean isOneSet;

    /** The ASCII characters that matched; another thread may see one later than it was found, and asks the expression. */
    private final boolean[] allowed = new boolean[128];

    /**
     * A pattern.
     *
     * @param whole matches the string as a whole
     * @param service the expression as the service model writes it
     */
    StringPattern(Pattern whole, String service) {
        this.whole = whole;
        this.service = service;
        this.isOneSet = isOneSet(whole.pattern());
    }

    /** Whether an expression is one set of characters, repeated. */
    private static boolean isOneSet(String expression) {
        int close = expression.length() - END.length() - "]+".length();
        return close > START.length()
                && expression.startsWith(START)
                && expression.endsWith(END)
                && expression.indexOf(']') == close
                && expression.charAt(close - 1) != '\\'
                && expression.lastIndexOf('[', close) == START.length() - 1
                && "*+".indexOf(expression.charAt(close + 1)) >= 0;
    }

    /** Matches the string as a whole. */
    public Pattern whole() {
        return whole;
    }

    /** The expression as the service model writes it. */
    public String service() {
        return service;
    }

    boolean matches(String text) {
        if (hasOnlyAllowed(text)) {
            return true;
        }
        boolean matches = whole.matcher(text).find();
        if (matches && isOneSet) {
            allow(text);
        }
        return matches;
    }

    private boolean hasOnlyAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= allowed.length || !allowed[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private void allow(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < allowed.length) {
                allowed[c] = true;
            }
        }
    }
}
