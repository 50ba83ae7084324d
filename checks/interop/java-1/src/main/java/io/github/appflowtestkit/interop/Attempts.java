package io.github.appflowtestkit.interop;

import com.amazonaws.handlers.HandlerBeforeAttemptContext;
import com.amazonaws.handlers.RequestHandler2;

/** Counts how often the SDK sends requests, its own repeats included. */
final class Attempts extends RequestHandler2 {

    private int count;

    @Override
    public void beforeAttempt(HandlerBeforeAttemptContext context) {
        count++;
    }

    int count() {
        return count;
    }
}
