package io.github.appflowtestkit.validator.internal.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a configuration asks for.
 *
 * @param profile the ready-made choice to start from
 * @param levels what single rules are set to, by id
 * @param requiredTags keys that each flow's tags must have
 * @param namePattern what each flow's name must match as a whole
 * @param minimumSchedule the shortest time between two runs
 * @param suppressions findings that the project lives with
 */
record Settings(
        Profile profile,
        Map<String, Level> levels,
        List<String> requiredTags,
        Optional<Pattern> namePattern,
        Optional<Duration> minimumSchedule,
        List<Suppression> suppressions) {

    /** Nothing asked for. */
    static final Settings NONE =
            new Settings(Profile.DEFAULT, Map.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the collections. */
    Settings {
        levels = Map.copyOf(levels);
        requiredTags = List.copyOf(requiredTags);
        suppressions = List.copyOf(suppressions);
    }
}
