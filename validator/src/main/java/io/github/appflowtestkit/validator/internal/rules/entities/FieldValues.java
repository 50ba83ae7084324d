package io.github.appflowtestkit.validator.internal.rules.entities;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.appflowtestkit.validator.internal.entity.EntityField;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Limits;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which values a field can have, as far as its entity says. */
final class FieldValues {

    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    /** Longer ones, and those with more than one repetition count, could take long to compile. */
    private static final int LONGEST_PATTERN = 256;

    private FieldValues() {}

    /**
     * What is wrong with a value.
     *
     * @param value the value
     * @param expected what it must be, after the word "must"
     */
    record Problem(String value, String expected, Optional<String> hint) {}

    /**
     * Compares a value with what a field can have.
     *
     * @param isWhole whether it is a value of the field, not a limit of values
     */
    static Optional<Problem> problem(String value, boolean isWhole, EntityField field) {
        Optional<Problem> outside = field.valueRange()
                .filter(range -> NUMBER.matcher(value).matches() && !range.contain(new BigDecimal(value)))
                .map(range -> new Problem(value, "be a number" + limits(range), Optional.empty()));
        return !isWhole || outside.isPresent()
                ? outside
                : notSupported(value, field).or(() -> wrongLength(value, field)).or(() -> noMatch(value, field));
    }

    private static Optional<Problem> notSupported(String value, EntityField field) {
        List<String> supported = field.supportedValues();
        if (supported.isEmpty() || supported.contains(value)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                value,
                "be " + Wording.anyOf(supported.stream().map(JsonText::quoted).toList()),
                Nearest.to(value, supported).map(each -> "did you mean " + JsonText.quoted(each) + "?")));
    }

    private static Optional<Problem> wrongLength(String value, EntityField field) {
        BigDecimal length = BigDecimal.valueOf(value.codePointCount(0, value.length()));
        return field.lengthRange()
                .filter(range -> !range.contain(length))
                .map(range -> new Problem(value, "have a length" + limits(range), Optional.empty()));
    }

    private static Optional<Problem> noMatch(String value, EntityField field) {
        return field.valuePattern()
                .filter(pattern -> isSmall(pattern) && !matches(pattern, value))
                .map(pattern -> new Problem(value, "match " + JsonText.quoted(pattern), Optional.empty()));
    }

    private static boolean isSmall(String pattern) {
        return pattern.length() <= LONGEST_PATTERN && pattern.indexOf('{') == pattern.lastIndexOf('{');
    }

    /** An expression that RE2 does not read tells nothing. */
    private static boolean matches(String pattern, String value) {
        try {
            return Pattern.matches(pattern, value);
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static String limits(Limits range) {
        String least = range.minimum()
                .map(each -> " of at least " + each.toPlainString())
                .orElse("");
        String greatest = range.maximum().map(each -> each.toPlainString()).orElse("");
        return least + (greatest.isEmpty() ? "" : (least.isEmpty() ? " of at most " : " and at most ") + greatest);
    }
}
