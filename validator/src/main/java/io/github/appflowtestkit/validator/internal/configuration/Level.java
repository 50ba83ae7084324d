package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The level that a configuration sets for a rule. */
enum Level {
    OFF(null),
    NOTE(Severity.NOTE),
    WARNING(Severity.WARNING),
    ERROR(Severity.ERROR);

    private final Optional<Severity> severity;

    Level(@Nullable Severity severity) {
        this.severity = Optional.ofNullable(severity);
    }

    /** The severity of the findings; empty if the rule is off. */
    Optional<Severity> severity() {
        return severity;
    }

    static Optional<Level> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Level::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
