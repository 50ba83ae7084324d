package io.github.appflowtestkit.cli;

import java.util.Locale;

/** The clock of a served fake. */
enum ClockChoice {
    REAL,
    MANUAL;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
