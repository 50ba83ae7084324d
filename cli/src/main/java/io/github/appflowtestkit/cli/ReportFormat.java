package io.github.appflowtestkit.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The output formats of validate. */
enum ReportFormat {
    TEXT,
    JSON;

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

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
