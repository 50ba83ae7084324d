package io.github.appflowtestkit.fake.internal.errors;

/** How well a behaviour is known. */
public enum Confidence {
    /** Recorded from the service, or printed by AWS word for word. */
    VERIFIED,
    /** Documented by AWS; a message has the fake's own wording. */
    DOCUMENTED,
    /** Neither recorded nor documented, but likely. */
    ASSUMED,
    /** Known or likely, but the fake does not do it. */
    NOT_IMITATED
}
