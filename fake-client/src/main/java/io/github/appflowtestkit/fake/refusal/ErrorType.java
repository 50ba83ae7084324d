package io.github.appflowtestkit.fake.refusal;

import java.util.Optional;
import java.util.function.Supplier;
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

/** The ten errors of the service model, with the HTTP status that the model gives each. */
public enum ErrorType {
    ACCESS_DENIED("AccessDeniedException", 403, AccessDeniedException::builder),
    CONFLICT("ConflictException", 409, ConflictException::builder),
    CONNECTOR_AUTHENTICATION("ConnectorAuthenticationException", 401, ConnectorAuthenticationException::builder),
    CONNECTOR_SERVER("ConnectorServerException", 400, ConnectorServerException::builder),
    INTERNAL_SERVER("InternalServerException", 500, InternalServerException::builder),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", 404, ResourceNotFoundException::builder),
    SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", 402, ServiceQuotaExceededException::builder),
    THROTTLING("ThrottlingException", 429, ThrottlingException::builder),
    // Written out: the plain name would be taken for the one in java.lang.
    UNSUPPORTED_OPERATION(
            "UnsupportedOperationException",
            400,
            software.amazon.awssdk.services.appflow.model.UnsupportedOperationException::builder),
    VALIDATION("ValidationException", 400, ValidationException::builder);

    private final String errorCode;
    private final int statusCode;
    private final Supplier<? extends AppflowException.Builder> builder;

    ErrorType(String errorCode, int statusCode, Supplier<? extends AppflowException.Builder> builder) {
        this.errorCode = errorCode;
        this.statusCode = statusCode;
        this.builder = builder;
    }

    /** The error code, which is also the name of the SDK's exception. */
    public String errorCode() {
        return errorCode;
    }

    /** The HTTP status. */
    public int statusCode() {
        return statusCode;
    }

    AppflowException.Builder newBuilder() {
        return builder.get();
    }

    /** The type of an error code; empty if the model has none. */
    public static Optional<ErrorType> of(String errorCode) {
        for (ErrorType type : values()) {
            if (type.errorCode.equals(errorCode)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
