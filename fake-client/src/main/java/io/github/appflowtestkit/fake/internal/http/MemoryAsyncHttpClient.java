package io.github.appflowtestkit.fake.internal.http;

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

/** Carries the requests of a real asynchronous SDK client to the fake without a network; closing it does nothing. */
public final class MemoryAsyncHttpClient implements SdkAsyncHttpClient {

    private final HttpHandler door;

    /** A client of that door. */
    public MemoryAsyncHttpClient(HttpHandler door) {
        this.door = door;
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
                Outcome outcome;
                try {
                    outcome = door.answer(MemoryHttpClient.call(request.request(), body));
                } catch (Error e) {
                    // An assertion in a test's own answer: whoever waits for the future must see it.
                    fail(e, request.responseHandler(), done);
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

    private static void deliver(Outcome outcome, SdkAsyncHttpResponseHandler handler, CompletableFuture<Void> done) {
        if (outcome instanceof Outcome.Late late) {
            Executor later = CompletableFuture.delayedExecutor(late.delay().toNanos(), TimeUnit.NANOSECONDS);
            later.execute(() -> deliver(late.then(), handler, done));
        } else if (done.isDone()) {
            return;
        } else if (outcome instanceof Outcome.Answer answer) {
            handler.onHeaders(MemoryHttpClient.head(answer));
            handler.onStream(new OneBuffer(answer.body(), answer.body().length(), Optional.empty()));
            done.complete(null);
        } else if (outcome instanceof Outcome.CutOff cutOff) {
            Body body = cutOff.answer().body();
            handler.onHeaders(MemoryHttpClient.head(cutOff.answer()));
            handler.onStream(new OneBuffer(body, body.length() / 2, Optional.of(MemoryHttpClient.cutOff())));
            done.completeExceptionally(MemoryHttpClient.cutOff());
        } else {
            fail(MemoryHttpClient.failure(outcome), handler, done);
        }
    }

    private static void fail(Throwable thrown, SdkAsyncHttpResponseHandler handler, CompletableFuture<Void> done) {
        handler.onError(thrown);
        done.completeExceptionally(thrown);
    }

    /** A body in one piece, or the beginning of one and then an error. */
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
                        subscriber.onError(new IllegalArgumentException("request(n) needs n > 0, but n was " + n));
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
