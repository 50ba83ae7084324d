package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.RequestRefusedException;
import io.github.appflowtestkit.fake.internal.errors.Refusals;
import java.util.List;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** What a scripted fault looks like to a caller. */
final class FaultOutcome {

    private FaultOutcome() {}

    static Outcome of(Visit visit, Fault fault) {
        return of(
                visit,
                fault,
                "the test has said fake.fail(Operation." + visit.operation().name() + ") with " + fault);
    }

    /** A test's own answer that throws is a fault of that kind. */
    static Outcome ofAnswer(Visit visit, RuntimeException thrown) {
        String why =
                "the test has said fake.answer(Operation." + visit.operation().name() + ", …), which threw";
        return of(visit, Fault.of(thrown), why);
    }

    private static Outcome of(Visit visit, Fault fault, String cause) {
        String id = visit.requestId();
        RequestRefusedException why = new RequestRefusedException(cause, List.of());
        if (fault instanceof Fault.ServiceError error) {
            return new Outcome.Refused(
                    Refusals.of(error.errorCode(), error.statusCode(), error.message(), id, why), id);
        }
        if (fault instanceof Fault.Thrown thrown) {
            return thrown.exception() instanceof AppflowException refusal
                    ? new Outcome.Refused(Refusals.completed(refusal, id), id)
                    : new Outcome.Lost(fault, thrown.exception(), id);
        }
        if (fault instanceof Fault.EmptyError error) {
            return new Outcome.Lost(fault, Refusals.empty(error.statusCode(), id, why), id);
        }
        return new Outcome.Lost(fault, transport(fault, why), id);
    }

    /** In the words of the SDK. */
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
        Refusals.tried(builder);
        return builder.build();
    }
}
