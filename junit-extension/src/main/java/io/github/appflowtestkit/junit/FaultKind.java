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
    ACCESS_DENIED(true),
    /** ResourceNotFoundException, status 404; takes a message. */
    RESOURCE_NOT_FOUND("Resource not found"),
    /** ConflictException, status 409; takes a message. */
    CONFLICT("Conflict executing request"),
    /** ServiceQuotaExceededException, status 402; takes a message. */
    SERVICE_QUOTA_EXCEEDED("Service quota exceeded"),
    /** ConnectorAuthenticationException, status 401; takes a message. */
    CONNECTOR_AUTHENTICATION(true),
    /** ConnectorAuthenticationException, status 401, because the vendor rejects the credentials; takes the vendor's message. */
    CREDENTIALS_REJECTED(true),
    /** ConnectorServerException, status 400; takes the vendor's message. */
    CONNECTOR_SERVER(true),
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

    private final boolean takesMessage;

    /** Empty for kinds that take no message, and for those with a message of the service. */
    private final String defaultMessage;

    FaultKind() {
        this(false);
    }

    FaultKind(boolean takesMessage) {
        this.takesMessage = takesMessage;
        this.defaultMessage = "";
    }

    FaultKind(String defaultMessage) {
        this.takesMessage = true;
        this.defaultMessage = defaultMessage;
    }

    boolean takesMessage() {
        return takesMessage;
    }

    Fault withMessage(String custom) {
        String message = custom.isEmpty() ? defaultMessage : custom;
        return switch (this) {
            case THROTTLING -> Fault.throttling();
            case INTERNAL_SERVER -> Fault.internalServer();
            case SERVICE_UNAVAILABLE -> Fault.serviceUnavailable();
            case VALIDATION -> Fault.validation(message);
            case ACCESS_DENIED -> message.isEmpty() ? Fault.accessDenied() : Fault.accessDenied(message);
            case RESOURCE_NOT_FOUND -> Fault.resourceNotFound(message);
            case CONFLICT -> Fault.conflict(message);
            case SERVICE_QUOTA_EXCEEDED -> Fault.serviceQuotaExceeded(message);
            case CONNECTOR_AUTHENTICATION ->
                message.isEmpty() ? Fault.connectorAuthentication() : Fault.connectorAuthentication(message);
            case CREDENTIALS_REJECTED ->
                message.isEmpty() ? Fault.connectorAuthentication() : Fault.credentialsRejected(message);
            case CONNECTOR_SERVER -> message.isEmpty() ? Fault.connectorServer() : Fault.connectorServer(message);
            case UNSUPPORTED_OPERATION -> Fault.unsupportedOperation(message);
            case TIMEOUT -> Fault.timeout();
            case CONNECTION_LOST -> Fault.connectionLost();
            case CONNECTION_REFUSED -> Fault.connectionRefused();
            case GARBAGE -> Fault.garbage();
            case CUT_OFF -> Fault.cutOff();
        };
    }
}
