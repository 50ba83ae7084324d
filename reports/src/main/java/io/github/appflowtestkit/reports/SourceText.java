package io.github.appflowtestkit.reports;

import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.secret.ShownDocument;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of a document, for showing a finding in its place. Immutable and thread-safe. */
public final class SourceText {

    private final Supplier<byte[]> utf8;
    private volatile @Nullable Read read;
    private volatile @Nullable ShownDocument shown;

    private record Read(String text, LineIndex lines) {

        static Read of(byte[] utf8) {
            String text = new String(utf8, StandardCharsets.UTF_8);
            return new Read(text, new LineIndex(text));
        }
    }

    private SourceText(Supplier<byte[]> utf8) {
        this.utf8 = utf8;
    }

    /**
     * {@return the text of a document}
     *
     * @param utf8 the document
     */
    public static SourceText of(byte[] utf8) {
        SourceText source = new SourceText(() -> utf8);
        source.read = Read.of(utf8);
        return source;
    }

    /**
     * {@return the text of a document that is read when somebody asks for it}
     *
     * @param utf8 reads the document
     */
    public static SourceText of(Supplier<byte[]> utf8) {
        return new SourceText(utf8);
    }

    private Read read() {
        Read known = read;
        if (known == null) {
            // most files have no findings, and nobody looks at their lines
            known = Read.of(utf8.get());
            read = known;
        }
        return known;
    }

    /** {@return the document as it is, secrets included} */
    public String text() {
        return read().text();
    }

    /** {@return the number of lines; at least 1} */
    public int lineCount() {
        return read().lines().position(text().length()).line();
    }

    /**
     * {@return a line as it is, without its line end; empty beyond the last line}
     *
     * @param number the number of the line, from 1
     */
    public CharSequence line(int number) {
        int last = lineCount();
        if (number > last) {
            return "";
        }
        String text = text();
        LineIndex lines = read().lines();
        int start = lines.offset(new Position(number, 1));
        int end = number == last ? text.length() : lines.offset(new Position(number + 1, 1));
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        // a view, because a document can be one line of megabytes with a thousand findings
        return CharBuffer.wrap(text, start, end);
    }

    /**
     * {@return whether a character must not be shown}
     *
     * @param line the number of its line, from 1
     * @param index its index in the line, from 0
     */
    public boolean isHidden(int line, int index) {
        ShownDocument document = shown;
        if (document == null) {
            // not every format shows lines
            document = ShownDocument.of(text());
            shown = document;
        }
        return document.isHidden(read().lines().offset(new Position(line, 1)) + index);
    }
}
