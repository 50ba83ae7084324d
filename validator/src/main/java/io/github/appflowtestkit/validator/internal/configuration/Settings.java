package io.github.appflowtestkit.validator.internal.configuration;

import com.google.re2j.Pattern;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a configuration.
 *
 * @param profile the preset of rules and severities
 * @param levels the levels of single rules, by id
 * @param requiredTags the tag keys that each flow must have
 * @param namePattern the pattern that each whole flow name must match
 * @param minimumSchedule the minimum time between two runs
 * @param suppressions the accepted findings
 * @param baseline the known findings
 * @param ignoredParts the parts in which differences are expected
 * @param entities where entities are
 */
record Settings(
        Profile profile,
        Map<String, Level> levels,
        List<String> requiredTags,
        Optional<Pattern> namePattern,
        Optional<Duration> minimumSchedule,
        List<Suppression> suppressions,
        Optional<Baseline> baseline,
        List<IgnoredPart> ignoredParts,
        EntitySettings entities) {

    /** The settings of an empty configuration. */
    static final Settings NONE = new Settings(
            Profile.DEFAULT,
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            EntitySettings.NONE);

    /** Copies the collections. */
    Settings {
        levels = Map.copyOf(levels);
        requiredTags = List.copyOf(requiredTags);
        suppressions = List.copyOf(suppressions);
        ignoredParts = List.copyOf(ignoredParts);
    }
}
