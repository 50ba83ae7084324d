package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** The page of a server learns what changes without asking again and again. */
class ChangeEventsTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int MOST_STREAMS = 32;

    @TempDir
    Path folder;

    private final FakeAppflow fake = FakeAppflow.builder()
            .account("123456789012")
            .region("us-east-1")
            .start(START)
            .allowUndeclaredProfiles()
            .build();
    private final ManualClock machine = ManualClock.startingAt(START);
    private final List<Listener> listeners = new ArrayList<>();
    private FakeAppflowServer server = start(builder -> builder);

    private FakeAppflowServer start(UnaryOperator<FakeAppflowServer.Builder> options) {
        return options.apply(FakeAppflowServer.builder(fake)).start();
    }

    private void restart(UnaryOperator<FakeAppflowServer.Builder> options) {
        server.close();
        server = start(options);
    }

    @AfterEach
    void close() throws IOException {
        for (Listener listener : listeners) {
            listener.socket.close();
        }
        server.close();
    }

    private Listener listen(String query) throws IOException {
        Listener listener = new Listener(new Socket(InetAddress.getLoopbackAddress(), server.port()), query);
        listeners.add(listener);
        return listener;
    }

    private String page() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.endpoint() + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** A client of one stream. */
    private static final class Listener {

        private final Socket socket;
        private final BufferedReader reader;
        private final List<String> head = new ArrayList<>();

        Listener(Socket socket, String query) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /_testkit/events" + query
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null && !line.startsWith("retry"); line = reader.readLine()) {
                head.add(line);
            }
        }

        /** Reads events until everything expected has changed; returns all that has. */
        Set<String> until(String... expected) throws IOException {
            Set<String> changed = new LinkedHashSet<>();
            while (!changed.containsAll(List.of(expected))) {
                changed.addAll(next());
            }
            return changed;
        }

        List<String> next() throws IOException {
            String line = reader.readLine();
            while (line != null && !line.startsWith("data: ")) {
                line = reader.readLine();
            }
            assertThat(line).as("the stream has ended").isNotNull();
            return Arrays.asList(line.substring("data: [".length(), line.length() - 1)
                    .replace("\"", "")
                    .split(","));
        }

        /** Whether the server has ended the stream. */
        boolean isAtEnd() {
            try {
                return reader.lines().noneMatch(line -> line.startsWith("data: "));
            } catch (UncheckedIOException e) {
                return !(e.getCause() instanceof SocketTimeoutException);
            }
        }
    }

    @Test
    void the_stream_is_for_event_sources() throws IOException {
        assertThat(listen("").head)
                .startsWith("HTTP/1.1 200 OK")
                .anySatisfy(
                        line -> assertThat(line.toLowerCase(Locale.ROOT)).isEqualTo("content-type: text/event-stream"))
                .anySatisfy(line -> assertThat(line.toLowerCase(Locale.ROOT)).isEqualTo("cache-control: no-store"))
                .noneSatisfy(line -> assertThat(line.toLowerCase(Locale.ROOT)).startsWith("access-control"));
    }

    @Test
    void each_change_is_named_and_nothing_else() throws IOException {
        Listener listener = listen("");

        fake.client().listFlows(all -> {});
        assertThat(listener.until("calls")).containsExactly("calls");

        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        assertThat(listener.until("state")).containsExactly("state");

        fake.fail(Operation.LIST_FLOWS).with(Fault.throttling());
        assertThat(listener.until("faults")).containsExactly("faults");

        fake.clock().advance(Duration.ofMinutes(1));
        assertThat(listener.until("clock")).containsExactly("clock");
    }

    @Test
    void a_flow_that_runs_changes_the_state() throws IOException {
        fake.givenFlow(Requests.scheduled("orders", "rate(1hours)").build());
        fake.client().startFlow(request -> request.flowName("orders"));
        Listener listener = listen("");

        fake.clock().advance(Duration.ofHours(2));

        assertThat(listener.until("state", "clock")).containsExactly("state", "clock");
        fake.runs("orders").progress(Progression.byHand());
        assertThat(listener.until("state")).containsExactly("state");
        fake.reset();
        assertThat(listener.until("calls", "state", "clock")).containsExactlyInAnyOrder("calls", "state", "clock");
    }

    @Test
    void reading_the_state_changes_nothing() throws IOException {
        fake.givenFlow(Requests.scheduled("orders", "rate(1hours)").build());
        fake.client().startFlow(request -> request.flowName("orders"));
        Listener listener = listen("");
        fake.clock().advance(Duration.ofHours(2));
        assertThat(listener.until("state", "clock")).hasSize(2);

        assertThat(fake.flows()).isNotEmpty();
        assertThat(fake.flows().get(0).runs()).hasSize(2);
        fake.fail(Operation.LIST_FLOWS).lenient().with(Fault.throttling());

        assertThat(listener.until("faults")).containsExactly("faults");
    }

    @Test
    void many_changes_make_few_events() throws IOException {
        Listener listener = listen("");
        for (int i = 0; i < 2000; i++) {
            fake.client().listFlows(all -> {});
        }
        fake.fail(Operation.LIST_FLOWS).lenient().with(Fault.throttling());

        int events = 1;
        while (!listener.next().contains("faults")) {
            events++;
        }
        assertThat(events).isLessThan(1000);
    }

    @Test
    void an_account_and_region_is_selected_as_for_other_routes() throws IOException {
        FakeAppflow other = fake.at("999999999999", "eu-west-1");
        Listener all = listen("");
        Listener ours = listen("?account=123456789012&region=us-east-1");

        other.client().listFlows(any -> {});
        assertThat(all.until("calls")).containsExactly("calls");
        fake.fail(Operation.LIST_FLOWS).lenient().with(Fault.throttling());

        assertThat(ours.until("faults")).containsExactly("faults");
        assertThat(all.until("faults")).containsExactly("faults");
    }

    @Test
    void a_new_account_is_a_change() throws IOException {
        Listener listener = listen("");

        fake.at("999999999999", "eu-west-1").client().listFlows(any -> {});

        assertThat(listener.until("calls", "state", "faults")).hasSize(3);
    }

    @Test
    void real_time_alone_is_no_news_but_what_it_brings_is() throws IOException {
        restart(builder -> builder.clock(machine));
        fake.givenFlow(Requests.scheduled("orders", "rate(1hours)").build());
        fake.client().startFlow(request -> request.flowName("orders"));
        Listener listener = listen("");

        machine.advance(Duration.ofMinutes(10));
        fake.fail(Operation.LIST_FLOWS).lenient().with(Fault.throttling());
        assertThat(listener.until("faults")).containsExactly("faults");

        machine.advance(Duration.ofHours(1));
        assertThat(listener.until("state", "clock")).containsExactly("state", "clock");
    }

    @Test
    void what_a_script_throws_ends_no_stream_and_is_kept_for_the_test() throws IOException {
        restart(builder -> builder.clock(machine));
        fake.givenFlow(Requests.scheduled("orders", "rate(1hours)").build());
        fake.client().startFlow(request -> request.flowName("orders"));
        fake.runs("orders").each(run -> {
            throw new IllegalStateException("no result for run " + run);
        });
        Listener listener = listen("");

        machine.advance(Duration.ofHours(1));
        fake.fail(Operation.LIST_FLOWS).lenient().with(Fault.throttling());

        assertThat(listener.until("faults")).contains("faults");
        assertThatIllegalStateException().isThrownBy(server::close).withMessageStartingWith("no result for run");
    }

    @Test
    void a_state_file_keeps_what_is_seen_and_a_new_server_tells_of_changes_again() throws Exception {
        Path file = folder.resolve("state.txt");
        restart(builder -> builder.state(file));
        Listener first = listen("");
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        assertThat(first.until("state")).containsExactly("state");
        assertThat(page()).contains("<bdi>crm</bdi>");

        restart(builder -> builder.state(file));
        assertThat(first.isAtEnd()).isTrue();
        Listener second = listen("");
        fake.client().listFlows(all -> {});

        assertThat(second.until("calls")).containsExactly("calls");
        assertThat(page()).contains("<bdi>crm</bdi>");
    }

    @Test
    void the_oldest_stream_ends_when_there_are_too_many() throws IOException {
        Listener oldest = listen("");
        for (int i = 0; i < MOST_STREAMS; i++) {
            listen("");
        }

        assertThat(oldest.isAtEnd()).isTrue();
        fake.client().listFlows(all -> {});
        for (Listener listener : listeners.subList(1, listeners.size())) {
            assertThat(listener.until("calls")).containsExactly("calls");
        }
    }

    @Test
    void closing_the_server_ends_all_streams_and_their_threads() throws IOException {
        String threads = "appflow-testkit-" + server.port() + "-request";
        List<Listener> open = List.of(listen(""), listen(""), listen(""));

        server.close();

        assertThat(open).allMatch(Listener::isAtEnd);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(Thread::isAlive)
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith(threads));
    }
}
