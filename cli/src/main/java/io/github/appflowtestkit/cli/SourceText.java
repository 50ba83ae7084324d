package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a document, for showing a finding in its place. */
final class SourceText {

    private final String text;
    private final LineIndex lines;
    private final List<Range> secrets;

    private SourceText(String text, List<Range> secrets) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.secrets = List.copyOf(secrets);
    }

    /**
     * The text of a document.
     *
     * @param secrets ranges that must not be shown
     */
    static SourceText of(byte[] utf8, List<Range> secrets) {
        return new SourceText(new String(utf8, StandardCharsets.UTF_8), secrets);
    }

    /** A line without its line end; empty beyond the last line. */
    CharSequence line(int number) {
        int last = lines.position(text.length()).line();
        if (number > last) {
            return "";
        }
        int start = lines.offset(new Position(number, 1));
        int end = number == last ? text.length() : lines.offset(new Position(number + 1, 1));
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        // a view, because a document can be one line of megabytes with a thousand findings
        return CharBuffer.wrap(text, start, end);
    }

    /** Whether the character at an index of a line must not be shown. */
    boolean secret(int line, int index) {
        Position place = new Position(line, index + 1);
        return secrets.stream()
                .anyMatch(range -> range.start().compareTo(place) <= 0 && place.compareTo(range.end()) < 0);
    }
}
