package io.github.appflowtestkit.fake.internal.errors;

/** How well a behaviour is known. */
public enum Confidence {
    /** Recorded from the service, or printed by AWS word for word. */
    VERIFIED,
    /** Said by AWS, in words of the fake's own where a text is needed. */
    DOCUMENTED,
    /** Neither recorded nor said; the likely way. */
    ASSUMED,
    /** Known, or likely, and left out. */
    NOT_IMITATED
}
