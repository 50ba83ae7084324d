package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Range;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A string as the YAML parser reads it, and where the parser's marks are in the text. Immutable. */
public final class YamlSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int SMALLEST_BUFFER = 1024;

    private final String text;
    private final LineIndex lines;
    private final int shift;
    private final int[] offsets;

    /** A string with or without a byte order mark. */
    public YamlSource(String text) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.shift = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        this.offsets = offsets(text, shift);
    }

    /** The offset of each code point and of the end; empty if these are the same numbers. */
    private static int[] offsets(String text, int shift) {
        int count = text.codePointCount(shift, text.length());
        if (count == text.length() - shift) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        offsets[0] = shift;
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
        }
        return offsets;
    }

    /** The settings of a parser for this text. */
    public LoadSettings settings() {
        return LoadSettings.builder()
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                // a token that is larger than the buffer is copied again for each part that is read
                .setBufferSize(Math.max(SMALLEST_BUFFER, text.length() + 1))
                .build();
    }

    /** The text for the parser, without the byte order mark. */
    public String withoutMark() {
        return text.substring(shift);
    }

    /** The lines of the text. */
    public LineIndex lines() {
        return lines;
    }

    /** The offset of a mark. Marks count code points, offsets count UTF-16 units. */
    public int offset(Mark mark) {
        return offsets.length == 0
                ? Math.min(shift + mark.getIndex(), text.length())
                : offsets[Math.min(mark.getIndex(), offsets.length - 1)];
    }

    /** The offset of a mark, or another one if there is none. */
    int offset(Optional<Mark> mark, int otherwise) {
        return mark.map(this::offset).orElse(otherwise);
    }

    /** The range between two marks, without the white space that the parser includes at the end of a block. */
    public Range range(Optional<Mark> start, Optional<Mark> end) {
        int from = offset(start, 0);
        return lines.range(from, trimmed(from, offset(end, from)));
    }

    /** The end of a part of the text without the white space at its end. */
    int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start && isBlank(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || isBreak(c);
    }

    /** Whether the parser starts a new line there; it does so for NEL as well. */
    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085';
    }
}
