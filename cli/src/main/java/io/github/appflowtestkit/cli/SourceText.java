package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A document's text, line by line, for showing the place of a finding. */
final class SourceText {

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private final List<Range> secrets;

    private SourceText(String text, List<Range> secrets) {
        this.text = text;
        this.secrets = List.copyOf(secrets);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            if (lineEnd) {
                starts.add(i + 1);
            }
        }
    }

    /**
     * The text of a document.
     *
     * @param secrets stretches that must not be shown
     */
    static SourceText of(byte[] utf8, List<Range> secrets) {
        return new SourceText(new String(utf8, StandardCharsets.UTF_8), secrets);
    }

    /** A line without its end; empty if the text has no such line. */
    String line(int number) {
        if (number > starts.size()) {
            return "";
        }
        int start = starts.get(number - 1);
        int end = number < starts.size() ? starts.get(number) : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
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
