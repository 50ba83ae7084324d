package io.github.appflowtestkit.fake.internal.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Collects the body that an SDK client publishes, up to a limit. */
abstract class BodyCollector implements Subscriber<ByteBuffer> {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;

    BodyCollector(int limit) {
        this.limit = limit;
    }

    /** Called once with the body, or with its beginning up to the limit. */
    abstract void collected(Body body);

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer buffer) {
        byte[] piece = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
        buffer.get(piece);
        bytes.write(piece, 0, piece.length);
    }

    @Override
    public void onComplete() {
        collected(Body.of(bytes.toByteArray()));
    }
}
