package io.github.appflowtestkit.validator.internal.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A preset of rules and severities, which the levels of single rules refine. */
enum Profile {
    /** The rules as the catalogue lists them. */
    DEFAULT,
    /** All rules, including those off by default; warnings become errors, and notes become warnings. */
    STRICT,
    /** The default, with all security rules on and at least warnings. */
    SECURITY;

    static Optional<Profile> of(String word) {
        return Arrays.stream(values())
                .filter(profile -> profile.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Profile::word).sorted().toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
