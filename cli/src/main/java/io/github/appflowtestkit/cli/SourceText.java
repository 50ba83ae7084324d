package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.secret.ShownDocument;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a document, for showing a finding in its place. Not thread-safe. */
final class SourceText {

    private final String text;
    private final LineIndex lines;
    private @Nullable ShownDocument shown;

    private SourceText(String text) {
        this.text = text;
        this.lines = new LineIndex(text);
    }

    /** The text of a document. */
    static SourceText of(byte[] utf8) {
        return new SourceText(new String(utf8, StandardCharsets.UTF_8));
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
    boolean isHidden(int line, int index) {
        ShownDocument document = shown;
        if (document == null) {
            // only the text format shows lines
            document = ShownDocument.of(text);
            shown = document;
        }
        return document.isHidden(lines.offset(new Position(line, 1)) + index);
    }
}
