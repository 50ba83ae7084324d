package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: it says where it is, answers, and ends when it is told to. */
class ServeProcessTest {

    @TempDir
    Path folder;

    @Test
    void it_answers_once_it_says_that_it_listens_and_ends_when_told() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            assertThat(server.post("/list-flows", "{}").body()).isEqualTo("{\"flows\":[]}");
            assertThat(server.end()).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void the_address_of_the_page_follows_at_once() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            String page = server.nextLine();
            assertThat(page).isEqualTo("page: " + server.endpoint() + "/");
            assertThat(server.get("/").body()).contains("<h1");
        }
    }

    @Test
    void a_port_in_use_is_said_in_one_line() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            String port = String.valueOf(server.endpoint().getPort());
            Path err = folder.resolve("second.txt");

            assertThat(ServerProcess.fail(folder, err, "--port", port)).isEqualTo(ExitCode.UNREADABLE);
            assertThat(Files.readString(err))
                    .isEqualTo("appflow-testkit: port " + port + " cannot be used: Address already in use;"
                            + " choose another, or --port 0 for a free one\n");
        }
    }

    @Test
    void a_client_that_sends_half_a_request_is_closed_after_the_limit() throws Exception {
        try (ServerProcess server = ServerProcess.start(List.of("-Dsun.net.httpserver.maxReqTime=1"), folder);
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            socket.getOutputStream().write("POST /list-flows HTTP/1.1\r\nHost".getBytes(StandardCharsets.US_ASCII));

            assertThat(end(socket)).isIn("closed", "reset");
            assertThat(server.post("/list-flows", "{}").body()).isEqualTo("{\"flows\":[]}");
        }
    }

    private static String end(Socket socket) {
        try {
            return socket.getInputStream().read() < 0 ? "closed" : "answered";
        } catch (IOException e) {
            return "reset";
        }
    }
}
