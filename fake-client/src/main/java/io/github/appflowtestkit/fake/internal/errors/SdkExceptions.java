package io.github.appflowtestkit.fake.internal.errors;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** Makes exceptions as the SDK makes them of the service's answers. */
public final class SdkExceptions {

    /** The service's name in the SDK's exceptions. */
    private static final String SERVICE_NAME = "Appflow";

    /** How often a direct client tries. */
    private static final int ATTEMPTS = 1;

    private SdkExceptions() {}

    /**
     * The SDK's exception for an error of the service.
     *
     * @param errorCode one of the model's, or another: then it is an {@link AppflowException} proper, as the SDK has it
     * @param cause said to the author of the test
     */
    public static AppflowException of(
            String errorCode, int statusCode, String message, String requestId, @Nullable Throwable cause) {
        AppflowException.Builder builder =
                ErrorType.of(errorCode).map(ErrorType::newBuilder).orElseGet(AppflowException::builder);
        builder.message(message)
                .statusCode(statusCode)
                .requestId(requestId)
                .awsErrorDetails(details(errorCode, statusCode, message, requestId));
        tried(builder);
        if (cause != null) {
            builder.cause(cause);
        }
        return (AppflowException) builder.build();
    }

    /** An exception of a test's own, with what it lacks filled in. */
    public static AppflowException completed(AppflowException given, String requestId) {
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
        tried(builder);
        if (given.requestId() == null) {
            builder.requestId(requestId);
        }
        if (details == null) {
            builder.awsErrorDetails(details(errorCode, statusCode, message, requestId));
        }
        return (AppflowException) builder.build();
    }

    /** The SDK's exception for an error without a body: it has no error code. */
    public static AppflowException empty(int statusCode, String requestId, Throwable cause) {
        AppflowException.Builder builder = AppflowException.builder();
        builder.message("Service returned HTTP status code " + statusCode)
                .statusCode(statusCode)
                .requestId(requestId)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(SERVICE_NAME)
                        .sdkHttpResponse(response(statusCode, requestId).toBuilder()
                                .removeHeader("Content-Type")
                                .build())
                        .build())
                .cause(cause);
        tried(builder);
        return (AppflowException) builder.build();
    }

    /** Says of an exception that a client has tried once; the SDK ends its message with it. */
    public static void tried(SdkException.Builder builder) {
        try {
            if (builder.numAttempts() == null) {
                builder.numAttempts(ATTEMPTS);
            }
        } catch (NoSuchMethodError olderSdk) {
            // The SDK counts attempts since early 2025; messages of older ones do not end with them.
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

    /** An HTTP response with the service's headers. */
    public static SdkHttpResponse response(int statusCode, String requestId) {
        return SdkHttpResponse.builder()
                .statusCode(statusCode)
                .putHeader("Content-Type", "application/json")
                .putHeader("x-amzn-RequestId", requestId)
                .build();
    }
}
