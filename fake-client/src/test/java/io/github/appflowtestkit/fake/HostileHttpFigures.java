package io.github.appflowtestkit.fake;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** Measures what a server keeps of clients that mean it no good; a program, not a test, since times are not to be asserted. */
final class HostileHttpFigures {

    private final PrintStream out = System.out;
    private final FakeAppflow fake =
            FakeAppflow.builder().allowUndeclaredProfiles().build();
    private final FakeAppflowServer server = fake.serve(0);

    private HostileHttpFigures() {}

    /** An attack, which says how many connections it has made. */
    private interface Attack {
        int run(HostileHttp hostile) throws IOException;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        new HostileHttpFigures().print();
    }

    private void print() throws IOException {
        fake.givenFlow(Requests.onDemand("orders").build());
        attack("warm-up", HostileHttpFigures::openAndDrop);
        attack("opened and dropped", HostileHttpFigures::openAndDrop);
        attack("opened and dropped", HostileHttpFigures::openAndDrop);
        attack("garbage, lengths, chunks, paths", HostileHttpFigures::nonsense);
        attack("requests with wrong bytes", hostile -> {
            for (int number = 0; number < 10_000; number++) {
                hostile.send(HostileHttp.mutated(number));
            }
            return 10_000;
        });
        attack("half requests, held", hostile -> {
            for (int i = 0; i < 100; i++) {
                for (String half : HostileHttp.HALVES) {
                    hostile.hold(half);
                }
            }
            return 100 * HostileHttp.HALVES.size();
        });
        attack("header floods of 10 MB", hostile -> {
            for (int i = 0; i < 20; i++) {
                hostile.flood(100, 100_000);
            }
            return 20;
        });
        attack("opened and dropped", HostileHttpFigures::openAndDrop);
        server.close();
        out.printf(Locale.ROOT, "%-34s %42s threads %d%n", "closed", "", threads());
    }

    private static int openAndDrop(HostileHttp hostile) throws IOException {
        hostile.openAndDrop(10_000);
        return 10_000;
    }

    private static int nonsense(HostileHttp hostile) throws IOException {
        int count = 0;
        for (String bytes : HostileHttp.GARBAGE) {
            hostile.send(bytes);
            count++;
        }
        for (String rest : HostileHttp.LENGTHS) {
            hostile.send("POST /list-flows HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + rest);
            count++;
        }
        for (String path : HostileHttp.PATHS) {
            for (String method : Stream.of("GET", "POST", "DELETE").toList()) {
                hostile.send(method + " " + path
                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 11\r\n\r\n{\"tags\":{}}");
                count++;
            }
        }
        return count;
    }

    private void attack(String what, Attack attack) throws IOException {
        long start = System.nanoTime();
        int connections;
        long served;
        try (HostileHttp hostile = new HostileHttp(server.port());
                AppflowClient client = RealClients.over(server.endpoint())) {
            connections = attack.run(hostile);
            long attacked = System.nanoTime();
            client.describeFlow(request -> request.flowName("orders"));
            served = System.nanoTime() - attacked;
        }
        double millis = (System.nanoTime() - start) / 1e6;
        int calls = fake.calls().size();
        // What was called is recorded for the test to see; it is not what an attack leaves behind.
        fake.reset();
        fake.givenFlow(Requests.onDemand("orders").build());
        out.printf(
                Locale.ROOT,
                "%-34s %6d connections %9.0f ms, then a real client served in %6.1f ms; %5d calls recorded; memory"
                        + " %5.1f MB, threads %d%n",
                what,
                connections,
                millis,
                served / 1e6,
                calls,
                used() / 1e6,
                threads());
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
