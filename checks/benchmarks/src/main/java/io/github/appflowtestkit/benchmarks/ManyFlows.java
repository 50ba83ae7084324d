package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** Calls of an account with 100,000 flows against one with 100. */
final class ManyFlows {

    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int CALLS = 100;
    private static final int ROUNDS = 21;

    private ManyFlows() {}

    static List<Figure> measure() {
        FakeAppflow few = Flows.accountWith(FEW);
        FakeAppflow many = Flows.accountWith(MANY);
        List<Figure> figures = new ArrayList<>();
        figures.add(compared("CreateFlow and DeleteFlow", creating(few), creating(many)));
        figures.add(compared("DescribeFlow", describing(few, FEW), describing(many, MANY)));
        figures.add(compared("a page of ListFlows", listing(few), listing(many)));
        return figures;
    }

    /** The flow is deleted, so that an account of few stays one. */
    private static IntConsumer creating(FakeAppflow fake) {
        AppflowClient client = fake.client();
        return call -> {
            client.createFlow(Flows.onDemand("one-more"));
            client.deleteFlow(request -> request.flowName("one-more"));
        };
    }

    private static IntConsumer describing(FakeAppflow fake, int flows) {
        AppflowClient client = fake.client();
        return call -> client.describeFlow(request -> request.flowName(Flows.name(call * 997 % flows)));
    }

    private static IntConsumer listing(FakeAppflow fake) {
        AppflowClient client = fake.client();
        return call -> client.listFlows(request -> {});
    }

    private static Figure compared(String name, IntConsumer few, IntConsumer many) {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            nanos(few);
            nanos(many);
        }
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double base = nanos(few);
            ratios[round] = nanos(many) / base;
        }
        return Figure.of(name + ": 100,000 flows, to 100", "x", ratios).atMost(1.3);
    }

    private static double nanos(IntConsumer call) {
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            call.accept(i);
        }
        return System.nanoTime() - start;
    }
}
