package io.github.appflowtestkit.fake.internal.account;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lists names in messages. */
final class Names {

    private static final int SHOWN = 12;

    private Names() {}

    /** Returns the existing names, for a message about a name that does not exist. */
    static String instead(Collection<String> names) {
        return switch (names.size()) {
            case 0 -> "there are none";
            case 1 -> "there is only " + of(names, "");
            default -> "there are " + of(names, "");
        };
    }

    /** Returns the names in quotes, sorted, at most 12. */
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
