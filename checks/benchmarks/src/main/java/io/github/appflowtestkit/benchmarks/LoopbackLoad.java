package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** CreateFlow over loopback, from 16 kept-alive connections to a fake in a process of its own. */
final class LoopbackLoad {

    private static final int CONNECTIONS = 16;
    private static final int REQUESTS_EACH = 1_000;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;
    private static final long LONGEST_ROUND_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final LongAdder answers = new LongAdder();
    private final LongAdder errors = new LongAdder();

    private LoopbackLoad() {}

    static List<Figure> measure() throws Exception {
        double[] perSecond = new double[ROUNDS];
        double[] failed = new double[ROUNDS];
        try (ChildProcess server = ChildProcess.program(ServedAccount.class)) {
            int port = Integer.parseInt(server.ask(""));
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                server.ask("empty the account");
                LoopbackLoad load = new LoopbackLoad();
                double seconds = load.round(port);
                if (round >= 0) {
                    perSecond[round] = load.answers.sum() / seconds;
                    failed[round] = load.errors.sum();
                }
            }
        }
        return List.of(
                Figure.of("CreateFlow over loopback, 16 connections", "calls/s", perSecond)
                        .atLeast(3_000),
                Figure.of("... errors", "errors", failed).atMost(0));
    }

    private double round(int port) throws Exception {
        List<List<byte[]>> requests =
                IntStream.range(0, CONNECTIONS).mapToObj(LoopbackLoad::requests).toList();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (List<byte[]> each : requests) {
                all.add(threads.submit(() -> send(port, each, start + LONGEST_ROUND_NANOS)));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(int port, List<byte[]> requests, long deadline) {
        try (RawConnection connection = new RawConnection(port)) {
            for (byte[] request : requests) {
                if (System.nanoTime() - deadline > 0) {
                    return;
                }
                (connection.exchange(request) == 200 ? answers : errors).increment();
            }
        } catch (IOException e) {
            errors.increment();
        }
    }

    /** Different flows with different tokens, as one connection sends them. */
    private static List<byte[]> requests(int connection) {
        return IntStream.range(0, REQUESTS_EACH)
                .mapToObj(i -> RawConnection.post(Operation.CREATE_FLOW.uriTemplate(), body(connection + "-" + i)))
                .toList();
    }

    private static byte[] body(String id) {
        return """
                {"flowName":"orders-%s","clientToken":"token-%s",
                 "triggerConfig":{"triggerType":"OnDemand"},
                 "sourceFlowConfig":{"connectorType":"Salesforce","connectorProfileName":"sf-prod",
                   "sourceConnectorProperties":{"Salesforce":{"object":"Account"}}},
                 "destinationFlowConfigList":[{"connectorType":"S3",
                   "destinationConnectorProperties":{"S3":{"bucketName":"orders-raw"}}}],
                 "tasks":[{"taskType":"Filter","sourceFields":["Id"],"connectorOperator":{"Salesforce":"PROJECTION"}},
                   {"taskType":"Map","sourceFields":["Id"],"destinationField":"Id",
                    "connectorOperator":{"Salesforce":"NO_OP"},
                    "taskProperties":{"SOURCE_DATA_TYPE":"id","DESTINATION_DATA_TYPE":"string"}}]}""".formatted(id, id).getBytes(StandardCharsets.UTF_8);
    }
}
