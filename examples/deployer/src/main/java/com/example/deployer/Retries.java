package com.example.deployer;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** Repeats calls that fail for a passing reason: throttling, an error of the server, a lost connection. */
public final class Retries {

    static final int ATTEMPTS = 4;

    private final Consumer<Duration> pause;

    /**
     * Creates retries.
     *
     * @param pause waits between two attempts
     */
    public Retries(Consumer<Duration> pause) {
        this.pause = pause;
    }

    <T> T call(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (SdkException e) {
                if (attempt == ATTEMPTS || !mayPass(e)) {
                    throw e;
                }
                pause.accept(pauseAfter(attempt));
            }
        }
    }

    static Duration pauseAfter(int attempt) {
        return Duration.ofSeconds(1L << attempt);
    }

    static boolean mayPass(Throwable failure) {
        if (failure instanceof AppflowException refusal) {
            return refusal.isThrottlingException() || refusal.statusCode() >= 500;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof ApiCallTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
