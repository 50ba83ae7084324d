package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.internal.errors.NetworkErrors;
import io.github.appflowtestkit.fake.internal.errors.RecordedMessage;
import io.github.appflowtestkit.fake.internal.errors.SdkExceptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** Turns a fault into what the client sees. */
final class FaultOutcome {

    private FaultOutcome() {}

    /**
     * The outcome of a scripted fault.
     *
     * @param caller the ARN of the caller
     */
    static Outcome of(CallContext call, Fault fault, String caller) {
        return of(
                call,
                fault,
                caller,
                "the test scripted a fault for " + call.operation().apiName() + ": " + fault);
    }

    /** An exception of the service from a function that answers in place of the fake is a fault, too. */
    static Outcome ofAnswer(CallContext call, AppflowException thrown) {
        return of(
                call,
                Fault.of(thrown),
                "",
                "the function that the test gave to fake.answer(Operation."
                        + call.operation().name() + ", …) threw an exception");
    }

    private static Outcome of(CallContext call, Fault fault, String caller, String why) {
        String id = call.requestId();
        FakeAppflowHint hint = new FakeAppflowHint(why, List.of());
        if (fault instanceof Fault.ServiceError error) {
            return new Outcome.Refused(
                    SdkExceptions.of(error.errorCode(), error.statusCode(), error.message(), id, Optional.of(hint)),
                    id);
        }
        if (fault instanceof Fault.RecordedError error) {
            String message = RecordedMessage.of(error, call.operation(), caller);
            return new Outcome.Refused(
                    SdkExceptions.of(error.errorCode(), error.statusCode(), message, id, Optional.of(hint)), id);
        }
        if (fault instanceof Fault.Thrown thrown) {
            return thrown.exception() instanceof AppflowException refusal
                    ? new Outcome.Refused(SdkExceptions.completed(refusal, id, hint), id)
                    : new Outcome.NoResponse(fault, thrown.exception(), hint, id);
        }
        if (fault instanceof Fault.EmptyError error) {
            return new Outcome.NoResponse(fault, SdkExceptions.empty(error.statusCode(), id, hint), hint, id);
        }
        return new Outcome.NoResponse(fault, transport(fault, hint), hint, id);
    }

    /** The exceptions have the messages and causes that the SDK's own sync client gives them. */
    private static RuntimeException transport(Fault fault, FakeAppflowHint hint) {
        if (fault instanceof Fault.Timeout) {
            RuntimeException timeout = ApiCallTimeoutException.builder()
                    .message("Client execution did not complete before the specified timeout configuration")
                    .build();
            timeout.addSuppressed(hint);
            return timeout;
        }
        IOException cause = NetworkErrors.of(fault, hint);
        if (fault instanceof Fault.Garbage || fault instanceof Fault.CutOff) {
            return failure(
                    "Unable to unmarshall response (" + cause + "). Response Code: 200, Response Text: null",
                    new UncheckedIOException(cause));
        }
        return failure("Unable to execute HTTP request: " + cause.getMessage(), cause);
    }

    private static SdkClientException failure(String message, Exception cause) {
        SdkClientException.Builder builder =
                SdkClientException.builder().message(message).cause(cause);
        SdkExceptions.setAttempts(builder);
        return builder.build();
    }
}
