package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.RequestRefusedException;
import io.github.appflowtestkit.fake.internal.errors.RecordedMessage;
import io.github.appflowtestkit.fake.internal.errors.SdkExceptions;
import java.util.List;
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

    /** An exception of a function that answers in place of the fake is a fault, too. */
    static Outcome ofAnswer(CallContext call, RuntimeException thrown) {
        return of(
                call,
                Fault.of(thrown),
                "",
                "the function that the test gave to fake.answer(Operation."
                        + call.operation().name() + ", …) threw an exception");
    }

    private static Outcome of(CallContext call, Fault fault, String caller, String cause) {
        String id = call.requestId();
        RequestRefusedException why = new RequestRefusedException(cause, List.of());
        if (fault instanceof Fault.ServiceError error) {
            return new Outcome.Refused(
                    SdkExceptions.of(error.errorCode(), error.statusCode(), error.message(), id, why), id);
        }
        if (fault instanceof Fault.RecordedError error) {
            String message = RecordedMessage.of(error, call.operation(), caller);
            return new Outcome.Refused(SdkExceptions.of(error.errorCode(), error.statusCode(), message, id, why), id);
        }
        if (fault instanceof Fault.Thrown thrown) {
            return thrown.exception() instanceof AppflowException refusal
                    ? new Outcome.Refused(SdkExceptions.completed(refusal, id), id)
                    : new Outcome.NoResponse(fault, thrown.exception(), id);
        }
        if (fault instanceof Fault.EmptyError error) {
            return new Outcome.NoResponse(fault, SdkExceptions.empty(error.statusCode(), id, why), id);
        }
        return new Outcome.NoResponse(fault, transport(fault, why), id);
    }

    /** The exceptions have the messages of the SDK. */
    private static RuntimeException transport(Fault fault, RequestRefusedException why) {
        if (fault instanceof Fault.Timeout) {
            return ApiCallTimeoutException.create(
                    "Client execution did not complete before the specified timeout configuration", why);
        }
        if (fault instanceof Fault.Garbage || fault instanceof Fault.CutOff) {
            return failure("Unable to unmarshall response", why);
        }
        String what = fault instanceof Fault.ConnectionRefused ? "Connection refused" : "Connection reset";
        return failure("Unable to execute HTTP request: " + what, why);
    }

    private static SdkClientException failure(String message, RequestRefusedException why) {
        SdkClientException.Builder builder =
                SdkClientException.builder().message(message).cause(why);
        SdkExceptions.setAttempts(builder);
        return builder.build();
    }
}
