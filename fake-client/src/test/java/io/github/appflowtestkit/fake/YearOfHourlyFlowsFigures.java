package io.github.appflowtestkit.fake;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Measures a year of 1,000 hourly flows; a program, not a test, since times are not to be asserted. */
final class YearOfHourlyFlowsFigures {
    private static final int FLOWS = 1_000;

    private YearOfHourlyFlowsFigures() {}

    /** Prints the figures; with the argument {@code reports}, also those with a listener that hears of every run. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        for (int round = 1; round <= 3; round++) {
            FakeAppflow fake = fake();
            long before = used();
            long start = System.nanoTime();
            fake.clock().advance(Duration.ofDays(365));
            print(out, round, "advance by a year", start, before);
            start = System.nanoTime();
            long flows = fake.client().listFlowsPaginator(request -> request.maxResults(100)).stream()
                    .mapToLong(page -> page.flows().size())
                    .sum();
            print(out, round, "list " + flows + " flows with their last runs", start, before);
            start = System.nanoTime();
            long runs = 0;
            for (int flow = 0; flow < FLOWS; flow++) {
                runs += fake.flow("orders-" + flow).orElseThrow().runs().size();
            }
            print(out, round, "make " + runs + " records of runs, flow by flow", start, before);
        }
        if (arguments.length > 0 && arguments[0].equals("reports")) {
            FakeAppflow fake = fake();
            AtomicLong reports = new AtomicLong();
            fake.onRunReport(report -> reports.incrementAndGet());
            long before = used();
            long start = System.nanoTime();
            fake.clock().advance(Duration.ofDays(365));
            print(out, 1, "advance by a year and tell " + reports + " reports", start, before);
        }
    }

    private static FakeAppflow fake() {
        FakeAppflow fake = FakeAppflow.create();
        AppflowClient client = fake.client();
        fake.connectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        for (int flow = 0; flow < FLOWS; flow++) {
            String name = "orders-" + flow;
            fake.flow(Requests.scheduled(name, "rate(1hours)").build());
            client.startFlow(request -> request.flowName(name));
        }
        return fake;
    }

    private static void print(PrintStream out, int round, String what, long start, long before) {
        double millis = (System.nanoTime() - start) / 1e6;
        double megabytes = (used() - before) / 1e6;
        out.printf(Locale.ROOT, "round %d: %-60s %10.1f ms, %+8.2f MB kept%n", round, what, millis, megabytes);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
