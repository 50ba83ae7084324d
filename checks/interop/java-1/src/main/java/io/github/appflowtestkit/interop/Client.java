package io.github.appflowtestkit.interop;

import com.amazonaws.AmazonWebServiceResult;
import com.amazonaws.ResponseMetadata;
import com.amazonaws.services.appflow.AmazonAppflow;
import com.amazonaws.services.appflow.model.AmazonAppflowException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The SDK's client, with the checks that hold for every call. */
record Client(AmazonAppflow appflow, Checks checks) {

    /** Calls an operation, such as {@code call(AmazonAppflow::listFlows, new ListFlowsRequest())}. */
    <Q, A extends AmazonWebServiceResult<? extends ResponseMetadata>> A call(
            BiFunction<AmazonAppflow, Q, A> operation, Q request) {
        A answer = operation.apply(appflow, request);
        String name = name(request);
        checks.that(name + ": status", answer.getSdkHttpMetadata().getHttpStatusCode(), 200);
        checks.that(
                name + ": request id has 36 characters",
                answer.getSdkResponseMetadata().getRequestId().length(),
                36);
        checks.answered(name);
        return answer;
    }

    /** Calls an operation that the service refuses. */
    <Q> void refused(
            BiFunction<AmazonAppflow, Q, ?> operation,
            Q request,
            Class<? extends AmazonAppflowException> type,
            int status,
            String message) {
        List<Object> refusal = refusal(() -> operation.apply(appflow, request));
        String code = type.getSimpleName();
        checks.that(
                name(request) + ": refusal",
                refusal,
                List.of(type, code, AmazonAppflowException.ErrorType.Client, status, message));
    }

    private static List<Object> refusal(Supplier<?> call) {
        try {
            return List.of("answered", call.get());
        } catch (AmazonAppflowException refusal) {
            return List.of(
                    refusal.getClass(),
                    refusal.getErrorCode(),
                    refusal.getErrorType(),
                    refusal.getStatusCode(),
                    refusal.getErrorMessage());
        }
    }

    private static String name(Object request) {
        String type = request.getClass().getSimpleName();
        return type.substring(0, type.length() - "Request".length());
    }
}
