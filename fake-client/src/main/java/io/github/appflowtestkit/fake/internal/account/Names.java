package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.Collection;

/** Lists names in messages. */
final class Names {

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
        return Wording.list(
                names.stream().map(name -> "\"" + Secrets.value(name) + "\"").toList());
    }
}
