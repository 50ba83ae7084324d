package io.github.appflowtestkit.junit;

/** How long a fake lives. */
public enum Sharing {
    /** As further out; {@link #PER_TEST} where nobody says. */
    INHERITED,
    /** Each test, and each invocation of a repeated or parameterized one, has its own. */
    PER_TEST,
    /**
     * The tests of a class share one, and so do its nested classes, save those that say something about their fakes
     * themselves. Only then static fields and {@code @BeforeAll} methods get one.
     */
    PER_CLASS
}
