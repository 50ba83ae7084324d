package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads options that annotations and builder take as strings.
 *
 * <p>All methods throw {@link IllegalArgumentException} for an invalid value; an empty string means that an annotation
 * does not set the option.
 */
final class OptionParser {

    /** The shape of every Region's name. New Regions appear, so that there is no list of them. */
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    private OptionParser() {}

    static Optional<String> region(String text) {
        return matching("region", text, REGION, "a Region such as \"eu-central-1\"");
    }

    static Optional<String> account(String text) {
        return matching("account", text, ACCOUNT, "12 digits");
    }

    private static Optional<String> matching(String option, String text, Pattern pattern, String expected) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(option + " must be " + expected + ", but is " + Shown.text(text));
        }
        return Optional.of(text);
    }

    static String notBlank(String option, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(option + " must not be blank");
        }
        return text;
    }

    /** Values of the form NAME=VALUE by their names. */
    static Map<String, String> values(List<String> texts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            int end = text.indexOf('=');
            if (end < 1) {
                throw new IllegalArgumentException(
                        "values must have the form \"NAME=VALUE\", but one is " + Shown.text(text));
            }
            values.put(text.substring(0, end), text.substring(end + 1));
        }
        return values;
    }

    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "value must be an ISO 8601 timestamp with offset, such as \"2026-11-23T00:00:00Z\", but is "
                            + Shown.text(text),
                    e);
        }
    }

    static Optional<Duration> duration(String option, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return Optional.of(duration);
            }
        } catch (DateTimeException e) {
            throw invalidDuration(option, text, e);
        }
        throw invalidDuration(option, text, null);
    }

    private static IllegalArgumentException invalidDuration(String option, String text, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                option + " must be an ISO 8601 duration, such as \"PT10M\", but is " + Shown.text(text), cause);
    }
}
