package io.github.appflowtestkit.fake.refusal;

/** How well a behaviour is known. */
public enum Standing {
    /** Recorded from the service, or printed by AWS. */
    VERIFIED,
    /** What AWS documents, in words of the fake's own. */
    ASSUMED
}
