package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Decodes UTF-8, and names the encoding of a document that is not UTF-8. */
final class TextDecoder {

    /** The JDK decodes quickly what is UTF-8, and puts this character in place of what is not; a document may have it itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /** The text; with a finding, the text before it. */
    record Decoded(String text, Optional<Finding> finding) {}

    static Decoded decode(byte[] bytes) {
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            return new Decoded(
                    "",
                    Optional.of(malformed(
                            Range.START,
                            "the document must be UTF-8, but is " + other.get(),
                            "save it as UTF-8, or convert it with: iconv -f " + other.get() + " -t UTF-8")));
        }
        String whole = new String(bytes, StandardCharsets.UTF_8);
        if (whole.indexOf(REPLACEMENT) < 0) {
            return new Decoded(whole, Optional.empty());
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
                        "the document must be UTF-8, but " + found + " is not the start of a character",
                        "save it as UTF-8; it may be ISO-8859-1 or Windows-1252")));
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

    private static Finding malformed(Range range, String message, String hint) {
        return FindingFactory.of(BuiltInRules.MALFORMED_DOCUMENT, "", range, message, hint);
    }
}
