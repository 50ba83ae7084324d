package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** Reads each request to its end, as any client does, and answers with the bytes that the fake once answered with. */
final class CannedHttpClient implements SdkHttpClient {

    private final SdkHttpResponse head;
    private final byte[] body;

    private CannedHttpClient(SdkHttpResponse head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    static CannedHttpClient ofCreateFlow() {
        return recorded(Flows.account(), client -> client.createFlow(Flows.onDemand(Flows.name(0))));
    }

    static CannedHttpClient ofDescribeFlow() {
        return recorded(
                Flows.accountWith(1), client -> client.describeFlow(question -> question.flowName(Flows.name(0))));
    }

    /** What the fake answers to the call. */
    private static CannedHttpClient recorded(FakeAppflow fake, Consumer<AppflowClient> call) {
        AtomicReference<CannedHttpClient> canned = new AtomicReference<>();
        Tape tape = new Tape(fake.httpClient(), canned::set);
        try (AppflowClient client = RealClientBenchmark.client(tape)) {
            call.accept(client);
        }
        return Objects.requireNonNull(canned.get(), "the call was not answered");
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return execution(() -> {
            if (request.contentStreamProvider().isPresent()) {
                try (InputStream stream = request.contentStreamProvider().get().newStream()) {
                    stream.readAllBytes();
                }
            }
            return answer();
        });
    }

    private HttpExecuteResponse answer() {
        return HttpExecuteResponse.builder()
                .response(head)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    @Override
    public void close() {}

    private static ExecutableHttpRequest execution(Call call) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return call.call();
            }

            @Override
            public void abort() {}
        };
    }

    private interface Call {
        HttpExecuteResponse call() throws IOException;
    }

    /** Listens to a client and keeps what it answers. */
    private record Tape(SdkHttpClient answering, Consumer<CannedHttpClient> keep) implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return execution(() -> {
                HttpExecuteResponse response = answering.prepareRequest(request).call();
                CannedHttpClient canned = new CannedHttpClient(
                        response.httpResponse(),
                        response.responseBody().orElseThrow().readAllBytes());
                keep.accept(canned);
                return canned.answer();
            });
        }

        @Override
        public void close() {
            answering.close();
        }
    }
}
