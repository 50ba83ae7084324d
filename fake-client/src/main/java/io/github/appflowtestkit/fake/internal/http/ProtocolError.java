package io.github.appflowtestkit.fake.internal.http;

/** Errors of the protocol: what the service says to a request that is no call of any operation. */
enum ProtocolError {
    /** API Reference, Common Error Types: status 404. */
    UNKNOWN_OPERATION("UnknownOperationException", 404),
    /** What AWS's JSON services answer when they cannot read a body; not in AppFlow's own documentation. */
    SERIALIZATION("SerializationException", 400),
    /** API Reference, Common Error Types: status 413. */
    TOO_LARGE("RequestEntityTooLargeException", 413),
    /** aws/aws-cli 6073: an empty body where an object is due. */
    NO_BODY("ValidationException", 400),
    /** The fake's own limit, not the service's. */
    TOO_MANY_ACCOUNTS("AccessDeniedException", 403);

    private final String errorCode;
    private final int status;

    ProtocolError(String errorCode, int status) {
        this.errorCode = errorCode;
        this.status = status;
    }

    Outcome.Answer saying(String message, String requestId) {
        return Answers.error(errorCode, status, message, requestId);
    }
}
