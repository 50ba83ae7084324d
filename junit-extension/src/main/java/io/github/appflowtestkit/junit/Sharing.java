package io.github.appflowtestkit.junit;

/** Whether tests share a fake. */
public enum Sharing {
    /** As the enclosing class sets it; {@link #PER_TEST} if none does. */
    INHERITED,
    /** Each test, and each invocation of a repeated or parameterized test, has its own fake. */
    PER_TEST,
    /**
     * All tests of a class and its nested classes share one fake; a nested class with settings for its fakes has its own.
     * Static fields and {@code @BeforeAll} methods can use the fake. It is {@linkplain Strictness checked} after the last
     * test.
     */
    PER_CLASS
}
