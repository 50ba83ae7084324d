package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hints for the usual mistakes in YAML, from the lines around an error. */
final class YamlHints {

    /** A key and a value without a space between them; not an address such as https://example.com. */
    private static final Pattern NO_SPACE = Pattern.compile("\\s*+(?:-\\s++)*+([\"']?+[\\w.-]++[\"']?+:)[^\\s/\\\\:]");

    private final String text;
    private final LineIndex lines;

    YamlHints(String text, LineIndex lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The hint for a value that starts with a character that has a meaning in YAML. */
    static String quotes(char c) {
        return "\"':,]}".indexOf(c) < 0
                ? "put a value that starts with \"" + c + "\" in quotes"
                : "write a value before it, or put the value in quotes";
    }

    /** The hint for a key without a space after its colon, in the line of an offset or in the one before. */
    Optional<String> spaceAfterColon(int at) {
        int start = lineStart(at);
        Optional<Integer> before = start == 0 ? Optional.empty() : colonIn(lineStart(start - 1));
        return before.or(() -> colonIn(start)).map(colon -> {
            int line = lines.position(colon).line();
            return "write a space after the \":\" of a key; line " + line + " has none";
        });
    }

    private Optional<Integer> colonIn(int lineStart) {
        Matcher line = NO_SPACE.matcher(text).region(lineStart, lineEnd(lineStart));
        return line.lookingAt() ? Optional.of(line.end(1)) : Optional.empty();
    }

    /** Where the line of an offset starts. */
    int lineStart(int at) {
        return lines.offset(new Position(lines.position(at).line(), 1));
    }

    /** Where the line of an offset ends, without its line break. */
    int lineEnd(int at) {
        int end = at;
        while (end < text.length() && !YamlSource.isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
