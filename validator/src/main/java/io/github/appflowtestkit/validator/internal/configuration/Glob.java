package io.github.appflowtestkit.validator.internal.configuration;

import java.util.regex.Pattern;

/**
 * A pattern for paths and JSON Pointers: {@code *} and {@code ?} stay within one segment, {@code **} crosses segments,
 * <code>{a,b}</code> is a choice.
 *
 * <p>The same on every platform, which {@link java.nio.file.FileSystem#getPathMatcher} is not.
 */
public final class Glob {

    private static final String PLAIN_TO_REGEX = "\\.[]()+^$|";

    private final String text;
    private final Pattern pattern;

    private Glob(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is empty, or a brace is not closed, not opened or nested; the message is
     *     made to follow "the glob"
     */
    public static Glob of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("must not be empty");
        }
        return new Glob(text, Pattern.compile(regex(text), Pattern.DOTALL));
    }

    /** A pattern for files: without a slash it means a file name in any folder. */
    static Glob ofFiles(String text) {
        Glob glob = of(text);
        return text.contains("/") ? glob : new Glob(text, of("**/" + text).pattern);
    }

    /** Whether the pattern means the whole of a path, whose separator is a slash. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        boolean choice = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
                continue;
            }
            if (text.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
                continue;
            }
            if (c == '{' && choice) {
                throw new IllegalArgumentException("must not have a { inside another");
            }
            if (c == '}' && !choice) {
                throw new IllegalArgumentException("has a } without a {");
            }
            choice = c == '{' || (choice && c != '}');
            regex.append(one(c, choice));
            at++;
        }
        if (choice) {
            throw new IllegalArgumentException("has a { without a }");
        }
        return regex.toString();
    }

    private static String one(char c, boolean inChoice) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> inChoice ? "|" : ",";
            default -> PLAIN_TO_REGEX.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
