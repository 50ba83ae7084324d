package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.appflowtestkit.fake.FakeAppflowServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;

/** The protocol on a socket, each request as it stands. */
class LoopbackHttpTest extends HttpContract {

    @AutoClose
    private final FakeAppflowServer server = fake().serve(0);

    @Override
    Reply send(String method, String target, byte[] body) throws IOException {
        String answer = exchange(method, target, body);
        String[] headAndBody = answer.split("\r\n\r\n", 2);
        String[] lines = headAndBody[0].split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        return new Reply(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, headAndBody[1]);
    }

    private String exchange(String method, String target, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        request.write(head.getBytes(StandardCharsets.US_ASCII));
        request.write(body);
        try (Socket socket = new Socket(server.endpoint().getHost(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    void assertBrokenOff(String path, String message) throws IOException {
        Reply reply = send("POST", path, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("UnhandledException");
        assertThat(reply.body())
                .isEqualTo("{\"message\":\"the fake got an exception in place of a response:"
                        + " java.lang.IllegalStateException: " + message + "\"}");
        assertThatIllegalStateException().isThrownBy(server::close).withMessage(message);
    }
}
