package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** What a fake keeps: a journal of many calls, and a year of runs. */
final class Memory {

    private static final int CALLS = 100_000;
    private static final int FLOWS = 1_000;
    private static final int ROUNDS = 3;

    private Memory() {}

    /** A journal of 100,000 calls: what one takes, and what is kept of it. */
    static List<Figure> journal() {
        double[] micros = new double[ROUNDS];
        double[] direct = new double[ROUNDS];
        double[] real = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            FakeAppflow fake = Flows.accountWith(FLOWS);
            long start = System.nanoTime();
            direct[round] = kept(fake, fake.client(), CALLS);
            micros[round] = (System.nanoTime() - start) / 1e3 / CALLS;
            FakeAppflow another = Flows.accountWith(FLOWS);
            real[round] = kept(another, RealClientBenchmark.client(another.httpClient()), CALLS / 10);
        }
        return List.of(
                Figure.of("journal of 100,000 DescribeFlow calls: a call", "us", micros),
                Figure.of("... kept of a call of fake.client()", "bytes", direct),
                Figure.of("... kept of a call of a real client, unread", "bytes", real));
    }

    private static double kept(FakeAppflow fake, AppflowClient client, int calls) {
        try {
            long before = used();
            for (int i = 0; i < calls; i++) {
                String name = Flows.name(i % FLOWS);
                client.describeFlow(request -> request.flowName(name));
            }
            return (double) (used() - before) / calls;
        } finally {
            Reference.reachabilityFence(fake);
        }
    }

    /** A thousand hourly flows over a year: 8.76 million runs. */
    static List<Figure> yearOfRuns() {
        double[] advance = new double[ROUNDS];
        double[] list = new double[ROUNDS];
        double[] records = new double[ROUNDS];
        double[] kept = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            FakeAppflow fake = hourlyFlows();
            AppflowClient client = fake.client();
            long before = used();
            long start = System.nanoTime();
            fake.clock().advance(Duration.ofDays(365));
            advance[round] = millisSince(start);
            start = System.nanoTime();
            client.listFlowsPaginator(request -> request.maxResults(100)).stream()
                    .forEach(page -> page.flows().forEach(flow -> flow.lastRunExecutionDetails()));
            list[round] = millisSince(start);
            kept[round] = (used() - before) / 1e6;
            start = System.nanoTime();
            long runs = 0;
            for (int flow = 0; flow < FLOWS; flow++) {
                runs += fake.flow(Flows.name(flow)).orElseThrow().runs().size();
            }
            records[round] = millisSince(start);
            if (runs != FLOWS * 365L * 24) {
                throw new IllegalStateException("a year should have 8,760,000 runs, but had " + runs);
            }
        }
        return List.of(
                Figure.of("a year of 1,000 hourly flows: advance the clock", "ms", advance),
                Figure.of("... list all flows with their last runs", "ms", list),
                Figure.of("... kept", "MB", kept),
                Figure.of("... make 8.76 million records of runs, flow by flow", "ms", records));
    }

    private static FakeAppflow hourlyFlows() {
        FakeAppflow fake = Flows.account();
        AppflowClient client = fake.client();
        for (int flow = 0; flow < FLOWS; flow++) {
            String name = Flows.name(flow);
            fake.givenFlow(Flows.hourly(name));
            client.startFlow(request -> request.flowName(name));
        }
        return fake;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
