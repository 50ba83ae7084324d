package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that keeps its state is killed amid writes: nothing that was answered is lost. */
class KilledServerTest {

    private static final int CLIENTS = 8;
    private static final int KILLS = 3;
    private static final int ANSWERS_BEFORE_KILL = 60;
    private static final String[] OPTIONS = {
        "--state", "state.txt", "--profile", "crm-production=Salesforce", "--quiet", "--at", "2026-01-01T00:00:00Z"
    };

    @TempDir
    Path folder;

    private String flow = "";
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void read() throws IOException {
        flow = Files.readString(Path.of("../examples/flows/salesforce-accounts-to-s3.json"));
    }

    private String createFlow(String name) {
        return flow.replace("\"salesforce-accounts-to-s3\"", "\"" + name + "\", \"clientToken\": \"t-" + name + "\"");
    }

    @Test
    void every_answered_flow_survives_and_none_is_there_twice() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(folder, OPTIONS)) {
                assertThat(names(server)).containsAll(answered).isSubsetOf(sent);
                writeUntilKilled(server);
            }
        }
        try (ServerProcess server = ServerProcess.start(folder, OPTIONS)) {
            List<String> there = names(server);
            assertThat(there).doesNotHaveDuplicates().containsAll(answered).isSubsetOf(sent);
            for (String name : sent) {
                // who got no answer tries again with the same token
                HttpResponse<String> response = server.post("/create-flow", createFlow(name));
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            }
            assertThat(names(server)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
            assertThat(server.end()).isEqualTo(ExitCode.OK);
        }
        assertThat(answered.size()).isGreaterThanOrEqualTo(KILLS * ANSWERS_BEFORE_KILL);
    }

    private void writeUntilKilled(ServerProcess server) throws Exception {
        CountDownLatch enough = new CountDownLatch(ANSWERS_BEFORE_KILL);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                ends.add(clients.submit(() -> writeWhileItLasts(server, enough)));
            }
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            server.kill();
            for (Future<?> end : ends) {
                end.get(60, TimeUnit.SECONDS);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void writeWhileItLasts(ServerProcess server, CountDownLatch enough) {
        try {
            while (true) {
                String name = "flow-" + number.incrementAndGet();
                sent.add(name);
                if (server.post("/create-flow", createFlow(name)).statusCode() != 200) {
                    throw new AssertionError(name + " was refused");
                }
                answered.add(name);
                enough.countDown();
            }
        } catch (IOException killed) {
            // the name may be there or not
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> names(ServerProcess server) throws Exception {
        List<String> names = new ArrayList<>();
        String body = server.get("/_testkit/state").body();
        for (String part : body.split("\"flowName\":\"", -1)) {
            String name = part.substring(0, Math.max(0, part.indexOf('"')));
            if (name.startsWith("flow-") && part.contains("\"flowArn\"")) {
                names.add(name);
            }
        }
        return names;
    }

    @Test
    void two_servers_do_not_share_a_file() throws Exception {
        Path err = folder.resolve("second.txt");
        try (ServerProcess server = ServerProcess.start(folder, OPTIONS)) {
            assertThat(ServerProcess.fail(folder, err, OPTIONS)).isEqualTo(ExitCode.UNREADABLE);
            assertThat(Files.readString(err))
                    .isEqualTo("appflow-testkit: state.txt is in use by another server; give each server its own"
                            + " file\n");
            assertThat(server.end()).isEqualTo(ExitCode.OK);
        }
    }
}
