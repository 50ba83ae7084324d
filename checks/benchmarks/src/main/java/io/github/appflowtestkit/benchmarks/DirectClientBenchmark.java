package io.github.appflowtestkit.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;

/** The fake's own client: what a call costs in a unit test. Each invocation starts with an empty journal. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class DirectClientBenchmark {

    private static final int CALLS = Accounts.FLOWS;

    private final Accounts accounts = new Accounts();
    private final AppflowClient toEmpty = accounts.empty().client();
    private final AppflowClient toFull = accounts.full().client();
    private final List<CreateFlowRequest> creations = IntStream.range(0, CALLS)
            .mapToObj(i -> Flows.onDemand(Flows.name(i)))
            .toList();
    private final List<DescribeFlowRequest> questions = IntStream.range(0, CALLS)
            .mapToObj(i -> DescribeFlowRequest.builder().flowName(Flows.name(i)).build())
            .toList();

    /** Puts the accounts back to what they were. */
    @Setup(Level.Invocation)
    public void restore() {
        accounts.restore();
    }

    /** CreateFlow, a thousand different flows into an empty account. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void createFlow(Blackhole hole) {
        for (CreateFlowRequest request : creations) {
            hole.consume(toEmpty.createFlow(request));
        }
    }

    /** DescribeFlow, each of a thousand flows. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void describeFlow(Blackhole hole) {
        for (DescribeFlowRequest request : questions) {
            hole.consume(toFull.describeFlow(request));
        }
    }

    /** ListFlows, the first page of a thousand flows. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void listFlows(Blackhole hole) {
        ListFlowsRequest request = ListFlowsRequest.builder().build();
        for (int i = 0; i < CALLS; i++) {
            hole.consume(toFull.listFlows(request));
        }
    }
}
