package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Reads documents: limits first, then encoding, then syntax. Immutable and thread-safe.
 *
 * <p>JSON, YAML and HCL become the same tree.
 */
public final class DocumentReader {

    /** The largest document, configuration or baseline by default, in bytes. */
    public static final int DEFAULT_MAX_BYTES = 10_000_000;

    private final int maxBytes;
    private final int maxDepth;

    /**
     * A reader with limits.
     *
     * @param maxBytes the largest document, in bytes
     * @param maxDepth how deep objects and arrays may be nested
     */
    public DocumentReader(int maxBytes, int maxDepth) {
        this.maxBytes = maxBytes;
        this.maxDepth = maxDepth;
    }

    /** Reads a document in UTF-8. */
    public Reading read(byte[] utf8) {
        return read(utf8, text -> parsed(text, true));
    }

    /** Reads a document in UTF-8 that can only be HCL, such as a file of variables. */
    public Reading readHcl(byte[] utf8) {
        return read(utf8, text -> new HclReader(text, maxDepth).read());
    }

    private Reading read(byte[] utf8, Function<String, Reading> parser) {
        if (utf8.length > maxBytes) {
            return tooLarge(utf8.length);
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(utf8);
        if (decoded.finding().isPresent()) {
            return Reading.failed(
                    decoded.text(),
                    new LineIndex(decoded.text()),
                    decoded.finding().get());
        }
        return parser.apply(decoded.text());
    }

    /** The largest document, in bytes. */
    public int maxBytes() {
        return maxBytes;
    }

    /** Reads a document that is already decoded. */
    public Reading read(String text) {
        // UTF-8 never has fewer bytes than UTF-16 has units
        if (text.length() > maxBytes || (text.length() > maxBytes / 3 && bytes(text) > maxBytes)) {
            return tooLarge(bytes(text));
        }
        return parsed(text, false);
    }

    /** Reads a string that can only be JSON, such as a value that is a list in JSON. */
    public Reading readJson(String text) {
        return new JsonReader(text, maxDepth).read();
    }

    private Reading parsed(String text, boolean isOfUtf8) {
        return switch (Syntax.of(text)) {
            case JSON -> new JsonReader(text, maxDepth, isOfUtf8).read();
            case YAML -> new YamlReader(text, maxDepth).read();
            case HCL -> new HclReader(text, maxDepth).read();
        };
    }

    /** The result for a document over the size limit. */
    public Reading tooLarge(long bytes) {
        return Reading.failed(
                "",
                new LineIndex(""),
                FindingFactory.of(
                        BuiltInRules.TOO_LARGE,
                        "",
                        Range.START,
                        "the document has " + bytes + " bytes, but at most " + maxBytes + " are allowed",
                        "if the size is intended, raise the limit: --max-size on the command line, maxBytes of"
                                + " FlowValidator.Builder in Java"));
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
