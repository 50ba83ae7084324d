package io.github.appflowtestkit.fake.internal.http;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Carries the requests of a real SDK client to the fake without a network; closing it does nothing. */
public final class MemoryHttpClient implements SdkHttpClient {

    private final HttpHandler door;

    /** A client of that door. */
    public MemoryHttpClient(HttpHandler door) {
        this.door = door;
    }

    @Override
    public String clientName() {
        return "AppflowTestkit";
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Execution(door, request);
    }

    @Override
    public void close() {}

    static HttpCall call(SdkHttpRequest request, Body body) {
        return new HttpCall(
                request.method().name(),
                request.encodedPath(),
                request.encodedQueryParameters().orElse(""),
                CredentialScope.of(request.firstMatchingHeader("Authorization")),
                request.firstMatchingHeader(HttpCall.ATTEMPT_HEADER),
                body);
    }

    static SdkHttpResponse head(Outcome.Answer answer) {
        SdkHttpResponse.Builder head = SdkHttpResponse.builder().statusCode(answer.status());
        answer.headers().forEach(head::putHeader);
        head.putHeader("Content-Length", String.valueOf(answer.body().length()));
        return head.build();
    }

    /** What a socket would throw when such a thing happens; the SDK decides by the type whether to try again. */
    static IOException failure(Outcome outcome) {
        if (outcome instanceof Outcome.Refused) {
            return new ConnectException("Connection refused");
        }
        return outcome instanceof Outcome.Silence
                ? new SocketTimeoutException("Read timed out")
                : new SocketException("Connection reset");
    }

    private static final class Execution implements ExecutableHttpRequest {
        private final HttpHandler door;
        private final HttpExecuteRequest request;
        private final CountDownLatch aborted = new CountDownLatch(1);

        Execution(HttpHandler door, HttpExecuteRequest request) {
            this.door = door;
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            Outcome outcome = door.answer(MemoryHttpClient.call(request.httpRequest(), body()));
            while (outcome instanceof Outcome.Late late) {
                await(late);
                outcome = late.then();
            }
            if (outcome instanceof Outcome.Answer answer) {
                return response(answer, new ByteArrayInputStream(answer.body().bytes()));
            }
            if (outcome instanceof Outcome.CutOff cutOff) {
                return response(
                        cutOff.answer(), new CutOffStream(cutOff.answer().body()));
            }
            throw failure(outcome);
        }

        private Body body() throws IOException {
            Optional<ContentStreamProvider> content = request.contentStreamProvider();
            if (content.isEmpty()) {
                return Body.EMPTY;
            }
            try (InputStream stream = content.get().newStream()) {
                return Body.of(read(stream));
            }
        }

        /** Reads to the end, or one byte beyond the limit; mostly in one go, as bodies in memory know their length. */
        private static byte[] read(InputStream stream) throws IOException {
            int limit = HttpHandler.MAX_BODY_BYTES + 1;
            int likely = Math.min(stream.available(), HttpHandler.MAX_BODY_BYTES);
            byte[] start = stream.readNBytes(likely + 1);
            if (start.length <= likely || start.length == limit) {
                return start;
            }
            byte[] rest = stream.readNBytes(limit - start.length);
            byte[] whole = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, whole, start.length, rest.length);
            return whole;
        }

        private void await(Outcome.Late late) throws IOException {
            try {
                if (aborted.await(late.delay().toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new InterruptedIOException("Request aborted");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Request interrupted");
            }
        }

        private static HttpExecuteResponse response(Outcome.Answer answer, InputStream body) {
            return HttpExecuteResponse.builder()
                    .response(head(answer))
                    .responseBody(AbortableInputStream.create(body))
                    .build();
        }

        @Override
        public void abort() {
            aborted.countDown();
        }
    }

    /** Half of a body, then the error that clients raise when a connection ends before the announced length. */
    private static final class CutOffStream extends FilterInputStream {

        CutOffStream(Body body) {
            super(new ByteArrayInputStream(body.bytes(), 0, body.length() / 2));
        }

        @Override
        public int read() throws IOException {
            return orFail(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return orFail(super.read(target, offset, length));
        }

        private static int orFail(int read) throws IOException {
            if (read < 0) {
                throw cutOff();
            }
            return read;
        }
    }

    static IOException cutOff() {
        return new IOException("Premature end of the body: the connection was closed");
    }
}
