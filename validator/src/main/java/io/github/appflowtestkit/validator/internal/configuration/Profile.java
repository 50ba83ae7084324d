package io.github.appflowtestkit.validator.internal.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A ready-made choice of rules and severities, which the settings of single rules refine. */
enum Profile {
    /** The catalogue as it is. */
    DEFAULT,
    /** All rules, also those off by default; warnings count as errors and notes as warnings. */
    STRICT,
    /** The default, with all rules about safety on and at least warnings. */
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
