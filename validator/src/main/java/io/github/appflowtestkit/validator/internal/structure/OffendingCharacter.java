package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the single character because of which a string does not match its pattern. */
final class OffendingCharacter {

    /** Each one costs a match of the whole string. */
    private static final int MOST_CHARACTERS = 100;

    private OffendingCharacter() {}

    /** A clause that names the character; empty if there is not exactly one such character. */
    static Optional<String> of(String text, Pattern whole) {
        if (whole.pattern().startsWith("^(?:(?!")) {
            // the pattern forbids a prefix, so removing any letter of the prefix would make the string match
            return Optional.empty();
        }
        return text.codePoints()
                .distinct()
                .limit(MOST_CHARACTERS)
                .filter(c -> {
                    String without = text.replace(Character.toString(c), "");
                    return !without.isEmpty() && whole.matcher(without).find();
                })
                .mapToObj(c -> named(c) + " is not allowed")
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
