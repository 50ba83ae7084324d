package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes parts of documents in pointers and messages; messages do not show secrets. */
public final class JsonText {

    private static final int LONGEST = 60;

    /** Longer numbers keep their exponent. */
    private static final int MOST_DIGITS = 30;

    private JsonText() {}

    /** The JSON Pointer (RFC 6901) of a member of the object at {@code parent}. */
    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The JSON Pointer of an element of the array at {@code parent}. */
    public static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /** The steps of a JSON Pointer, unescaped. */
    public static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        int start = 1;
        while (start <= pointer.length()) {
            int end = pointer.indexOf('/', start);
            int stop = end < 0 ? pointer.length() : end;
            steps.add(pointer.substring(start, stop).replace("~1", "/").replace("~0", "~"));
            start = stop + 1;
        }
        return steps;
    }

    /** The path of a member, such as {@code S3.bucketName}; names with special characters are in brackets and quotes. */
    public static String memberPath(String parent, String name) {
        if (Secrets.name(parent, name).equals(Secrets.HIDDEN)) {
            return parent + "[" + Secrets.HIDDEN + "]";
        }
        boolean isPlain = !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().allMatch(c -> c == '_' || c == '$' || c == '-' || Character.isLetterOrDigit(c));
        if (!isPlain) {
            return parent + "[" + quoted(name) + "]";
        }
        return parent.isEmpty() ? name : parent + "." + name;
    }

    /** A string in double quotes, control characters escaped, shortened to 60 characters; asterisks for a secret. */
    public static String quoted(String text) {
        if (Secrets.isSecret(text)) {
            return Secrets.HIDDEN;
        }
        StringBuilder shown = new StringBuilder("\"");
        int end = text.length() <= LONGEST ? text.length() : text.offsetByCodePoints(0, wholeCodePoints(text));
        text.substring(0, end).codePoints().forEach(c -> appendEscaped(shown, c));
        shown.append('"');
        if (end < text.length()) {
            shown.insert(shown.length() - 1, '…')
                    .append(" (")
                    .append(text.length())
                    .append(" chars)");
        }
        return shown.toString();
    }

    private static int wholeCodePoints(String text) {
        return text.codePointCount(0, LONGEST) - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0);
    }

    private static void appendEscaped(StringBuilder shown, int c) {
        switch (c) {
            case '"' -> shown.append("\\\"");
            case '\\' -> shown.append("\\\\");
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isInvisible(c)) {
                    for (char unit : Character.toChars(c)) {
                        shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    }
                } else {
                    shown.appendCodePoint(c);
                }
            }
        }
    }

    /** Whether a character does not show what it is: a control character, or a space other than the common one. */
    public static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }

    /** The complete JSON literal of a string. */
    public static String literal(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').appendCodePoint(c);
            } else if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.append('"').toString();
    }

    /** The complete JSON of a scalar, or of an empty array or object; a number has no exponent unless it would be very long. */
    public static String scalar(JsonValue value) {
        if (value instanceof JsonString text) {
            return literal(text.value());
        }
        if (value instanceof JsonNumber number) {
            return number(number.value());
        }
        if (value instanceof JsonBoolean truth) {
            return Boolean.toString(truth.value());
        }
        return value instanceof JsonArray ? "[]" : value instanceof JsonObject ? "{}" : "null";
    }

    /** The JSON of a number, without an exponent unless it would be very long. */
    public static String number(BigDecimal number) {
        boolean isShort = Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS;
        return isShort ? number.toPlainString() : number.toString();
    }

    /** A literal such as a number as it is written, shortened to 60 characters. */
    public static String shortened(String literal) {
        return literal.length() <= LONGEST
                ? literal
                : literal.substring(0, LONGEST) + "… (" + literal.length() + " chars)";
    }
}
