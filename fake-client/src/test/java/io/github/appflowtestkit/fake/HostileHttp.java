package io.github.appflowtestkit.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A client that means a server no good. Everything it does is bounded, and it gives its sockets back. */
final class HostileHttp implements Closeable {

    private static final String ARN = "arn%3Aaws%3Aappflow%3Aus-east-1%3A123456789012%3Aflow%2Forders";

    /** No client of AWS has ever sent one of these. */
    static final List<String> GARBAGE = List.of(
            "\r\n\r\n",
            "\u0000\u0001\u0002\u00ff\u00fe\r\n\r\n",
            "garbage\r\n\r\n",
            "POST\r\n\r\n",
            "POST /list-flows\r\n\r\n",
            "POST /list-flows HTTP/9.9\r\nHost: localhost\r\n\r\n",
            "POST /list-flows HTTP/1.1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "POST /list-flows HTTP/1.1\r\n:\r\n: :\r\n\r\n",
            "POST /list-flows HTTP/1.1\r\nHost: localhost\r\n folded: y\r\n\r\n",
            "POST /list-flows HTTP/1.1\nHost: localhost\n\n",
            "POST /list-flows HTTP/1.1\rHost: localhost\r\r");

    /** Addresses that lead out of the house, or round to another door. */
    static final List<String> PATHS = List.of(
            "/../../etc/passwd",
            "/..%2f..%2fetc%2fpasswd",
            "/%2e%2e/%2e%2e/list-flows",
            "/./list-flows",
            "//list-flows",
            "///list-flows",
            "/list-flows/..",
            "/list-flows%00",
            "/list-flows;x=y",
            "/list-flows#fragment",
            "/list%2dflows",
            "/tags/../list-flows",
            "/tags/" + ARN + "%2f..%2fother",
            "/tags/%2e%2e%2f%2e%2e%2fx",
            "/tags/%00",
            "/tags/%",
            "/tags/%zz",
            "/tags/%c0%ae%c0%ae",
            "/tags/" + "a".repeat(100_000),
            "/" + "../".repeat(10_000),
            "/" + "%2e%2e%2f".repeat(10_000),
            "http://169.254.169.254/latest/meta-data/",
            "http://localhost:1/list-flows",
            "http://[",
            "//evil.example.com/list-flows",
            "*",
            "?x",
            "/_testkit/../list-flows",
            "\\list-flows",
            "/list-flows?" + "a=b&".repeat(10_000));

    /** Lengths that are none, and bodies that are not as long as they say. */
    static final List<String> LENGTHS = List.of(
            "Content-Length: -1\r\n\r\n",
            "Content-Length: many\r\n\r\n",
            "Content-Length: 99999999999999999999\r\n\r\n{}",
            "Content-Length: 2147483647\r\n\r\n{}",
            "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
            "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
            "Content-Length: 1\r\n\r\n{}",
            "Content-Length: 5\r\n\r\n{}",
            "Content-Length: +2\r\n\r\n{}",
            "Content-Length: 0x2\r\n\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n2;" + "x".repeat(10_000) + "\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n2\r\n{}XX0\r\n\r\n",
            "Transfer-Encoding: gzip\r\n\r\n{}",
            "Transfer-Encoding: chunked, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n",
            "Expect: the-impossible\r\nContent-Length: 2\r\n\r\n{}",
            "Connection: upgrade\r\nUpgrade: h2c\r\nContent-Length: 2\r\n\r\n{}");

    /** Requests that stop in the middle and stay. */
    static final List<String> HALVES = List.of(
            "",
            "P",
            "POST /list-flows HTTP/1.1\r\nHost: localhost\r\nContent-Le",
            "POST /list-flows HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{\"a",
            "POST /list-flows HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"");

    static final List<String> METHODS =
            List.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "post", "X".repeat(5_000));

    private final int port;
    private final List<Socket> held = new ArrayList<>();

    HostileHttp(int port) {
        this.port = port;
    }

    /** Sends something, says that this was all, and reads whatever comes; an abrupt end is an answer, too. */
    String send(String bytes) throws IOException {
        try (Socket socket = open()) {
            try {
                write(socket, bytes);
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            } catch (IOException reset) {
                return "";
            }
        }
    }

    /** Sends something and stays. */
    void hold(String bytes) throws IOException {
        Socket socket = open();
        held.add(socket);
        write(socket, bytes);
    }

    /** Every socket that is held sends one byte more. */
    void drip() {
        for (Socket socket : held) {
            try {
                write(socket, "x");
            } catch (IOException closed) {
                // The server has lost its patience, which is what it is there for.
            }
        }
    }

    /** Opens connections and drops them: at once, after a piece of a request, after a whole one, with and without a reset. */
    void openAndDrop(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            try (Socket socket = open()) {
                if (i % 3 == 0) {
                    write(socket, "POST /list-fl");
                } else if (i % 3 == 1) {
                    write(socket, "POST /list-flows HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}");
                }
                // Most are reset: thousands that wait for their end would use up the ports of the machine.
                socket.setSoLinger(i % 10 != 0, 0);
            }
        }
    }

    /** A request with more headers than any client has. */
    String flood(int headers, int length) throws IOException {
        StringBuilder request =
                new StringBuilder("POST /list-flows HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n");
        for (int i = 0; i < headers; i++) {
            request.append("x-")
                    .append(i)
                    .append(": ")
                    .append("y".repeat(length))
                    .append("\r\n");
        }
        return send(request.append("\r\n{}").toString());
    }

    /** A good request with some bytes changed, always the same for the same number. */
    static String mutated(int number) {
        Random random = new Random(number);
        StringBuilder request =
                new StringBuilder("POST /create-flow HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                        + "\r\nContent-Length: 56\r\nConnection: close\r\n\r\n"
                        + "{\"flowName\":\"a\",\"tasks\":[{}],\"tags\":{\"a\":\"b\"},\"x\":[1.5]}");
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            request.setCharAt(random.nextInt(request.length()), (char) random.nextInt(256));
        }
        return request.toString();
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : held) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        held.clear();
    }
}
