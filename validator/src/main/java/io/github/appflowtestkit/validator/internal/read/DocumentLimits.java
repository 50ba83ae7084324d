package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.secret.ShownDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** What no syntax allows: values over the limits, and strings that UTF-8 cannot encode. */
final class DocumentLimits {

    /** The time to parse a number grows with the square of its length. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    /** A value of two characters takes a hundred bytes of memory, and several times that in a report. */
    private static final int MAX_VALUES = 1_000_000;

    private final String text;
    private final LineIndex lines;
    private final int maxDepth;
    private final boolean hasEscapes;
    private final boolean mayHaveHalves;

    DocumentLimits(String text, LineIndex lines, int maxDepth) {
        this(text, lines, maxDepth, false);
    }

    /**
     * The limits of a document.
     *
     * @param isOfUtf8 whether the text is decoded from UTF-8, which has no half of a character
     */
    DocumentLimits(String text, LineIndex lines, int maxDepth, boolean isOfUtf8) {
        this.text = text;
        this.lines = lines;
        this.maxDepth = maxDepth;
        this.hasEscapes = text.indexOf('\\') >= 0;
        boolean hasEscapedHalves = hasEscapes && (text.contains("\\u") || text.contains("\\U"));
        this.mayHaveHalves = hasEscapedHalves || (!isOfUtf8 && hasHalf(text));
    }

    /** Checks how deep the objects and arrays at an offset are nested. */
    void checkDepth(int depth, int start) throws Unreadable {
        if (depth > maxDepth) {
            throw tooLarge(
                    start,
                    "objects and arrays are nested deeper than " + maxDepth + " levels",
                    "no flow needs more than a dozen levels");
        }
    }

    /** Checks the number of values, the one at an offset included. */
    void checkValues(long values, int start) throws Unreadable {
        if (values > MAX_VALUES) {
            throw tooLarge(
                    start,
                    "the document has more than " + MAX_VALUES + " values",
                    "no flow needs more than some thousand values; put large numbers of flows into several files");
        }
    }

    /** Whether the text has a backslash anywhere; otherwise every string is as long as it is written. */
    boolean hasEscapes() {
        return hasEscapes;
    }

    /** Checks that UTF-8 can encode a string. */
    void checkCharacters(String value, int start, int end) throws Unreadable {
        if (mayHaveHalves && hasHalf(value)) {
            throw malformed(
                    start,
                    end,
                    "the string " + shown(JsonText.quoted(value), start)
                            + " contains a lone surrogate, which is half a character",
                    "UTF-8 cannot encode it; write both surrogates of the character");
        }
    }

    /** Whether a string has half a character. */
    private static boolean hasHalf(String text) {
        // The JDK's own methods are compiled already when the first document is read; a loop here is not.
        return !text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /** Checks the length of a number before anyone parses it. */
    void checkNumberLength(String literal, int start) throws Unreadable {
        if (literal.length() > MAX_NUMBER_LENGTH) {
            throw malformed(
                    start,
                    start + literal.length(),
                    "the number has " + literal.length() + " characters, but at most " + MAX_NUMBER_LENGTH
                            + " are allowed",
                    "no member of a flow accepts such a number");
        }
    }

    /** The number of a decimal literal. */
    BigDecimal number(String literal, int start) throws Unreadable {
        checkNumberLength(literal, start);
        try {
            return new BigDecimal(literal);
        } catch (NumberFormatException e) {
            throw malformed(
                    start,
                    start + literal.length(),
                    "the exponent of the number " + shown(JsonText.shortened(literal), start) + " is too large",
                    "no member of a flow accepts such a number");
        }
    }

    private String shown(String value, int start) {
        return ShownDocument.of(text).isHidden(start) ? Secrets.HIDDEN : value;
    }

    Unreadable malformed(int start, int end, String message, String hint) {
        return new Unreadable(
                FindingFactory.of(BuiltInRules.MALFORMED_DOCUMENT, "", lines.range(start, end), message, hint));
    }

    Unreadable tooLarge(int start, String message, String hint) {
        return new Unreadable(
                FindingFactory.of(BuiltInRules.TOO_LARGE, "", lines.range(start, start + 1), message, hint));
    }
}
