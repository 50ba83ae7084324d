package io.github.appflowtestkit.fake.internal.errors;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** Creates exceptions as the SDK does from the service's responses. */
public final class SdkExceptions {

    /** The name of the service in the SDK's exceptions. */
    private static final String SERVICE_NAME = "Appflow";

    /** The number of attempts of a direct client. */
    private static final int ATTEMPTS = 1;

    private SdkExceptions() {}

    /**
     * Returns the SDK's exception for an error of the service.
     *
     * @param errorCode an error code of the model; for any other the SDK has a plain {@link AppflowException}
     * @param hint the reason for the author of the test, a suppressed exception of the result
     */
    public static AppflowException of(
            String errorCode, int statusCode, String message, String requestId, Optional<FakeAppflowHint> hint) {
        AppflowException.Builder builder =
                ErrorType.of(errorCode).map(ErrorType::newBuilder).orElseGet(AppflowException::builder);
        builder.message(message)
                .statusCode(statusCode)
                .requestId(requestId)
                .awsErrorDetails(details(errorCode, statusCode, message, requestId));
        setAttempts(builder);
        return withHint((AppflowException) builder.build(), hint);
    }

    /** Returns a test's exception with all missing details filled in. */
    public static AppflowException completed(AppflowException given, String requestId, FakeAppflowHint hint) {
        String errorCode = given.getClass().getSimpleName();
        int statusCode = given.statusCode() != 0
                ? given.statusCode()
                : ErrorType.of(errorCode).map(ErrorType::statusCode).orElse(400);
        AwsErrorDetails details = given.awsErrorDetails();
        String message = details != null && details.errorMessage() != null
                ? details.errorMessage()
                : given.getMessage() == null ? "" : given.getMessage();
        AppflowException.Builder builder = given.toBuilder();
        builder.statusCode(statusCode);
        setAttempts(builder);
        if (given.requestId() == null) {
            builder.requestId(requestId);
        }
        if (details == null) {
            builder.awsErrorDetails(details(errorCode, statusCode, message, requestId));
        }
        return withHint((AppflowException) builder.build(), Optional.of(hint));
    }

    /** Returns the SDK's exception for an error without a body: it has no error code. */
    public static AppflowException empty(int statusCode, String requestId, FakeAppflowHint hint) {
        AppflowException.Builder builder = AppflowException.builder();
        builder.message("Service returned HTTP status code " + statusCode)
                .statusCode(statusCode)
                .requestId(requestId)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(SERVICE_NAME)
                        .sdkHttpResponse(response(statusCode, requestId).toBuilder()
                                .removeHeader("Content-Type")
                                .build())
                        .build());
        setAttempts(builder);
        return withHint((AppflowException) builder.build(), Optional.of(hint));
    }

    /** Adds a hint as the SDK adds what it knows of earlier attempts: the cause stays what it would be in production. */
    private static AppflowException withHint(AppflowException exception, Optional<FakeAppflowHint> hint) {
        hint.ifPresent(exception::addSuppressed);
        return exception;
    }

    /** Sets the number of attempts, which the SDK appends to the message. */
    public static void setAttempts(SdkException.Builder builder) {
        try {
            if (builder.numAttempts() == null) {
                builder.numAttempts(ATTEMPTS);
            }
        } catch (NoSuchMethodError olderSdk) {
            // The SDK counts attempts since early 2025; messages of older versions do not have them.
        }
    }

    private static AwsErrorDetails details(String errorCode, int statusCode, String message, String requestId) {
        return AwsErrorDetails.builder()
                .errorCode(errorCode)
                .errorMessage(message)
                .serviceName(SERVICE_NAME)
                .sdkHttpResponse(response(statusCode, requestId).toBuilder()
                        .putHeader("x-amzn-ErrorType", errorCode)
                        .build())
                .build();
    }

    /** Returns an HTTP response with the service's headers. */
    public static SdkHttpResponse response(int statusCode, String requestId) {
        return SdkHttpResponse.builder()
                .statusCode(statusCode)
                .putHeader("Content-Type", "application/json")
                .putHeader("x-amzn-RequestId", requestId)
                .build();
    }
}
