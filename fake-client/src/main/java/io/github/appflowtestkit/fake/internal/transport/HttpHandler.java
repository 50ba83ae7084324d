package io.github.appflowtestkit.fake.internal.transport;

/** Handles HTTP requests, whatever carries them. Handlers form a chain; each is thread-safe. */
@FunctionalInterface
public interface HttpHandler {

    /** The largest body that is accepted; the service's own limit is not published. */
    int MAX_BODY_BYTES = 1 << 20;

    /**
     * Handles a request.
     *
     * @param request its body may be one byte longer than the limit, which shows that it is too long
     */
    HttpOutcome handle(HttpRequest request);
}
