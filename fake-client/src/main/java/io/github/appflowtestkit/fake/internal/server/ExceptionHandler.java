package io.github.appflowtestkit.fake.internal.server;

import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.util.Map;

/**
 * Answers a request for which the test's own code threw, such as an answer or a listener, and keeps the exception: no
 * exception reaches the test over a network.
 *
 * @param next gets the request
 * @param kept keeps the exceptions until the test takes them
 */
record ExceptionHandler(HttpHandler next, TestExceptions kept) implements HttpHandler {

    /** Of the statuses of a server, the SDKs repeat calls that got 500, 502, 503 or 504. */
    private static final int NOT_REPEATED = 501;

    @Override
    public HttpOutcome handle(HttpRequest request) {
        try {
            return next.handle(request);
        } catch (RuntimeException | Error thrown) {
            kept.add(thrown);
            String message = "the fake got an exception in place of a response: " + thrown;
            return new HttpOutcome.Response(
                    NOT_REPEATED,
                    Map.of("Content-Type", "application/json", "x-amzn-ErrorType", "UnhandledException"),
                    Body.of(RestJson.errorJson(message)));
        }
    }
}
