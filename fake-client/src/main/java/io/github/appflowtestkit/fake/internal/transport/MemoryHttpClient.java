package io.github.appflowtestkit.fake.internal.transport;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
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

/** Carries the requests of a real SDK client to the fake without a network. Closing it does nothing. */
public final class MemoryHttpClient implements SdkHttpClient {

    private final HttpHandler handler;

    /** A client that passes its requests to a handler. */
    public MemoryHttpClient(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    public String clientName() {
        return "AppflowTestkit";
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Execution(handler, request);
    }

    @Override
    public void close() {}

    static HttpRequest request(SdkHttpRequest request, Body body) {
        return new HttpRequest(
                request.method().name(),
                request.encodedPath(),
                request.encodedQueryParameters().orElse(""),
                CredentialScope.of(request.firstMatchingHeader("Authorization")),
                request.firstMatchingHeader(HttpRequest.ATTEMPT_HEADER),
                body);
    }

    static SdkHttpResponse head(HttpOutcome.Response response) {
        SdkHttpResponse.Builder head = SdkHttpResponse.builder().statusCode(response.status());
        response.headers().forEach(head::putHeader);
        head.putHeader("Content-Length", String.valueOf(response.body().length()));
        return head.build();
    }

    private static final class Execution implements ExecutableHttpRequest {
        private final HttpHandler handler;
        private final HttpExecuteRequest request;
        private final CountDownLatch aborted = new CountDownLatch(1);

        Execution(HttpHandler handler, HttpExecuteRequest request) {
            this.handler = handler;
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            HttpOutcome outcome = handler.handle(MemoryHttpClient.request(request.httpRequest(), body()));
            while (outcome instanceof HttpOutcome.Delayed delayed) {
                await(delayed);
                outcome = delayed.then();
            }
            if (outcome instanceof HttpOutcome.Response response) {
                return executeResponse(
                        response, new ByteArrayInputStream(response.body().bytes()));
            }
            if (outcome instanceof HttpOutcome.CutOff cutOff) {
                return executeResponse(cutOff.response(), new CutOffStream(cutOff));
            }
            throw ((HttpOutcome.Broken) outcome).thrown();
        }

        private Body body() throws IOException {
            Optional<ContentStreamProvider> content = request.contentStreamProvider();
            if (content.isEmpty()) {
                return Body.EMPTY;
            }
            try (InputStream stream = content.get().newStream()) {
                return Body.of(stream.readNBytes(HttpHandler.MAX_BODY_BYTES + 1));
            }
        }

        private void await(HttpOutcome.Delayed delayed) throws IOException {
            try {
                if (aborted.await(delayed.delay().toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new InterruptedIOException("Request aborted");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Request interrupted");
            }
        }

        private static HttpExecuteResponse executeResponse(HttpOutcome.Response response, InputStream body) {
            return HttpExecuteResponse.builder()
                    .response(head(response))
                    .responseBody(AbortableInputStream.create(body))
                    .build();
        }

        @Override
        public void abort() {
            aborted.countDown();
        }
    }

    /** Half of a body, then the error of a connection that ends before the announced length. */
    private static final class CutOffStream extends FilterInputStream {

        private final IOException end;

        CutOffStream(HttpOutcome.CutOff cutOff) {
            super(new ByteArrayInputStream(
                    cutOff.response().body().bytes(),
                    0,
                    cutOff.response().body().length() / 2));
            this.end = cutOff.thrown();
        }

        @Override
        public int read() throws IOException {
            return orFail(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return orFail(super.read(target, offset, length));
        }

        private int orFail(int read) throws IOException {
            if (read < 0) {
                throw end;
            }
            return read;
        }
    }
}
