package io.github.appflowtestkit.fake;

import java.util.function.BiConsumer;

/**
 * Says how an S3 bucket looks to the service; from {@link FakeAppflow#givenBucket}.
 *
 * <p>A bucket that nothing was said about can be reached, and no prefix in it is empty.
 */
public final class BucketStub {

    /** How a bucket looks. */
    public enum Look {
        /** It can be read and written. */
        REACHABLE,
        /** There is no such bucket. */
        MISSING,
        /** It holds no objects under any prefix. */
        EMPTY,
        /** Its policy does not let the service in. */
        FORBIDDEN
    }

    private final String bucket;
    private final BiConsumer<String, Look> steer;

    BucketStub(String bucket, BiConsumer<String, Look> steer) {
        this.bucket = bucket;
        this.steer = steer;
    }

    /** The bucket can be read and written again. */
    public void reachable() {
        steer.accept(bucket, Look.REACHABLE);
    }

    /** There is no such bucket. */
    public void missing() {
        steer.accept(bucket, Look.MISSING);
    }

    /** The bucket holds no objects, so that nothing lies under a source's prefix. */
    public void empty() {
        steer.accept(bucket, Look.EMPTY);
    }

    /** The bucket's policy does not let the service in. */
    public void forbidden() {
        steer.accept(bucket, Look.FORBIDDEN);
    }
}
