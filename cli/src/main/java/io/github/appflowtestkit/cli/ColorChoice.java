package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.text.Style;
import java.util.Locale;

/** When standard output is colored. */
enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER;

    /** The style for standard output. The environment counts only for {@code auto}. */
    Style style(Console console) {
        return switch (this) {
            case ALWAYS -> Style.COLOR;
            case NEVER -> Style.PLAIN;
            case AUTO -> console.outTerminal() && allowed(console) ? Style.COLOR : Style.PLAIN;
        };
    }

    // https://no-color.org: set and not empty means no colors
    private static boolean allowed(Console console) {
        return console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(console.environment().get("TERM"));
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
