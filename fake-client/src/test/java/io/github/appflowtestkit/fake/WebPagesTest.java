package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** A web page in a browser can send requests to the server; it must not drive the fake with them. */
class WebPagesTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final List<ServedRequest> log = new ArrayList<>();

    @AutoClose
    private final FakeAppflowServer server = FakeAppflowServer.builder(fake)
            .allowedHost("Appflow")
            .allowedHost("gateway:8080")
            .onRequest(log::add)
            .start();

    private final String own = "127.0.0.1:" + server.port();

    WebPagesTest() {
        fake.givenConnectorProfile("kept", ConnectorType.SALESFORCE);
    }

    /** As Chromium 150 and Firefox 140 send them from pages of other origins: fetch, form, image, frame, link. */
    static Stream<String> foreignPages() {
        String chromium =
                "sec-ch-ua-platform: \"Linux\"\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"
                        + " (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36\n";
        String firefox = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\n";
        String fetch = """
                Content-Type: text/plain;charset=UTF-8
                Accept: */*
                Sec-Fetch-Mode: no-cors
                Sec-Fetch-Dest: empty
                """;
        String form = """
                Content-Type: application/x-www-form-urlencoded
                Upgrade-Insecure-Requests: 1
                Sec-Fetch-Mode: navigate
                Sec-Fetch-User: ?1
                Sec-Fetch-Dest: document
                """;
        String image = "Accept: image/avif,image/webp,*/*;q=0.8\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: image\n";
        return Stream.of(chromium, firefox)
                .flatMap(browser -> Stream.of(
                        "POST\n" + browser + fetch + "Origin: https://evil.example\nSec-Fetch-Site: cross-site\n",
                        "POST\n" + browser + fetch + "Origin: http://localhost:3000\nSec-Fetch-Site: same-site\n",
                        "POST\n" + browser + fetch + "Origin: null\nSec-Fetch-Site: cross-site\n",
                        "POST\n" + browser + form + "Origin: https://evil.example\nSec-Fetch-Site: cross-site\n",
                        "POST\n" + browser + form + "Origin: null\nSec-Fetch-Site: cross-site\n",
                        "GET\n" + browser + image + "Sec-Fetch-Site: cross-site\n",
                        "GET\n" + browser + image + "Sec-Fetch-Site: same-site\n",
                        "OPTIONS\n" + browser + "Origin: https://evil.example\nAccess-Control-Request-Method: POST\n"
                                + "Access-Control-Request-Headers: content-type\nSec-Fetch-Site: cross-site\n",
                        // without HTTPS and in older browsers there is no Sec-Fetch-Site
                        "POST\n" + browser + fetch + "Origin: http://evil.example\n"));
    }

    @ParameterizedTest
    @MethodSource("foreignPages")
    void a_page_of_another_origin_cannot_use_the_admin_routes(String request) throws IOException {
        String[] lines = request.split("\n", 2);
        for (String path : List.of(
                "/_testkit",
                "/_testkit/reset",
                "/_testkit/state",
                "/_testkit/events",
                "/_testkit/flows/kept",
                "/_testkit/page/page.js",
                "/_testkit/unknown")) {
            String answer = send(lines[0] + " " + path, own, lines[1]);

            assertThat(answer)
                    .startsWith("HTTP/1.1 403 ")
                    .contains("{\"error\":{\"message\":\"admin routes must not be used by web pages of another origin")
                    .doesNotContainIgnoringCase("access-control-allow");
        }
        assertThat(fake.client().describeConnectorProfiles(all -> {}).connectorProfileDetails())
                .hasSize(1);
        assertThat(log).hasSize(7).allSatisfy(line -> {
            assertThat(line.status()).hasValue(403);
            assertThat(line.error().orElseThrow()).contains("web pages");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sec-Fetch-Site: none\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document\n",
                "Origin: http://OWN\nSec-Fetch-Site: same-origin\n",
                "Origin: http://OWN\n"
            })
    void a_program_and_the_address_bar_can(String headers) throws IOException {
        assertThat(send("POST /_testkit/reset", own, headers.replace("OWN", own)))
                .startsWith("HTTP/1.1 200 ");
    }

    /** DNS rebinding: the name of the page leads to this machine, so to the browser both are one origin. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example:PORT",
                "localhost:1",
                "gateway",
                "gateway:PORT",
                "appflow.evil.example",
                "127.0.0.2:PORT",
                "[::2]:PORT"
            })
    void another_host_is_refused(String host) throws IOException {
        String name = host.replace("PORT", String.valueOf(server.port()));
        String headers = "Origin: http://" + name + "\nSec-Fetch-Site: same-origin\n";

        assertThat(send("POST /_testkit/reset", name, headers)).startsWith("HTTP/1.1 403 ");
        for (String path : List.of("/", "/_testkit/state", "/_testkit/events", "/_testkit/flows/kept")) {
            assertThat(send("GET " + path, name, "")).startsWith("HTTP/1.1 403 ");
        }
        assertThat(send("POST /list-flows", name, ""))
                .startsWith("HTTP/1.1 403 ")
                .containsIgnoringCase("x-amzn-ErrorType: AccessDeniedException")
                .contains("{\"message\":\"the Host header must name this server, such as \\\"" + own
                        + "\\\", but is \\\"" + name + "\\\"; if clients reach the server by that name, start it with"
                        + " --allowed-host " + name.replaceFirst(":[0-9]+$", "") + " ");
        assertThat(fake.client().describeConnectorProfiles(all -> {}).connectorProfileDetails())
                .hasSize(1);
        assertThat(log).hasSize(6);
    }

    @Test
    void a_second_host_does_not_hide_behind_the_first() throws IOException {
        assertThat(send("POST /list-flows", own, "Host: evil.example\n")).doesNotContain(" 200 ");
        assertThat(send("POST /_testkit/reset", own, "Origin: http://" + own + "\nOrigin: http://evil.example\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1:PORT",
                "localhost",
                "LocalHost:PORT",
                "[::1]",
                "[::1]:PORT",
                "appflow",
                "APPFLOW:1234",
                "gateway:8080"
            })
    void its_own_names_and_allowed_ones_are_answered(String host) throws IOException {
        String name = host.replace("PORT", String.valueOf(server.port()));

        assertThat(send("POST /list-flows", name, "")).startsWith("HTTP/1.1 200 ");
        assertThat(send("GET /_testkit/state", name, "")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void the_address_at_which_a_request_arrives_is_its_own() throws IOException {
        try (FakeAppflowServer everywhere = FakeAppflowServer.builder(fake)
                .address(InetAddress.getByName("0.0.0.0"))
                .start()) {
            for (String host : List.of("127.0.0.1:", "0.0.0.0:")) {
                assertThat(send(everywhere.port(), "POST /list-flows", host + everywhere.port(), ""))
                        .startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://appflow", "appflow/", "*", "a b", "appflow:", "::1"})
    void an_allowed_host_is_a_host(String value) {
        assertThatThrownBy(() -> FakeAppflowServer.builder(fake).allowedHost(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "allowedHost must be a host with or without a port, such as appflow or appflow:8080, but is \""
                                + value + "\"");
    }

    private String send(String methodAndPath, String host, String headers) throws IOException {
        return send(server.port(), methodAndPath, host, headers);
    }

    private static String send(int port, String methodAndPath, String host, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = methodAndPath + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers.replace("\n", "\r\n")
                    + "Connection: close\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
