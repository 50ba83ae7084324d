package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.internal.read.JsonText;

/** Small pieces of English that several messages need. */
final class Wording {

    private Wording() {}

    /** A number with its noun. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A value as messages show it: in double quotes, shortened if long. */
    static String quoted(String value) {
        return JsonText.quoted(value);
    }
}
