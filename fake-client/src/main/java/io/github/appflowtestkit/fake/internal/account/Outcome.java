package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Fault;
import java.time.Duration;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/** What comes of a call; each door says it in its own way. */
public sealed interface Outcome {

    /** The request id of the call. */
    String requestId();

    /** The service answers. */
    record Answered(AppflowResponse response, String requestId) implements Outcome {}

    /** The service refuses: error code, status and message are in the exception's details. */
    record Refused(AppflowException exception, String requestId) implements Outcome {}

    /**
     * The call is carried out, and what comes of it arrives after some real time.
     *
     * @param delay how long it takes; clients that have no network do not wait
     * @param then what arrives
     */
    record Late(Duration delay, Outcome then) implements Outcome {
        @Override
        public String requestId() {
            return then.requestId();
        }
    }

    /**
     * No answer arrives.
     *
     * @param fault what the test asked for
     * @param exception what a client throws then
     */
    record Lost(Fault fault, RuntimeException exception, String requestId) implements Outcome {}
}
