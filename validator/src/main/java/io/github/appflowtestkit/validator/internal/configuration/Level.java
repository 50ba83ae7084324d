package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a configuration may set a rule to. */
enum Level {
    OFF(null),
    NOTE(Severity.NOTE),
    WARNING(Severity.WARNING),
    ERROR(Severity.ERROR);

    private final Optional<Severity> severity;

    Level(@org.jspecify.annotations.Nullable Severity severity) {
        this.severity = Optional.ofNullable(severity);
    }

    /** The severity that findings take; empty for none at all. */
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
