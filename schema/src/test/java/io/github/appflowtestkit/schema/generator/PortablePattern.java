package io.github.appflowtestkit.schema.generator;

import java.util.List;
import java.util.Locale;

/**
 * Rewrites a pattern of the service, which is a Java expression that has to match the whole value, so that every JSON
 * Schema engine reads it alike.
 *
 * <p>Knows exactly the constructs that the model uses and refuses others, so that a new one is looked at by a person.
 */
final class PortablePattern {

    // Java's "$" also matches before a line terminator at the end, Python's before "\n": forbid that one to follow.
    private static final String LINE_TERMINATORS = "\\n\\r\\u0085\\u2028\\u2029";
    private static final String END = "(?![" + LINE_TERMINATORS + "])$";

    private static final String WORD = "a-zA-Z0-9_";
    private static final String SPACE = " \\t\\n\\u000b\\f\\r";
    private static final String DIGIT = "0-9";

    private final String source;
    private int at;
    private int depth;

    private PortablePattern(String source) {
        this.source = source;
    }

    static String of(String servicePattern) {
        return whole(new PortablePattern(servicePattern).body());
    }

    /** Anchors an expression that is portable already. */
    static String whole(String body) {
        return "^(?:" + body + ")" + END;
    }

    private String body() {
        StringBuilder out = new StringBuilder();
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '[' -> out.append(characterClass());
                case '\\' -> out.append(escape());
                case '.' -> out.append(next("[^" + LINE_TERMINATORS + "]"));
                case '^' -> out.append(anchor(at == 0 || source.charAt(at - 1) == '|'));
                case '$' -> out.append(anchor(at == source.length() - 1 || source.charAt(at + 1) == '|'));
                case '(' -> out.append(group());
                case ')' -> {
                    depth--;
                    out.append(next(")"));
                }
                default -> out.append(next(String.valueOf(c)));
            }
        }
        return out.toString();
    }

    /** An anchor at the edge of an alternative says nothing that the match of the whole value does not say. */
    private String anchor(boolean atEdge) {
        if (!atEdge || depth > 0) {
            throw unsupported();
        }
        return next("");
    }

    private String group() {
        depth++;
        for (String opening : List.of("(?:", "(?!", "(?=")) {
            if (source.startsWith(opening, at)) {
                at += opening.length();
                return opening;
            }
        }
        if (source.startsWith("(?", at)) {
            throw unsupported();
        }
        return next("(?:");
    }

    private String escape() {
        char c = source.charAt(at + 1);
        String portable = switch (c) {
            case 'w' -> "[" + WORD + "]";
            case 's' -> "[" + SPACE + "]";
            case 'S' -> "[^" + SPACE + "]";
            case 'd' -> "[" + DIGIT + "]";
            case '.', '+', '*', '?', '(', ')', '[', ']', '{', '}', '|', '^', '$', '\\' -> "\\" + c;
            case '-', '/', ':', '=' -> String.valueOf(c);
            default -> throw unsupported();
        };
        at += 2;
        return portable;
    }

    private String characterClass() {
        StringBuilder out = new StringBuilder(next("["));
        if (source.charAt(at) == '^') {
            out.append(next("^"));
        }
        while (source.charAt(at) != ']') {
            String shorthand = shorthand();
            if (shorthand != null) {
                out.append(shorthand);
                continue;
            }
            int from = codePoint();
            if (source.charAt(at) == '-' && source.charAt(at + 1) != ']') {
                at++;
                out.append(literal(from)).append('-').append(literal(codePoint()));
            } else {
                out.append(literal(from));
            }
        }
        return out.append(next("]")).toString();
    }

    private String shorthand() {
        for (String[] known : new String[][] {{"\\w", WORD}, {"\\s", SPACE}, {"\\d", DIGIT}}) {
            if (source.startsWith(known[0], at)) {
                at += 2;
                return known[1];
            }
        }
        return null;
    }

    /** One member of a class; a surrogate pair in escapes is one code point, as Java reads it. */
    private int codePoint() {
        char c = source.charAt(at);
        if (c == '[' || source.startsWith("&&", at)) {
            throw unsupported();
        }
        if (c != '\\') {
            at++;
            return c;
        }
        char escaped = source.charAt(at + 1);
        if (escaped == 'u') {
            char first = unit();
            if (Character.isHighSurrogate(first) && source.startsWith("\\u", at)) {
                return Character.toCodePoint(first, unit());
            }
            return first;
        }
        at += 2;
        if (escaped == 't') {
            return '\t';
        }
        if (Character.isLetterOrDigit(escaped)) {
            throw unsupported();
        }
        return escaped;
    }

    private char unit() {
        char unit = (char) Integer.parseInt(source.substring(at + 2, at + 6), 16);
        at += 6;
        return unit;
    }

    private static String literal(int codePoint) {
        return switch (codePoint) {
            case '\t' -> "\\t";
            case '\\', ']', '[', '^', '-' -> "\\" + (char) codePoint;
            default ->
                codePoint > 126 && codePoint < 0x10000
                        ? String.format(Locale.ROOT, "\\u%04x", codePoint)
                        : Character.toString(codePoint);
        };
    }

    private String next(String portable) {
        at++;
        return portable;
    }

    private IllegalArgumentException unsupported() {
        return new IllegalArgumentException("Pattern " + source + " has something new at " + at
                + ": decide how it reads in every engine, then teach it to " + PortablePattern.class.getSimpleName());
    }
}
