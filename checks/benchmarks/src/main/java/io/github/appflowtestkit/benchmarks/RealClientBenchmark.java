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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;

/**
 * The SDK's own client in front of the fake, and in front of an answer that was written down before; the difference is
 * what the fake costs. Each invocation starts with an account of 1,000 flows or none, and an empty journal.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RealClientBenchmark {

    private static final int CALLS = Accounts.FLOWS;

    private final Accounts accounts = new Accounts();
    private final AppflowClient createFake = client(accounts.empty().httpClient());
    private final AppflowClient createCanned = client(CannedHttpClient.ofCreateFlow());
    private final AppflowClient describeFake = client(accounts.full().httpClient());
    private final AppflowClient describeCanned = client(CannedHttpClient.ofDescribeFlow());
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

    /** CreateFlow, a thousand flows, answered by the fake. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void createFlowFake(Blackhole hole) {
        create(createFake, creations, hole);
    }

    /** CreateFlow, a thousand flows, answered by bytes written down before. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void createFlowCanned(Blackhole hole) {
        create(createCanned, creations, hole);
    }

    /** DescribeFlow, a thousand different flows, answered by the fake. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void describeFlowFake(Blackhole hole) {
        describe(describeFake, hole);
    }

    /** DescribeFlow, a thousand different flows, answered by bytes written down before. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void describeFlowCanned(Blackhole hole) {
        describe(describeCanned, hole);
    }

    private static void create(AppflowClient client, List<CreateFlowRequest> requests, Blackhole hole) {
        for (CreateFlowRequest request : requests) {
            hole.consume(client.createFlow(request));
        }
    }

    private void describe(AppflowClient client, Blackhole hole) {
        for (DescribeFlowRequest request : questions) {
            hole.consume(client.describeFlow(request));
        }
    }

    static AppflowClient client(SdkHttpClient http) {
        return AppflowClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "secret")))
                .httpClient(http)
                .build();
    }
}
