package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.Fault;

/** The ways in which {@link InjectFault} makes a call fail: the faults of {@link Fault} that need at most a message. */
public enum FaultKind {
    /** ThrottlingException, status 429. */
    THROTTLING,
    /** InternalServerException, status 500. */
    INTERNAL_SERVER,
    /** ServiceUnavailable, status 503. */
    SERVICE_UNAVAILABLE,
    /** ValidationException, status 400; takes a message. */
    VALIDATION("Invalid request provided"),
    /** AccessDeniedException, status 403; takes a message. */
    ACCESS_DENIED("Access denied"),
    /** ResourceNotFoundException, status 404; takes a message. */
    RESOURCE_NOT_FOUND("Resource not found"),
    /** ConflictException, status 409; takes a message. */
    CONFLICT("Conflict executing request"),
    /** ServiceQuotaExceededException, status 402; takes a message. */
    SERVICE_QUOTA_EXCEEDED("Service quota exceeded"),
    /** ConnectorAuthenticationException, status 401; takes a message. */
    CONNECTOR_AUTHENTICATION("Error while authenticating to connector"),
    /** ConnectorServerException, status 400; takes a message. */
    CONNECTOR_SERVER("Internal server error"),
    /** The service's own UnsupportedOperationException, status 400; takes a message. */
    UNSUPPORTED_OPERATION("Operation not supported"),
    /** No response arrives in time. */
    TIMEOUT,
    /** The connection is lost before a response arrives. */
    CONNECTION_LOST,
    /** The connection is refused. */
    CONNECTION_REFUSED,
    /** The response is not JSON. */
    GARBAGE,
    /** The connection is lost in the middle of a response. */
    CUT_OFF;

    /** Empty for kinds that take no message. */
    private final String defaultMessage;

    FaultKind() {
        this("");
    }

    FaultKind(String defaultMessage) {
        this.defaultMessage = defaultMessage;
    }

    boolean takesMessage() {
        return !defaultMessage.isEmpty();
    }

    Fault withMessage(String custom) {
        String message = custom.isEmpty() ? defaultMessage : custom;
        return switch (this) {
            case THROTTLING -> Fault.throttling();
            case INTERNAL_SERVER -> Fault.internalServer();
            case SERVICE_UNAVAILABLE -> Fault.serviceUnavailable();
            case VALIDATION -> Fault.validation(message);
            case ACCESS_DENIED -> Fault.accessDenied(message);
            case RESOURCE_NOT_FOUND -> Fault.resourceNotFound(message);
            case CONFLICT -> Fault.conflict(message);
            case SERVICE_QUOTA_EXCEEDED -> Fault.serviceQuotaExceeded(message);
            case CONNECTOR_AUTHENTICATION -> Fault.connectorAuthentication(message);
            case CONNECTOR_SERVER -> Fault.connectorServer(message);
            case UNSUPPORTED_OPERATION -> Fault.unsupportedOperation(message);
            case TIMEOUT -> Fault.timeout();
            case CONNECTION_LOST -> Fault.connectionLost();
            case CONNECTION_REFUSED -> Fault.connectionRefused();
            case GARBAGE -> Fault.garbage();
            case CUT_OFF -> Fault.cutOff();
        };
    }
}
