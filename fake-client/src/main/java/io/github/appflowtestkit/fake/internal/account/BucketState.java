package io.github.appflowtestkit.fake.internal.account;

/** How the service sees an S3 bucket. */
public enum BucketState {
    REACHABLE,
    MISSING,
    EMPTY,
    FORBIDDEN
}
