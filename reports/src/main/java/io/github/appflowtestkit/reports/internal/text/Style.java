package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.diff.Difference;

/** How text is highlighted: with ANSI colors, or not at all. */
public enum Style {
    /** Without escape sequences. */
    PLAIN,
    /** With the eight basic colors, which follow the palette of the terminal. */
    COLOR;

    public String bold(String text) {
        return code("1", text);
    }

    public String dim(String text) {
        return code("2", text);
    }

    public String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> code("1;31", text);
            case WARNING -> code("1;33", text);
            case NOTE -> code("1;36", text);
        };
    }

    public String difference(Difference.Kind kind, String text) {
        return switch (kind) {
            case ADDED -> code("1;32", text);
            case REMOVED -> code("1;31", text);
            case CHANGED -> code("1;33", text);
        };
    }

    public String refused(String text) {
        return code("1;31", text);
    }

    private String code(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
