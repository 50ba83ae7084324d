package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the character that keeps a text from matching, where one character alone does. */
final class OffendingCharacter {

    private OffendingCharacter() {}

    /** A sentence that names the character, or nothing. */
    static Optional<String> of(String text, Pattern whole) {
        if (whole.pattern().startsWith("^(?:(?!")) {
            // a text is refused for how it starts, and leaving out any letter of the start mends it
            return Optional.empty();
        }
        return text.codePoints()
                .distinct()
                .filter(c -> {
                    String without = text.replace(Character.toString(c), "");
                    return !without.isEmpty() && whole.matcher(without).find();
                })
                .mapToObj(c -> named(c) + " is not taken here")
                .findFirst();
    }

    private static String named(int c) {
        return switch (c) {
            case ' ' -> "a space";
            case '\n', '\r' -> "a line break";
            case '\t' -> "a tab";
            default -> JsonText.quoted(Character.toString(c));
        };
    }
}
