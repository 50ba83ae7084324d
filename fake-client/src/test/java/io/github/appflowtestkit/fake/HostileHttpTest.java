package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The whole server among clients that mean it no good: after each of them it serves a real one, and nothing is lost. */
class HostileHttpTest {

    private static final int MORE_THAN_THREADS = 100;

    private final FakeAppflow fake =
            FakeAppflow.builder().allowUndeclaredProfiles().build();
    private final CreateFlowRequest flow = Requests.onDemand("orders").build();

    {
        fake.givenFlow(flow);
    }

    @AutoClose
    private final FakeAppflowServer server = fake.serve(0);

    @AutoClose
    private final HostileHttp hostile = new HostileHttp(server.port());

    /** The judge: whatever the test has done, a real client is served, and sees the one flow as it was. */
    @AfterEach
    void theServerServes() {
        try (AppflowClient client = RealClients.over(server.endpoint())) {
            assertThat(client.listFlows(request -> {}).flows()).hasSize(1);
            assertThat(client.describeFlow(request -> request.flowName("orders"))
                            .tasks()
                            .get(1))
                    .isEqualTo(flow.tasks().get(1));
            assertThat(client.createFlow(Requests.onDemand("after").build()).flowArn())
                    .endsWith(":flow/after");
        }
    }

    static List<String> garbage() {
        return HostileHttp.GARBAGE;
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbage(String bytes) throws IOException {
        assertThat(hostile.send(bytes)).doesNotContain(" 200 ").doesNotContain("Exception in", "\tat ");
    }

    static Stream<String> addresses() {
        return HostileHttp.PATHS.stream().flatMap(path -> Stream.of("GET " + path, "POST " + path, "DELETE " + path));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void pathTricks(String address) throws IOException {
        String answer = hostile.send(address
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 11\r\n\r\n{\"tags\":{}}");

        // An absolute address and a fragment are other spellings of the same path; a query does not matter to a POST.
        boolean another = address.equals("POST http://localhost:1/list-flows")
                || address.equals("POST /list-flows#fragment")
                || address.startsWith("POST /list-flows?");
        assertThat(answer).startsWith(another ? "HTTP/1.1 200 " : "HTTP/1.1 40").doesNotContain("\tat ");
    }

    static List<String> methods() {
        return HostileHttp.METHODS;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void wrongMethods(String method) throws IOException {
        assertThat(hostile.send(
                        method + " /list-flows HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2"
                                + "\r\n\r\n{}"))
                .startsWith("HTTP/1.1 404 ");
    }

    static List<String> lengths() {
        return HostileHttp.LENGTHS;
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void wrongLengthsAndChunkedNonsense(String rest) throws IOException {
        assertThat(hostile.send("POST /list-flows HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + rest))
                .doesNotContain("\tat ");
    }

    static List<String> halves() {
        return HostileHttp.HALVES;
    }

    @ParameterizedTest
    @MethodSource("halves")
    void halfRequestsFromMoreClientsThanThereAreThreads(String half) throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            hostile.hold(half);
        }
    }

    @Test
    void slowSenders() throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            hostile.hold("POST /list-flows HTTP/1.1\r\nHost: localhost\r\nx-slow: ");
        }
        hostile.drip();
        hostile.drip();
        try (AppflowClient client = RealClients.over(server.endpoint())) {
            assertThat(client.listFlows(request -> {}).flows()).hasSize(1);
        }
        hostile.drip();
    }

    @Test
    void headerFloods() throws IOException {
        assertThat(hostile.flood(10_000, 10)).doesNotContain(" 200 ");
        assertThat(hostile.flood(100, 100_000)).doesNotContain(" 200 ");
    }

    @Test
    void tenThousandConnectionsOpenedAndDropped() throws IOException {
        hostile.openAndDrop(10_000);
    }

    @Test
    void requestsWithWrongBytes() throws IOException {
        for (int number : IntStream.range(0, 500).toArray()) {
            assertThat(hostile.send(HostileHttp.mutated(number)))
                    .as("request %d", number)
                    .doesNotContain(" 200 ", " 500 ", "\tat ");
        }
    }
}
