package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

class ManyThreadsTest {

    private static final int THREADS = 64;

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    ManyThreadsTest() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        client.createFlow(Requests.onDemand("shared").build());
    }

    /** Lets as many threads as there are loose on the fake at once; answers what each of them got. */
    private static <T> List<T> together(ThrowingIntFunction<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                Callable<T> task = () -> {
                    start.await();
                    return work.apply(number);
                };
                futures.add(threads.submit(task));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface ThrowingIntFunction<T> {
        T apply(int number) throws Exception;
    }

    @Test
    void no_update_is_lost_and_the_journal_has_no_gaps() throws Exception {
        String arn = fake.flow("shared").orElseThrow().arn();

        together(number -> {
            client.createFlow(Requests.onDemand("flow-" + number).build());
            client.tagResource(request -> request.resourceArn(arn).tags(Map.of("k" + number % 50, "v" + number)));
            client.startFlow(request -> request.flowName("shared"));
            return client.describeFlow(request -> request.flowName("flow-" + number));
        });

        assertThat(fake.flows()).hasSize(THREADS + 1);
        FlowView shared = fake.flow("shared").orElseThrow();
        assertThat(shared.tags()).hasSize(50);
        assertThat(shared.runs())
                .extracting(RunView::executionId)
                .hasSize(THREADS)
                .doesNotHaveDuplicates();
        assertThat(fake.calls())
                .extracting(RecordedCall::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + 4 * THREADS).boxed().toList());
        assertThat(fake.calls()).allSatisfy(call -> assertThat(call.exception()).isEmpty());
    }

    @Test
    void one_token_acts_once() throws Exception {
        List<String> ids = together(
                number -> client.startFlow(request -> request.flowName("shared").clientToken("one"))
                        .executionId());

        assertThat(ids).hasSize(THREADS).containsOnly(ids.get(0));
        assertThat(fake.flow("shared").orElseThrow().runs()).hasSize(1);
    }

    @Test
    void one_token_makes_one_flow() throws Exception {
        List<String> arns = together(number -> client.createFlow(
                        Requests.onDemand("new").clientToken("one").build())
                .flowArn());

        assertThat(arns).hasSize(THREADS).containsOnly(arns.get(0));
        assertThat(fake.flows()).hasSize(2);
        assertThat(fake.calls()).allSatisfy(call -> assertThat(call.exception()).isEmpty());
    }

    @Test
    void many_threads_and_a_moving_clock_leave_the_state_in_order() throws Exception {
        fake.onRunReport(report -> {});
        together(number -> {
            String flow = "flow-" + number % 8;
            try {
                client.createFlow(Requests.scheduled(flow, "rate(1minutes)").build());
                client.startFlow(request -> request.flowName(flow));
                fake.clock().advance(Duration.ofMinutes(1));
                client.stopFlow(request -> request.flowName(flow));
                client.deleteFlow(request -> request.flowName(flow));
            } catch (AppflowException otherThreadWasFirst) {
                return false;
            }
            return true;
        });
    }

    @AfterEach
    void invariantsHold() {
        Invariants.hold(fake);
    }

    @Test
    void the_same_test_has_the_same_ids() {
        assertThat(script()).isEqualTo(script());
    }

    private static String script() {
        FakeAppflow fake = FakeAppflow.create();
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        AppflowClient client = fake.client();
        client.createFlow(Requests.scheduled("orders", "rate(1hours)").build());
        client.startFlow(request -> request.flowName("orders"));
        fake.clock().advance(Duration.ofDays(1));
        client.describeFlowExecutionRecords(request -> request.flowName("orders"));
        StringBuilder text = new StringBuilder();
        for (RecordedCall call : fake.calls()) {
            text.append(call)
                    .append(call.response())
                    .append(call.response()
                            .map(response ->
                                    response.sdkHttpResponse().headers().toString())
                            .orElse(""));
        }
        return text.toString();
    }
}
