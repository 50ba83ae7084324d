package io.github.appflowtestkit.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The output formats of validate. */
enum ReportFormat {
    TEXT,
    JSON;

    /** The format as the command line writes it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All formats, for messages. */
    static String labels() {
        return Arrays.stream(values()).map(ReportFormat::label).collect(Collectors.joining(", "));
    }

    /**
     * The reporter for the format.
     *
     * @param style only the text format knows colour
     * @param summary whether the text format ends with a line of counts
     */
    Reporter reporter(Style style, boolean summary) {
        return switch (this) {
            case TEXT -> new TextReporter(style, summary);
            case JSON -> new JsonReporter();
        };
    }
}
