package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes strings as the document writes the strings around them: with the same quotes, or without. */
final class StringText {

    /** A plain scalar of YAML that has no other meaning in any place; words such as {@code yes} are left out below. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][\\w.()/-]*+(?: [\\w.()/-]++)*+");

    private static final Pattern OTHER_VALUE = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|\\.?inf|\\.?nan");

    private StringText() {}

    /**
     * The text of a string in the manner of another one.
     *
     * @param like the text of the other string, quotes included
     * @return empty if the other one is written in a way in which a string cannot be replaced safely, such as over several
     *     lines
     */
    static Optional<String> like(String like, String value, Syntax syntax) {
        boolean hasLines = like.indexOf('\n') >= 0 || like.indexOf('\r') >= 0;
        if (like.isEmpty() || hasLines) {
            return Optional.empty();
        }
        if (syntax != Syntax.YAML) {
            return like.startsWith("\"") ? Optional.of(quoted(value, syntax)) : Optional.empty();
        }
        return switch (like.charAt(0)) {
            case '"' -> Optional.of(JsonText.literal(value));
            case '\'' ->
                Optional.of(isControlled(value) ? JsonText.literal(value) : "'" + value.replace("'", "''") + "'");
            case '|', '>', '*', '&', '!' -> Optional.empty();
            default -> Optional.of(isPlain(value) ? value : JsonText.literal(value));
        };
    }

    private static boolean isControlled(String value) {
        return value.chars().anyMatch(c -> c < ' ' || (c >= 0x7F && c < 0xA0));
    }

    private static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches() && !OTHER_VALUE.matcher(value).matches();
    }

    private static String quoted(String value, Syntax syntax) {
        String literal = JsonText.literal(value);
        return syntax == Syntax.HCL ? literal.replace("${", "$${").replace("%{", "%%{") : literal;
    }
}
