package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes values of scalars by the core schema of YAML 1.2; the library's own resolver does not know {@code ~}. */
final class YamlScalars {

    private static final String CORE = "tag:yaml.org,2002:";

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]++(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private final LineIndex lines;
    private final DocumentLimits limits;

    YamlScalars(LineIndex lines, DocumentLimits limits) {
        this.lines = lines;
        this.limits = limits;
    }

    /**
     * A scalar of the document.
     *
     * @param text its text without quotes, escapes decoded
     * @param isPlain whether it has no quotes and is no block
     */
    record Scalar(String text, boolean isPlain, Optional<String> tag, int start, int end) {

        /** Whether it is null by itself. */
        boolean isNull() {
            return isPlain && tag.isEmpty() && NULLS.contains(text);
        }
    }

    /** The value of a scalar. A scalar with a local tag is a string: it is the argument of a function. */
    JsonValue value(Scalar scalar) throws Unreadable {
        String tag = scalar.tag().orElse("");
        if (tag.startsWith("!")) {
            return string(scalar);
        }
        if (!tag.startsWith(CORE)) {
            return scalar.isPlain() ? untagged(scalar) : string(scalar);
        }
        return switch (tag.substring(CORE.length())) {
            case "int" -> {
                JsonValue value = untagged(scalar);
                boolean isInteger =
                        value instanceof JsonNumber number && number.value().scale() <= 0;
                yield required(isInteger, "!!int", "an integer", value, scalar);
            }
            case "float" -> {
                JsonValue value = untagged(scalar);
                yield required(value instanceof JsonNumber, "!!float", "a number", value, scalar);
            }
            case "bool" -> {
                JsonValue value = untagged(scalar);
                yield required(value instanceof JsonBoolean, "!!bool", "true or false", value, scalar);
            }
            case "null" -> {
                JsonValue value = untagged(scalar);
                yield required(value instanceof JsonNull, "!!null", "null or empty", value, scalar);
            }
            default -> string(scalar);
        };
    }

    private JsonValue required(boolean isRight, String tag, String expected, JsonValue value, Scalar scalar)
            throws Unreadable {
        if (!isRight) {
            throw limits.malformed(
                    scalar.start(),
                    scalar.end(),
                    "the value with the tag \"" + tag + "\" must be " + expected + ", but is "
                            + JsonText.quoted(scalar.text()),
                    "correct the value, or remove the tag");
        }
        return value;
    }

    private JsonValue string(Scalar scalar) throws Unreadable {
        limits.checkCharacters(scalar.text(), scalar.start(), scalar.end());
        return new JsonString(scalar.text(), lines.range(scalar.start(), scalar.end()));
    }

    private JsonValue untagged(Scalar scalar) throws Unreadable {
        String text = scalar.text();
        if (NULLS.contains(text)) {
            return new JsonNull(lines.range(scalar.start(), scalar.end()));
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return new JsonBoolean(TRUE.contains(text), lines.range(scalar.start(), scalar.end()));
        }
        if ("+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return string(scalar);
        }
        if (NOT_FINITE.matcher(text).matches()) {
            throw limits.malformed(
                    scalar.start(),
                    scalar.end(),
                    "the number " + JsonText.quoted(text) + " is not finite",
                    "no member of a flow accepts such a number; if it is a string, put it in quotes");
        }
        Optional<BigDecimal> number = number(text, scalar.start());
        return number.isPresent()
                ? new JsonNumber(number.get(), text, lines.range(scalar.start(), scalar.end()))
                : string(scalar);
    }

    private Optional<BigDecimal> number(String text, int start) throws Unreadable {
        if (DECIMAL.matcher(text).matches()) {
            return Optional.of(limits.number(text, start));
        }
        boolean isOctal = OCTAL.matcher(text).matches();
        if (isOctal || HEXADECIMAL.matcher(text).matches()) {
            limits.checkNumberLength(text, start);
            return Optional.of(new BigDecimal(new BigInteger(text.substring(2), isOctal ? 8 : 16)));
        }
        return Optional.empty();
    }
}
