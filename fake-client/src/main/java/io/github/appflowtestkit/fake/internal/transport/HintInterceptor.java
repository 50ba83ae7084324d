package io.github.appflowtestkit.fake.internal.transport;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Adds the fake's hint to what a real SDK client throws, and shows exceptions of the test's own code. AppFlow clients find it on the class path and ask it about every
 * failed call; it leaves alone what does not come from a fake.
 */
public final class HintInterceptor implements ExecutionInterceptor {

    @Override
    public Throwable modifyException(Context.FailedExecution failed, ExecutionAttributes attributes) {
        Throwable thrown = failed.exception();
        Throwable shown =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        CarriedException.reveal(thrown);
        if (FakeAppflowHint.of(shown).isEmpty()) {
            failed.httpResponse().flatMap(HintHeaders::read).ifPresent(shown::addSuppressed);
        }
        return thrown;
    }
}
