package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that keeps its state is killed amid writes: nothing that was answered is lost. -Dkills=N kills more often. */
class KilledServerTest {

    private static final int CLIENTS = 8;
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int ANSWERS_BEFORE_KILL = 120;
    private static final String[] OPTIONS = {
        "--state", "state.txt", "--profile", "crm-production=Salesforce", "--quiet", "--at", "2026-01-01T00:00:00Z"
    };

    private static final Pattern EXECUTION_ID = Pattern.compile("\"executionId\":\"([^\"]+)\"");

    @TempDir
    Path folder;

    private String flow = "";
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Set<String> runs = ConcurrentHashMap.newKeySet();
    private final Set<String> perhapsDeleted = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();

    @BeforeEach
    void read() throws IOException {
        flow = Files.readString(Path.of("../examples/flows/salesforce-accounts-to-s3.json"));
    }

    private String createFlow(String name) {
        return flow.replace("\"salesforce-accounts-to-s3\"", "\"" + name + "\", \"clientToken\": \"t-" + name + "\"");
    }

    @Test
    void every_answered_change_survives_and_none_is_there_twice() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(folder, OPTIONS)) {
                assertNothingIsLost(server);
                writeUntilKilled(server);
            }
        }
        try (ServerProcess server = ServerProcess.start(folder, OPTIONS)) {
            assertNothingIsLost(server);
            sent.removeAll(perhapsDeleted);
            for (String name : sent) {
                // a client without an answer tries again with the same token
                HttpResponse<String> response = server.post("/create-flow", createFlow(name));
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            }
            assertThat(names(server)).doesNotHaveDuplicates().containsAll(sent);
            assertThat(server.end()).isEqualTo(ExitCode.OK);
        }
        assertThat(answers).hasValueGreaterThanOrEqualTo(KILLS * ANSWERS_BEFORE_KILL);
        if (System.getProperty("kills") != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%d kills, %d answered changes (%d flows kept, %d deleted), none lost; file of %d bytes%n",
                    KILLS,
                    answers.get(),
                    created.size(),
                    deleted.size(),
                    Files.size(folder.resolve("state.txt")));
        }
    }

    private void assertNothingIsLost(ServerProcess server) throws Exception {
        assertThat(names(server))
                .doesNotHaveDuplicates()
                .isSubsetOf(sent)
                .containsAll(created)
                .doesNotContainAnyElementsOf(deleted.isEmpty() ? Set.of("none") : deleted);
        assertThat(runs(server)).doesNotHaveDuplicates().containsAll(runs);
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
                int count = number.incrementAndGet();
                String name = "flow-" + count;
                sent.add(name);
                change(server, enough, "/create-flow", createFlow(name));
                created.add(name);
                String run = id(change(server, enough, "/start-flow", named(name)));
                runs.add(run);
                if (count % 10 != 0) {
                    created.remove(name);
                    runs.remove(run);
                    perhapsDeleted.add(name);
                    change(server, enough, "/delete-flow", named(name));
                    deleted.add(name);
                }
            }
        } catch (IOException killed) {
            // the last change may be there or not
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String change(ServerProcess server, CountDownLatch enough, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = server.post(path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        answers.incrementAndGet();
        enough.countDown();
        return response.body();
    }

    private static String named(String flow) {
        return "{\"flowName\": \"" + flow + "\"}";
    }

    private static String id(String json) {
        Matcher id = EXECUTION_ID.matcher(json);
        assertThat(id.find()).as(json).isTrue();
        return id.group(1);
    }

    private static List<String> runs(ServerProcess server) throws Exception {
        return EXECUTION_ID
                .matcher(server.get("/_testkit/state").body())
                .results()
                .map(result -> result.group(1))
                .toList();
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
