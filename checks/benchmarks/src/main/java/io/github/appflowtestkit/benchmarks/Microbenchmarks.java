package io.github.appflowtestkit.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH's benchmarks and makes figures of what their iterations took. */
final class Microbenchmarks {

    private Microbenchmarks() {}

    /** The SDK's own client with the fake, and with a canned response. */
    static List<Figure> realClient() throws RunnerException {
        Map<String, double[]> scores = run(RealClientBenchmark.class);
        return Stream.of("createFlow", "describeFlow")
                .flatMap(call -> {
                    double[] fake = scores(scores, call + "Fake");
                    double[] canned = scores(scores, call + "Canned");
                    return Stream.of(
                            Figure.of("real client, " + call + ": with the fake", "us", fake),
                            Figure.of("... with a canned response", "us", canned),
                            Figure.of("... added by the fake", "us", less(fake, canned))
                                    .atMost(100));
                })
                .toList();
    }

    /** The rounds of the one, each less the mean round of the other. */
    private static double[] less(double[] rounds, double[] others) {
        double mean = Arrays.stream(others).average().orElseThrow();
        return Arrays.stream(rounds).map(round -> round - mean).toArray();
    }

    /** The fake's own client. */
    static List<Figure> directClient() throws RunnerException {
        Map<String, double[]> scores = run(DirectClientBenchmark.class);
        return List.of(
                Figure.of("direct client: CreateFlow", "us", scores(scores, "createFlow"))
                        .atMost(100),
                Figure.of("direct client: DescribeFlow, one of 1,000 flows", "us", scores(scores, "describeFlow"))
                        .atMost(100),
                Figure.of("direct client: ListFlows, 20 of 1,000 flows", "us", scores(scores, "listFlows")));
    }

    /** Files that a warm validator checks. */
    static List<Figure> validator() throws RunnerException {
        Map<String, double[]> scores = run(ValidatorBenchmark.class);
        return List.of(
                Figure.of("validator, warm: sound files", "files/s", scores(scores, "soundFile"))
                        .atLeast(2_000),
                Figure.of("validator, warm: a broken file", "files/s", scores(scores, "brokenFile")));
    }

    /** Flows that a warm JVM checks and draws. */
    static List<Figure> pictures() throws RunnerException {
        Map<String, double[]> scores = run(PictureBenchmark.class);
        return Stream.of("text", "mermaid", "svg", "html")
                .map(format -> Figure.of("picture of 300 fields, " + format, "ms", scores(scores, format))
                        .atMost(200))
                .toList();
    }

    private static double[] scores(Map<String, double[]> scores, String benchmark) {
        double[] found = scores.get(benchmark);
        if (found == null) {
            throw new IllegalStateException("there is no result of " + benchmark);
        }
        return found;
    }

    private static Map<String, double[]> run(Class<?> benchmarks) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + benchmarks.getName() + "\\.")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsPrepend("-D" + Checkout.PROPERTY + "=" + Checkout.root())
                .build();
        Map<String, double[]> scores = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            scores.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    result.getBenchmarkResults().stream()
                            .map(each -> each.getIterationResults())
                            .flatMap(Collection::stream)
                            .map(IterationResult::getPrimaryResult)
                            .mapToDouble(each -> each.getScore())
                            .toArray());
        }
        return scores;
    }
}
