package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/** The outcome of a call; each transport delivers it in its own way. */
public sealed interface Outcome {

    /** The request id of the call. */
    String requestId();

    /** What a client throws in place of a response; empty if a response arrives. */
    Optional<RuntimeException> exception();

    /** The service answers. */
    record Answered(AppflowResponse response, String requestId) implements Outcome {
        @Override
        public Optional<RuntimeException> exception() {
            return Optional.empty();
        }
    }

    /** The service refuses the call: error code, status and message are in the details of the exception. */
    record Refused(AppflowException error, String requestId) implements Outcome {
        @Override
        public Optional<RuntimeException> exception() {
            return Optional.of(error);
        }
    }

    /**
     * An outcome that arrives late.
     *
     * @param delay the delay in real time; sync clients without a network do not wait
     * @param then the outcome
     */
    record Delayed(Duration delay, Outcome then) implements Outcome {
        @Override
        public String requestId() {
            return then.requestId();
        }

        @Override
        public Optional<RuntimeException> exception() {
            return then.exception();
        }
    }

    /**
     * An outcome that a test holds; sync clients never get one.
     *
     * @param release completes when the outcome may arrive; a client that does not wait any more cancels it
     * @param then the outcome
     */
    record Held(CompletableFuture<Void> release, Outcome then) implements Outcome {
        @Override
        public String requestId() {
            return then.requestId();
        }

        @Override
        public Optional<RuntimeException> exception() {
            return then.exception();
        }
    }

    /**
     * No response of the service arrives.
     *
     * @param fault the reason
     * @param thrown what a client throws
     * @param hint the reason for the author of the test
     */
    record NoResponse(Fault fault, RuntimeException thrown, FakeAppflowHint hint, String requestId) implements Outcome {
        @Override
        public Optional<RuntimeException> exception() {
            return Optional.of(thrown);
        }
    }
}
