package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The phrases that several messages share. */
public final class Wording {

    private Wording() {}

    /** A number with its noun, such as {@code 2 files}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A value in double quotes, shortened if long. */
    public static String quoted(String value) {
        return JsonText.quoted(value);
    }

    /** Choices in a sentence, such as {@code auto, always or never}. */
    public static String or(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }

    public static String or(Enum<?>[] choices) {
        return or(Arrays.stream(choices).map(Enum::toString).toList());
    }

    /** The end of a message about an unknown name; empty without a similar name. */
    public static String didYouMean(Optional<String> similar) {
        return similar.map(name -> "; did you mean " + quoted(name) + "?").orElse("");
    }
}
