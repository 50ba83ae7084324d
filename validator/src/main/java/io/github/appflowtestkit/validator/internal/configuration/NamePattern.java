package io.github.appflowtestkit.validator.internal.configuration;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;

/** Compiles regular expressions of strangers: neither the compilation nor a match can take long or fill the memory. */
final class NamePattern {

    /** As long as a flow name. */
    private static final int LONGEST = 256;

    /** The library writes counted repetitions out: nested ones multiply. */
    private static final long LARGEST = 100_000;

    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?\\}");

    private NamePattern() {}

    /**
     * Compiles an expression.
     *
     * @throws IllegalArgumentException if it is invalid, too long or too large; the message follows the name of its key
     */
    static Pattern of(String expression) {
        if (expression.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "must have at most " + LONGEST + " characters, but has " + expression.length());
        }
        if (size(expression) > LARGEST) {
            throw new IllegalArgumentException("must repeat less, but is " + JsonText.quoted(expression));
        }
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "must be a regular expression in the syntax of RE2, but is " + JsonText.quoted(expression) + ": "
                            + e.getDescription(),
                    e);
        }
    }

    /** How large the expression is with its repetitions written out, at least: classes and quotes count as plain text. */
    private static long size(String expression) {
        Deque<Long> outer = new ArrayDeque<>();
        long total = 0;
        long last = 0;
        Matcher count = COUNT.matcher(expression);
        int at = 0;
        while (at < expression.length() && total <= LARGEST) {
            char c = expression.charAt(at);
            if (c == '{' && count.region(at, expression.length()).lookingAt()) {
                String most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
                long more = last * Math.max(0, Long.parseLong(most) - 1);
                total += more;
                last += more;
                at = count.end();
                continue;
            }
            if (c == '(') {
                outer.push(total);
                total = 0;
                last = 0;
            } else if (c == ')') {
                last = total + 1;
                total = last + (outer.isEmpty() ? 0 : outer.pop());
            } else {
                last = 1;
                total++;
            }
            at += c == '\\' ? 2 : 1;
        }
        return total + outer.stream().mapToLong(Long::longValue).sum();
    }
}
