package io.github.appflowtestkit.fake.internal.transport;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** Carries the requests of a real asynchronous SDK client to the fake without a network. Closing it does nothing. */
public final class MemoryAsyncHttpClient implements SdkAsyncHttpClient {

    private final HttpHandler handler;

    /** A client that passes its requests to a handler. */
    public MemoryAsyncHttpClient(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    public String clientName() {
        return "AppflowTestkit";
    }

    @Override
    public void close() {}

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        request.requestContentPublisher().subscribe(new BodyCollector(HttpHandler.MAX_BODY_BYTES + 1) {
            @Override
            void collected(Body body) {
                HttpOutcome outcome;
                try {
                    outcome = handler.handle(MemoryHttpClient.request(request.request(), body));
                } catch (RuntimeException | Error e) {
                    fail(new CarriedException(e), request.responseHandler(), done);
                    return;
                }
                deliver(outcome, request.responseHandler(), done);
            }

            @Override
            public void onError(Throwable thrown) {
                fail(thrown, request.responseHandler(), done);
            }
        });
        return done;
    }

    private static void deliver(
            HttpOutcome outcome, SdkAsyncHttpResponseHandler handler, CompletableFuture<Void> done) {
        if (outcome instanceof HttpOutcome.Delayed delayed) {
            Executor later = CompletableFuture.delayedExecutor(delayed.delay().toNanos(), TimeUnit.NANOSECONDS);
            later.execute(() -> deliver(delayed.then(), handler, done));
        } else if (done.isDone()) {
            return;
        } else if (outcome instanceof HttpOutcome.Held held) {
            hold(held, handler, done);
        } else if (outcome instanceof HttpOutcome.Response response) {
            handler.onHeaders(MemoryHttpClient.head(response));
            handler.onStream(new OneBuffer(response.body(), response.body().length(), Optional.empty()));
            done.complete(null);
        } else if (outcome instanceof HttpOutcome.CutOff cutOff) {
            Body body = cutOff.response().body();
            handler.onHeaders(MemoryHttpClient.head(cutOff.response()));
            handler.onStream(new OneBuffer(body, body.length() / 2, Optional.of(cutOff.thrown())));
            done.completeExceptionally(cutOff.thrown());
        } else {
            fail(((HttpOutcome.Broken) outcome).thrown(), handler, done);
        }
    }

    /** A client that cancels the request, or whose timeout does, is not waited for any more. */
    private static void hold(HttpOutcome.Held held, SdkAsyncHttpResponseHandler handler, CompletableFuture<Void> done) {
        CompletableFuture<Void> unused =
                done.whenComplete((nothing, problem) -> held.release().cancel(false));
        unused = held.release().whenComplete((released, problem) -> {
            if (problem == null) {
                deliver(held.then(), handler, done);
            } else if (!done.isDone()) {
                fail(problem, handler, done);
            }
        });
    }

    private static void fail(Throwable thrown, SdkAsyncHttpResponseHandler handler, CompletableFuture<Void> done) {
        handler.onError(thrown);
        done.completeExceptionally(thrown);
    }

    /** A body in one piece, or its beginning and then an error. */
    private record OneBuffer(Body body, int length, Optional<Throwable> error) implements Publisher<ByteBuffer> {

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            subscriber.onSubscribe(new Subscription() {
                private boolean finished;

                @Override
                public void request(long n) {
                    if (finished) {
                        return;
                    }
                    finished = true;
                    if (n <= 0) {
                        subscriber.onError(new IllegalArgumentException("n must be greater than 0, but is " + n));
                        return;
                    }
                    if (length > 0) {
                        subscriber.onNext(ByteBuffer.wrap(body.bytes(), 0, length));
                    }
                    error.ifPresentOrElse(subscriber::onError, subscriber::onComplete);
                }

                @Override
                public void cancel() {
                    finished = true;
                }
            });
        }
    }
}
