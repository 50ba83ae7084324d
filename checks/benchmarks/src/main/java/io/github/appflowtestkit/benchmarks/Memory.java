package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.lang.ref.Reference;
import java.util.List;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** What a fake keeps of calls. */
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

    /** The heap in use, in bytes. */
    static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
