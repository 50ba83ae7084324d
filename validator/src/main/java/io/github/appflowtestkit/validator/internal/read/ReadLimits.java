package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import java.util.Optional;

/** The limits that hold for documents in each syntax, and what is said of those above them. */
final class ReadLimits {

    /** A value of two characters takes a hundred bytes of memory, and several times that in a report. */
    static final int MAX_VALUES = 1_000_000;

    /** The time to parse a number grows with the square of its length. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    private ReadLimits() {}

    static Finding tooDeep(Range range, int maxDepth) {
        return FindingFactory.of(
                BuiltInRules.TOO_LARGE,
                "",
                range,
                "objects and arrays are nested deeper than " + maxDepth + " levels",
                "no flow needs more than a dozen levels");
    }

    static Finding tooManyValues(Range range) {
        return FindingFactory.of(
                BuiltInRules.TOO_LARGE,
                "",
                range,
                "the document has more than " + MAX_VALUES + " values",
                "no flow needs more than some thousand values; put large numbers of flows into several files");
    }

    static Optional<Finding> numberTooLong(String literal, Range range) {
        if (literal.length() <= MAX_NUMBER_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(FindingFactory.of(
                BuiltInRules.MALFORMED_DOCUMENT,
                "",
                range,
                "the number has " + literal.length() + " characters, but at most " + MAX_NUMBER_LENGTH + " are allowed",
                "no member of a flow accepts such a number"));
    }
}
