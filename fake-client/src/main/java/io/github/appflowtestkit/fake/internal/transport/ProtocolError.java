package io.github.appflowtestkit.fake.internal.transport;

/** Errors for requests that do not reach an operation. */
enum ProtocolError {
    /** API Reference, Common Error Types: status 404. */
    UNKNOWN_OPERATION("UnknownOperationException", 404),
    /** The error of AWS's JSON services for an unreadable body; AppFlow's own documentation does not list it. */
    SERIALIZATION("SerializationException", 400),
    /** API Reference, Common Error Types: status 413. */
    TOO_LARGE("RequestEntityTooLargeException", 413),
    /** aws/aws-cli 6073: an empty body where an object is required. */
    NO_BODY("ValidationException", 400),
    /** A limit of the fake, not of the service. */
    TOO_MANY_ACCOUNTS("AccessDeniedException", 403);

    private final String errorCode;
    private final int status;

    ProtocolError(String errorCode, int status) {
        this.errorCode = errorCode;
        this.status = status;
    }

    HttpOutcome.Response response(String message, String requestId) {
        return Responses.error(errorCode, status, message, requestId);
    }
}
