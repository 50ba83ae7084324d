package io.github.appflowtestkit.fake;

/**
 * Sets how the service sees an S3 bucket; from {@link FakeAppflow#givenBucket}.
 *
 * <p>By default a bucket is reachable, and none of its prefixes is empty. Thread-safe.
 *
 * <pre>{@code
 * fake.givenBucket("lake").missing();
 * }</pre>
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface BucketStub {

    /** Makes the bucket readable and writable again. */
    void reachable();

    /** Makes the bucket not exist. */
    void missing();

    /** Makes the bucket empty, so that a source finds no objects under its prefix. */
    void empty();

    /** Makes the bucket's policy deny access to the service. */
    void forbidden();
}
