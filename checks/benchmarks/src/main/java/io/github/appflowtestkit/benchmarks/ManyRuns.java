package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Runs of schedules over a long time, the clock moved in one step. */
final class ManyRuns {

    private static final int ROUNDS = 5;
    private static final double TARGET_MILLIS = 2_000;

    private ManyRuns() {}

    static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(measure("1 flow every minute for a year", 1, "rate(1minutes)", Duration.ofDays(365), 525_600));
        figures.addAll(measure("1,000 hourly flows for 30 days", 1_000, "rate(1hours)", Duration.ofDays(30), 720_000));
        figures.add(heard());
        return figures;
    }

    private static List<Figure> measure(String name, int flows, String expression, Duration time, long expected) {
        double[] advance = new double[ROUNDS];
        double[] kept = new double[ROUNDS];
        double[] views = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            FakeAppflow fake = account(flows, expression);
            long before = Memory.used();
            long start = System.nanoTime();
            fake.clock().advance(time);
            // Runs take place when the fake is next asked something.
            fake.flows();
            advance[round] = millisSince(start);
            kept[round] = (Memory.used() - before) / 1e6;
            start = System.nanoTime();
            long runs =
                    fake.flows().stream().mapToLong(flow -> flow.runs().size()).sum();
            views[round] = millisSince(start);
            if (runs != expected) {
                throw new IllegalStateException(name + " should make " + expected + " runs, but made " + runs);
            }
        }
        return List.of(
                Figure.of(name + ": advance the clock", "ms", advance).atMost(TARGET_MILLIS),
                Figure.of("... kept", "MB", kept),
                Figure.of("... make the records of all runs, flow by flow", "ms", views));
    }

    /** A year of a flow that runs every minute, while somebody listens to each start and end. */
    private static Figure heard() {
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            FakeAppflow fake = account(1, "rate(1minutes)");
            AtomicLong reports = new AtomicLong();
            fake.onRunReport(report -> reports.incrementAndGet());
            long start = System.nanoTime();
            fake.clock().advance(Duration.ofDays(365));
            millis[round] = millisSince(start);
            if (reports.get() != 2 * 525_600) {
                throw new IllegalStateException("a year should have 1,051,200 reports, but had " + reports);
            }
        }
        return Figure.of("1 flow every minute for a year, with a listener", "ms", millis);
    }

    private static FakeAppflow account(int flows, String expression) {
        FakeAppflow fake = Flows.account();
        for (int flow = 0; flow < flows; flow++) {
            String name = Flows.name(flow);
            fake.givenFlow(Flows.scheduled(name, expression));
            fake.client().startFlow(request -> request.flowName(name));
        }
        return fake;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
