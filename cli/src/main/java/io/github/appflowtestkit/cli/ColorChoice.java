package io.github.appflowtestkit.cli;

/** When to colour standard output. */
enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER;

    /** The style for standard output; the environment counts only where the user did not choose. */
    Style style(Console console) {
        return switch (this) {
            case ALWAYS -> Style.COLOR;
            case NEVER -> Style.PLAIN;
            case AUTO -> console.outTerminal() && wanted(console) ? Style.COLOR : Style.PLAIN;
        };
    }

    // https://no-color.org: set and not empty means no colour
    private static boolean wanted(Console console) {
        return console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(console.environment().get("TERM"));
    }
}
