package io.github.appflowtestkit.fake.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server among hostile clients; after each of them it must still serve. */
class LoopbackServerTest {

    /** For transports without sockets. */
    private static IOException unused() {
        return new IOException("not for a server");
    }

    private static final HttpOutcome.Response ANSWER =
            new HttpOutcome.Response(200, Map.of("x-amzn-requestid", "1"), Body.of("{\"answer\":\"good\"}"));

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final LoopbackServer server =
            new LoopbackServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), LoopbackServerTest::answer);
    private final List<Socket> opened = new ArrayList<>();

    private static HttpOutcome answer(HttpRequest call) {
        if (call.body().length() > HttpHandler.MAX_BODY_BYTES) {
            return new HttpOutcome.Response(413, Map.of(), Body.of("{}"));
        }
        return switch (call.path()) {
            case "/broken" -> new HttpOutcome.ConnectionLost(unused());
            case "/refused" -> new HttpOutcome.ConnectionRefused(unused());
            case "/silence" -> new HttpOutcome.NoResponse(unused());
            case "/cut-off" -> new HttpOutcome.CutOff(ANSWER, unused());
            case "/empty" -> new HttpOutcome.Response(503, Map.of(), Body.EMPTY);
            case "/late" -> new HttpOutcome.Delayed(Duration.ofMillis(1), ANSWER);
            case "/very-late" -> new HttpOutcome.Delayed(Duration.ofDays(1), ANSWER);
            case "/stream" -> new HttpOutcome.Stream(Map.of("x-kind", "stream"), new Pieces("a", "b", "c"));
            case "/endless" -> new HttpOutcome.Stream(Map.of(), new Pieces());
            case "/echo" -> new HttpOutcome.Response(200, Map.of(), call.body());
            default -> ANSWER;
        };
    }

    /** A source with these pieces; without any it never ends. */
    private static final class Pieces implements HttpOutcome.Source {

        private final Iterator<String> texts;
        private final boolean isEndless;

        Pieces(String... texts) {
            this.texts = List.of(texts).iterator();
            this.isEndless = texts.length == 0;
        }

        @Override
        public Optional<Body> next() throws InterruptedException {
            if (isEndless) {
                new CountDownLatch(1).await();
            }
            return texts.hasNext() ? Optional.of(Body.of(texts.next())) : Optional.empty();
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : opened) {
            socket.close();
        }
        server.close();
    }

    @Test
    void bodiesAndQueriesArriveAsTheyAre() throws IOException {
        assertThat(exchange("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\na\u00e4b"))
                .endsWith("\r\n\r\na\u00e4b");
    }

    @Test
    void halfAnAnswerEndsInTheMiddleOfItsBody() throws IOException {
        assertThat(exchange(get("/cut-off")))
                .contains("HTTP/1.1 200 ")
                .containsIgnoringCase("Content-Length: 17\r\n")
                .endsWith("\r\n\r\n{\"answer");
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/refused"})
    void brokenConnectionsEndWithoutAByte(String path) throws IOException {
        assertThat(exchange(get(path))).isEmpty();
        assertServes();
    }

    @Test
    void silenceHoldsTheConnectionAndNoThread() throws IOException {
        for (int i = 0; i < 100; i++) {
            Socket socket = open();
            send(socket, get("/silence"));
        }
        Socket socket = open();
        socket.setSoTimeout(50);
        send(socket, get("/silence"));

        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        assertServes();
    }

    @Test
    void lateAnswersArrive() throws IOException {
        assertThat(exchange(get("/late"))).endsWith("\r\n\r\n{\"answer\":\"good\"}");
    }

    @Test
    void streamsArrivePieceByPiece() throws IOException {
        assertThat(exchange(get("/stream")))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("x-kind: stream\r\n")
                .endsWith("\r\n\r\n1\r\na\r\n1\r\nb\r\n1\r\nc\r\n0\r\n\r\n");
        assertServes();
    }

    @Test
    void answersWithoutABodyHaveNone() throws IOException {
        assertThat(exchange(get("/empty"))).startsWith("HTTP/1.1 503 ").endsWith("\r\n\r\n");
        assertThat(exchange("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n");
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "\u0000\u0001\u0002\u00ff\u00fe",
                "garbage\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET http://[ HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET //x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\nabc",
                "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\nabc",
                "POST / HTTP/1.1\r\n:\r\n: :\r\n\r\n",
                "POST /broken HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
            })
    void garbageHarmsNobody(String garbage) throws IOException {
        try (Socket socket = open()) {
            send(socket, garbage);
            socket.shutdownOutput();
            drain(socket);
        }
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Le",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
            })
    void halfRequestsDoNotBlockTheServer(String half) throws IOException {
        for (int i = 0; i < 100; i++) {
            send(open(), half);
        }
        assertServes();
    }

    @Test
    void clientsThatDoNotReadTheirResponsesDoNotBlockTheServer() throws IOException {
        String body = "x".repeat(1_000_000);
        for (int i = 0; i < 40; i++) {
            send(open(), "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        }
        assertServes();
    }

    @Test
    void manyConnectionsOpenedAndDroppedHarmNobody() throws IOException {
        for (int i = 0; i < 1000; i++) {
            try (Socket socket = open()) {
                opened.remove(socket);
                if (i % 3 == 0) {
                    send(socket, "POST / HT");
                } else if (i % 3 == 1) {
                    send(socket, get("/"));
                }
                socket.setSoLinger(i % 2 == 0, 0);
            }
        }
        assertServes();
    }

    @Test
    void endlessHeadersAreCutOff() throws IOException {
        try (Socket socket = open()) {
            send(socket, "GET / HTTP/1.1\r\n");
            for (int i = 0; i < 1000; i++) {
                send(socket, "x-header-" + i + ": " + "y".repeat(1000) + "\r\n");
            }
            send(socket, "\r\n");
            drain(socket);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|aborted).*");
        }
        assertServes();
    }

    @Test
    void longBodiesAreNotReadToTheEnd() throws IOException {
        String body = "x".repeat(HttpHandler.MAX_BODY_BYTES + 1);

        assertThat(exchange("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 413 ");
        assertServes();
    }

    @Test
    void closingDropsRequestsInWorkAndLeavesNoThread() throws Exception {
        for (String request :
                List.of(get("/very-late"), get("/silence"), get("/endless"), "POST / HTTP/1.1\r\nHost: x\r\nConte")) {
            send(open(), request);
        }
        assertServes();

        server.close();
        server.close();

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            String name = thread.getName();
            if (!before.contains(thread)
                    && (name.startsWith("appflow-testkit") || name.startsWith("HTTP-Dispatcher"))) {
                // a pool has terminated a moment before its last thread has
                thread.join(10_000);
                assertThat(thread.isAlive()).as(name).isFalse();
            }
        }
        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }

    @Test
    void aPortInUseIsReported() {
        assertThatThrownBy(() -> new LoopbackServer(server.address(), LoopbackServerTest::answer))
                .hasMessageStartingWith("cannot listen at ")
                .hasMessageContaining(String.valueOf(server.address().getPort()));
    }

    private void assertServes() throws IOException {
        assertThat(exchange(get("/list-flows"))).startsWith("HTTP/1.1 200 ").endsWith("{\"answer\":\"good\"}");
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private Socket open() throws IOException {
        Socket socket =
                new Socket(server.address().getAddress(), server.address().getPort());
        opened.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream stream = socket.getOutputStream();
        stream.write(text.getBytes(ISO_8859_1));
        stream.flush();
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = open()) {
            send(socket, request);
            return drain(socket);
        }
    }

    private static String drain(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
}
