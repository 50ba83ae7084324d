package io.github.appflowtestkit.fake.internal.account;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of names in messages. */
final class Names {

    private static final int SHOWN = 12;

    private Names() {}

    /** What there is in place of a name that there is not; the words after a semicolon. */
    static String instead(Collection<String> names) {
        return switch (names.size()) {
            case 0 -> "there are none";
            case 1 -> "there is only " + of(names, "");
            default -> "there are " + of(names, "");
        };
    }

    /** The names in quotes, sorted, not more than fit a message. */
    static String of(Collection<String> names, String none) {
        if (names.isEmpty()) {
            return none;
        }
        List<String> sorted = names.stream().sorted().toList();
        String shown =
                sorted.stream().limit(SHOWN).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return sorted.size() > SHOWN ? shown + " and " + (sorted.size() - SHOWN) + " more" : shown;
    }
}
