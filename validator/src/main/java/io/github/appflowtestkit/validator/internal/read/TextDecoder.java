package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Range;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Decodes UTF-8, and names the encoding of bytes that are something else. */
final class TextDecoder {

    private TextDecoder() {}

    /** The text; with a problem, the text before it. */
    record Decoded(String text, Optional<ReadProblem> problem) {}

    static Decoded decode(byte[] bytes) {
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            return new Decoded(
                    "",
                    Optional.of(malformed(
                            Range.START,
                            "the document is " + other.get() + ", but must be UTF-8",
                            "save it as UTF-8, or convert it with: iconv -f " + other.get() + " -t UTF-8")));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError()) {
            return new Decoded(text, Optional.empty());
        }
        String found = String.format(Locale.ROOT, "byte 0x%02X at offset %d", bytes[in.position()], in.position());
        int at = text.length();
        return new Decoded(
                text,
                Optional.of(malformed(
                        new LineIndex(text).range(at, at),
                        "the document is not UTF-8: " + found + " begins no character",
                        "save it as UTF-8; in ISO-8859-1 or Windows-1252 it may look right and still be refused")));
    }

    private static Optional<String> otherEncoding(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        if ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0)) {
            boolean wide = bytes.length > 3 && bytes[2] == 0 && bytes[3] == 0;
            return Optional.of(wide ? "UTF-32LE" : "UTF-16LE");
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second > 0)) {
            return Optional.of("UTF-16BE");
        }
        boolean wideBigEndian = first == 0 && second == 0 && bytes.length > 3 && (bytes[2] != 0 || bytes[3] != 0);
        return wideBigEndian ? Optional.of("UTF-32BE") : Optional.empty();
    }

    private static ReadProblem malformed(Range range, String message, String hint) {
        return new ReadProblem(ReadProblem.Kind.MALFORMED, "", range, message, Optional.of(hint));
    }
}
