package io.github.appflowtestkit.validator.internal.configuration;

import com.google.re2j.Pattern;

/**
 * A pattern for paths and JSON Pointers: {@code *} and {@code ?} stay within one segment, {@code **} crosses segments,
 * <code>{a,b}</code> is a choice.
 *
 * <p>Matching takes time in proportion to the path, however the pattern is made. It has the same meaning on every platform, unlike {@link java.nio.file.FileSystem#getPathMatcher}.
 */
public final class Glob {

    private static final int LONGEST = 1_000;

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
     * @throws IllegalArgumentException if it is empty or longer than 1,000 characters, or a brace is not closed, not opened or nested; the message follows
     *     the name of the glob, such as "files"
     */
    public static Glob of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("must not be empty");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "must have at most " + LONGEST + " characters, but has " + text.length());
        }
        return new Glob(text, Pattern.compile(regex(text), Pattern.DOTALL));
    }

    /** A pattern for files: without a slash it matches a file name in any folder. */
    static Glob ofFiles(String text) {
        Glob glob = of(text);
        return text.contains("/") ? glob : new Glob(text, of("**/" + text).pattern);
    }

    /** Whether the pattern matches a whole path with slashes as separators. */
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
                throw new IllegalArgumentException("must not have nested braces");
            }
            if (c == '}' && !choice) {
                throw new IllegalArgumentException("has \"}\" without \"{\"");
            }
            choice = c == '{' || (choice && c != '}');
            regex.append(one(c, choice));
            at++;
        }
        if (choice) {
            throw new IllegalArgumentException("has \"{\" without \"}\"");
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
