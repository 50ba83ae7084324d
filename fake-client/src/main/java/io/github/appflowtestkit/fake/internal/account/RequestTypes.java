package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.PartialRequest;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** The request types of the operations, and conditions on requests. */
public final class RequestTypes {

    private static final String SUFFIX = "Request";

    private RequestTypes() {}

    /**
     * Returns the operation of a request type.
     *
     * @throws IllegalArgumentException if no operation has it
     */
    public static Operation operation(Class<? extends AppflowRequest> requestType) {
        String name = Objects.requireNonNull(requestType, "requestType must not be null")
                .getSimpleName();
        return Operation.named(name.substring(0, Math.max(0, name.length() - SUFFIX.length())))
                .orElseThrow(() -> new IllegalArgumentException(
                        "requestType must be the request of an operation, such as CreateFlowRequest, but is " + name));
    }

    /** A condition on requests of one type. */
    static <R extends AppflowRequest> Predicate<AppflowRequest> satisfying(
            Operation operation, Class<R> requestType, Predicate<? super R> predicate) {
        Objects.requireNonNull(requestType, "requestType must not be null");
        Objects.requireNonNull(predicate, "predicate must not be null");
        check(operation, requestType, "requestType");
        return request -> predicate.test(requestType.cast(request));
    }

    /** The condition that a request matches a partial one. */
    static Predicate<AppflowRequest> matching(Operation operation, AppflowRequest partial) {
        check(
                operation,
                Objects.requireNonNull(partial, "partial must not be null").getClass(),
                "partial");
        return PartialRequest.of(new String(RestJson.requestJson(partial), StandardCharsets.UTF_8));
    }

    private static void check(Operation operation, Class<?> type, String parameter) {
        String expected = operation.apiName() + SUFFIX;
        if (!type.getSimpleName().equals(expected)) {
            throw new IllegalArgumentException(parameter + " must be " + expected + ", the request of "
                    + operation.apiName() + ", but is " + type.getSimpleName());
        }
    }
}
