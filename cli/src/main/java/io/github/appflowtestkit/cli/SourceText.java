package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
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
    String line(int number) {
        if (number > lines.position(text.length()).line()) {
            return "";
        }
        int start = lines.offset(new Position(number, 1));
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether the character at an index of a line must not be shown. */
    boolean secret(int line, int index) {
        Position place = new Position(line, index + 1);
        return secrets.stream()
                .anyMatch(range -> range.start().compareTo(place) <= 0 && place.compareTo(range.end()) < 0);
    }
}
