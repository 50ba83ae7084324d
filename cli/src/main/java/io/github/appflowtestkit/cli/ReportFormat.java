package io.github.appflowtestkit.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The output formats of validate. */
enum ReportFormat {
    TEXT,
    JSON;

    private static final Pattern JSON_START =
            Pattern.compile("\\s*\\{\\s*\"formatVersion\"\\s*:\\s*[0-9]+\\s*,\\s*\"files\"\\s*:");

    static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The reporter for the format.
     *
     * @param style for the text format; the others have no colors
     * @param summary whether the text format ends with a line of counts
     */
    Reporter reporter(Style style, boolean summary) {
        return switch (this) {
            case TEXT -> new TextReporter(style, summary);
            case JSON -> new JsonReporter();
        };
    }

    /** Whether a file is a report in one of the formats. */
    static boolean isReport(OverwriteGuard.Ends file) {
        return JSON_START.matcher(file.start()).lookingAt() || TextReporter.endsReport(file.end());
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
