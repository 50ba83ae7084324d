package io.github.appflowtestkit.fake.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Carries requests from a socket to a door, on the JDK's own server. */
public final class LoopbackServer implements AutoCloseable {

    /** Enough to keep two dozen clients busy, few enough to go unnoticed in a test. */
    private static final int THREADS = 32;

    private static final int BACKLOG = 1024;

    static {
        // The JDK's server writes head and body of an answer apart; with Nagle's algorithm the body then waits for the
        // client's delayed acknowledgement, 40 ms on Linux. Whoever has set the property has a reason, so it stays.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpHandler door;
    private final HttpServer server;
    private final PatientExecutor executor;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Accepts requests at an address; port 0 means any free port.
     *
     * @throws UncheckedIOException if the address cannot be bound
     */
    public LoopbackServer(InetSocketAddress address, HttpHandler door) {
        this(address, door, PatientExecutor.Patience.DEFAULT);
    }

    LoopbackServer(InetSocketAddress address, HttpHandler door, PatientExecutor.Patience patience) {
        this.door = door;
        try {
            this.server = HttpServer.create(address, BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen at " + address + ": " + e.getMessage(), e);
        }
        this.executor = new PatientExecutor("appflow-testkit-" + address().getPort(), THREADS, patience);
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The address that it listens at. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Closes the port, all connections and all threads; requests in work are dropped. Closing twice does nothing. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        executor.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        byte[] body = exchange.getRequestBody().readNBytes(HttpHandler.MAX_BODY_BYTES + 1);
        executor.clientIsDone();
        Outcome outcome = answer(
                exchange,
                new HttpCall(
                        exchange.getRequestMethod(),
                        path(uri),
                        uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                        CredentialScope.of(header(exchange, "Authorization")),
                        header(exchange, HttpCall.ATTEMPT_HEADER),
                        Body.of(body)));
        while (outcome instanceof Outcome.Late late) {
            if (!waited(late)) {
                exchange.close();
                return;
            }
            outcome = late.then();
        }
        executor.clientIsAwaited();
        deliver(exchange, outcome);
    }

    private static String path(URI uri) {
        String text = uri.toString();
        if (text.startsWith("//")) {
            // A request line has no addresses without a scheme: what java.net.URI takes for a host is part of the path.
            int question = text.indexOf('?');
            return question < 0 ? text : text.substring(0, question);
        }
        return uri.getRawPath() == null ? "" : uri.getRawPath();
    }

    private Outcome answer(HttpExchange exchange, HttpCall call) {
        try {
            return door.answer(call);
        } catch (Error e) {
            // An assertion in a test's own answer: the client must not wait for what never comes.
            exchange.close();
            throw e;
        }
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private boolean waited(Outcome.Late late) {
        try {
            return !closed.await(late.delay().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void deliver(HttpExchange exchange, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Answer answer) {
            send(exchange, answer, answer.body().length());
        } else if (outcome instanceof Outcome.CutOff cutOff) {
            send(exchange, cutOff.answer(), cutOff.answer().body().length() / 2);
        } else if (!(outcome instanceof Outcome.Silence)) {
            exchange.close();
        }
        // Silence: an exchange that is neither answered nor closed keeps its connection, without a thread.
    }

    private static void send(HttpExchange exchange, Outcome.Answer answer, int length) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless =
                answer.body().length() == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                answer.status(), bodiless ? -1 : answer.body().length());
        if (bodiless) {
            exchange.close();
            return;
        }
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(answer.body().bytes(), 0, length);
            // Newer JDKs (seen with 25) keep head and body in a buffer, and drop it where a body ends too early.
            stream.flush();
        }
    }
}
