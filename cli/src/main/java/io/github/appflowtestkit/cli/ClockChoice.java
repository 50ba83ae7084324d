package io.github.appflowtestkit.cli;

/** How the time of a served fake goes. */
enum ClockChoice {
    MANUAL,
    REAL
}
