package io.github.appflowtestkit.fake.internal.http;

/** What stands behind a carrier: it answers any request, whatever is in it, and throws nothing. */
@FunctionalInterface
public interface HttpHandler {

    /** The largest body that is read; the service's own limit is not published. */
    int MAX_BODY_BYTES = 1 << 20;

    /** Answers a request; its body may be one byte longer than the limit, to show that it is too long. */
    Outcome answer(HttpCall call);
}
