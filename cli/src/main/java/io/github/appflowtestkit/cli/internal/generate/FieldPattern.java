package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Field names with {@code *} for any characters and {@code ?} for one. */
final class FieldPattern {

    private static final Pattern PART = Pattern.compile("[*?]|[^*?]+");

    private final String text;
    private final Pattern pattern;

    FieldPattern(String text) {
        this.text = text;
        this.pattern = Pattern.compile(
                PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(expression(part))), Pattern.DOTALL);
    }

    private static String expression(MatchResult part) {
        return switch (part.group()) {
            case "*" -> ".*";
            case "?" -> ".";
            default -> Pattern.quote(part.group());
        };
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** Why an option must not have the pattern: it matches no field. */
    Optional<String> mistake(String option, List<String> names) {
        return names.stream().anyMatch(this::matches)
                ? Optional.empty()
                : Optional.of(option + " " + Wording.quoted(text) + " matches no field"
                        + Wording.didYouMean(Nearest.to(text, names)));
    }
}
