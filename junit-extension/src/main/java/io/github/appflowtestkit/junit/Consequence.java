package io.github.appflowtestkit.junit;

/** What follows when a passing test leaves something unused, or calls what it should not. */
public enum Consequence {
    /** As further out. */
    INHERITED,
    /** The test fails. */
    FAIL,
    /** A report entry {@code appflow.warning} is published, and a warning is logged by {@link System.Logger}. */
    WARN,
    /** Nothing. */
    PASS
}
