package io.github.appflowtestkit.junit;

/** What {@link Strictness} does with a passing test that left something unused or called an unexpected operation. */
public enum Consequence {
    /** As the enclosing class sets it; the default of the attribute if none does. */
    INHERITED,
    /** Fails the test. */
    FAIL,
    /** Publishes a report entry {@code appflow.warning} and logs a warning through {@link System.Logger}. */
    WARN,
    /** Does nothing. */
    PASS;

    Consequence orElse(Consequence outer) {
        return this == INHERITED ? outer : this;
    }
}
