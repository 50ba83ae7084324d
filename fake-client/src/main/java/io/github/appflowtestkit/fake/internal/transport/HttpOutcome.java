package io.github.appflowtestkit.fake.internal.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the client gets back on its connection. */
public sealed interface HttpOutcome {

    /**
     * A complete response.
     *
     * @param status the HTTP status
     * @param headers the headers, one value each
     * @param body the body
     */
    record Response(int status, Map<String, String> headers, Body body) implements HttpOutcome {
        /** Copies the headers. */
        public Response {
            // not Map.copyOf: its order differs from process to process
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    /**
     * A response without an end of its own. Only handlers of a server give it: transports in memory have no connection that
     * could stay open.
     *
     * @param headers the headers, one value each; the status is 200
     * @param source what the body consists of
     */
    record Stream(Map<String, String> headers, Source source) implements HttpOutcome {}

    /** The pieces of a stream, which one thread takes. */
    interface Source extends AutoCloseable {

        /**
         * Waits for the next piece; empty if the stream has ended.
         *
         * @throws InterruptedException if the server closes meanwhile
         */
        Optional<Body> next() throws InterruptedException;

        /** Nobody takes another piece. */
        @Override
        void close();
    }

    /** No complete response arrives. */
    sealed interface Broken extends HttpOutcome {
        /** What in-memory transports throw, as a socket would. */
        IOException thrown();
    }

    /**
     * The headers of a response and half of its body, then the connection closes.
     *
     * @param response the response that is cut off
     */
    record CutOff(Response response, IOException thrown) implements Broken {}

    /** The connection stays open without a response; in-memory transports time out at once. */
    record NoResponse(IOException thrown) implements Broken {}

    /** The connection closes before a response. */
    record ConnectionLost(IOException thrown) implements Broken {}

    /** The connection is refused; a server, which has accepted it already, closes it. */
    record ConnectionRefused(IOException thrown) implements Broken {}

    /**
     * An outcome that arrives late.
     *
     * @param delay how late, in real time
     * @param then what arrives
     */
    record Delayed(Duration delay, HttpOutcome then) implements HttpOutcome {}

    /**
     * An outcome that a test holds.
     *
     * @param release completes when the outcome may arrive; a transport that does not wait any more cancels it
     * @param then what arrives
     */
    record Held(CompletableFuture<Void> release, HttpOutcome then) implements HttpOutcome {}
}
