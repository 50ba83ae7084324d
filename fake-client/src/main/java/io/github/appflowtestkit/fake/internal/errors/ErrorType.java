package io.github.appflowtestkit.fake.internal.errors;

import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AccessDeniedException;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorAuthenticationException;
import software.amazon.awssdk.services.appflow.model.ConnectorServerException;
import software.amazon.awssdk.services.appflow.model.InternalServerException;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** The ten errors of the service model, with their HTTP status. */
public enum ErrorType {
    ACCESS_DENIED("AccessDeniedException", 403),
    CONFLICT("ConflictException", 409),
    CONNECTOR_AUTHENTICATION("ConnectorAuthenticationException", 401),
    CONNECTOR_SERVER("ConnectorServerException", 400),
    INTERNAL_SERVER("InternalServerException", 500),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", 404),
    SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", 402),
    THROTTLING("ThrottlingException", 429),
    UNSUPPORTED_OPERATION("UnsupportedOperationException", 400),
    VALIDATION("ValidationException", 400);

    private final String errorCode;
    private final int statusCode;

    ErrorType(String errorCode, int statusCode) {
        this.errorCode = errorCode;
        this.statusCode = statusCode;
    }

    /** Returns the error code, which is also the name of the SDK's exception. */
    public String errorCode() {
        return errorCode;
    }

    /** Returns the HTTP status. */
    public int statusCode() {
        return statusCode;
    }

    AppflowException.Builder newBuilder() {
        return switch (this) {
            case ACCESS_DENIED -> AccessDeniedException.builder();
            case CONFLICT -> ConflictException.builder();
            case CONNECTOR_AUTHENTICATION -> ConnectorAuthenticationException.builder();
            case CONNECTOR_SERVER -> ConnectorServerException.builder();
            case INTERNAL_SERVER -> InternalServerException.builder();
            case RESOURCE_NOT_FOUND -> ResourceNotFoundException.builder();
            case SERVICE_QUOTA_EXCEEDED -> ServiceQuotaExceededException.builder();
            case THROTTLING -> ThrottlingException.builder();
            // The plain name would be the class in java.lang.
            case UNSUPPORTED_OPERATION ->
                software.amazon.awssdk.services.appflow.model.UnsupportedOperationException.builder();
            case VALIDATION -> ValidationException.builder();
        };
    }

    /** Returns the type of an error code; empty if it is not in the model. */
    public static Optional<ErrorType> of(String errorCode) {
        for (ErrorType type : values()) {
            if (type.errorCode.equals(errorCode)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
