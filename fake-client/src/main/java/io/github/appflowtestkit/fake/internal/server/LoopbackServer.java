package io.github.appflowtestkit.fake.internal.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.transport.Sender;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries requests from a socket to a handler, on the JDK's own server.
 *
 * <p>The JDK's server reads each request on a thread of its own. How long a client may take is limited by the JDK's
 * system properties {@code sun.net.httpserver.maxReqTime} and {@code maxRspTime}, which are unlimited by default.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    static {
        // The JDK's server writes the headers and the body of a response apart; with Nagle's algorithm the body waits
        // for
        // the client's delayed acknowledgement, 40 ms on Linux. A value that somebody has set stays.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpHandler handler;
    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Accepts requests at an address; port 0 means any free port.
     *
     * @throws UncheckedIOException if the address cannot be bound
     */
    public LoopbackServer(InetSocketAddress address, HttpHandler handler) {
        this.handler = handler;
        try {
            this.server = HttpServer.create(address, BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at " + address + ": " + e.getMessage(), e);
        }
        this.threads = Executors.newCachedThreadPool(
                named("appflow-testkit-" + address().getPort() + "-request"));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The address that it listens at. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Closes the port, all connections and all threads; requests in progress are dropped. Idempotent. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        try {
            // Interrupted threads leave any read, write or wait at once.
            boolean unused = threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        HttpOutcome outcome = handler.handle(request(exchange));
        if (outcome instanceof HttpOutcome.Held held) {
            if (!isReleased(held)) {
                exchange.close();
                return;
            }
            outcome = held.then();
        }
        if (outcome instanceof HttpOutcome.Delayed delayed) {
            if (!isOpenAfter(delayed)) {
                exchange.close();
                return;
            }
            outcome = delayed.then();
        }
        deliver(exchange, outcome);
    }

    private static boolean isReleased(HttpOutcome.Held held) {
        try {
            held.release().get();
            return true;
        } catch (InterruptedException e) {
            held.release().cancel(false);
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | CancellationException e) {
            // The fake was reset or closed meanwhile.
            return false;
        }
    }

    private static HttpRequest request(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        return new HttpRequest(
                exchange.getRequestMethod(),
                path(uri),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                CredentialScope.of(header(exchange, "Authorization")),
                header(exchange, HttpRequest.ATTEMPT_HEADER),
                sender(exchange),
                Body.of(exchange.getRequestBody().readNBytes(HttpHandler.MAX_BODY_BYTES + 1)));
    }

    private static Sender sender(HttpExchange exchange) {
        InetSocketAddress local = exchange.getLocalAddress();
        return new Sender(
                allOf(exchange, "Host"),
                allOf(exchange, "Origin"),
                allOf(exchange, "Sec-Fetch-Site"),
                local.getAddress(),
                local.getPort());
    }

    private static String path(URI uri) {
        String text = uri.toString();
        if (text.startsWith("//")) {
            // A request line holds a path: what java.net.URI takes for a host is part of it.
            int question = text.indexOf('?');
            return question < 0 ? text : text.substring(0, question);
        }
        return uri.getRawPath() == null ? "" : uri.getRawPath();
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** All values of a header, so that none hides behind another. */
    private static Optional<String> allOf(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().get(name)).map(values -> String.join(", ", values));
    }

    private boolean isOpenAfter(HttpOutcome.Delayed delayed) {
        try {
            return !closed.await(delayed.delay().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void deliver(HttpExchange exchange, HttpOutcome outcome) throws IOException {
        if (outcome instanceof HttpOutcome.Response response) {
            send(exchange, response, response.body().length());
        } else if (outcome instanceof HttpOutcome.CutOff cutOff) {
            send(exchange, cutOff.response(), cutOff.response().body().length() / 2);
        } else if (outcome instanceof HttpOutcome.Stream stream) {
            send(exchange, stream);
        } else if (!(outcome instanceof HttpOutcome.NoResponse)) {
            exchange.close();
        }
        // NoResponse: an exchange that is neither answered nor closed keeps its connection, without a thread.
    }

    private static void send(HttpExchange exchange, HttpOutcome.Response response, int length) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        boolean hasBody =
                response.body().length() > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                response.status(), hasBody ? response.body().length() : -1);
        if (!hasBody) {
            exchange.close();
            return;
        }
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(response.body().bytes(), 0, length);
            // Newer JDKs (seen with 25) buffer headers and body, and drop the buffer where a body ends too early.
            stream.flush();
        }
    }

    private static void send(HttpExchange exchange, HttpOutcome.Stream stream) throws IOException {
        stream.headers().forEach(exchange.getResponseHeaders()::set);
        try (HttpOutcome.Source source = stream.source()) {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            for (Optional<Body> piece = source.next(); piece.isPresent(); piece = source.next()) {
                body.write(piece.get().bytes());
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }
}
