package io.github.appflowtestkit.fake;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/**
 * How a scripted call fails: the service returns an error, or no response arrives. For {@link FaultScript#with}. Immutable.
 *
 * <pre>{@code
 * fake.fail(Operation.CREATE_FLOW).with(Fault.throttling());
 * }</pre>
 */
public sealed interface Fault {

    /**
     * The service returns an error.
     *
     * @param errorCode the error code, such as {@code ConflictException}
     * @param statusCode the HTTP status
     * @param message the message, without the part that the SDK appends
     */
    record ServiceError(String errorCode, int statusCode, String message) implements Fault {
        /**
         * Checks that nothing is null.
         *
         * @param errorCode the error code
         * @param statusCode the HTTP status
         * @param message the message
         */
        public ServiceError {
            Objects.requireNonNull(errorCode, "errorCode must not be null");
            Objects.requireNonNull(message, "message must not be null");
        }

        /** Such as {@code ThrottlingException (429) "Too Many Requests"}. */
        @Override
        public String toString() {
            return errorCode + " (" + statusCode + ") \"" + message + "\"";
        }
    }

    /**
     * The service returns an error with the message that AWS has recorded or printed for the operation.
     *
     * @param errorCode AccessDeniedException, ConnectorAuthenticationException or ConnectorServerException
     * @param statusCode the HTTP status
     * @param detail the part of the message that the test sets; empty for a recorded one
     */
    record RecordedError(String errorCode, int statusCode, Optional<String> detail) implements Fault {

        private static final Set<String> RECORDED =
                Set.of("AccessDeniedException", "ConnectorAuthenticationException", "ConnectorServerException");

        /**
         * Checks that a message is recorded.
         *
         * @param errorCode the error code
         * @param statusCode the HTTP status
         * @param detail the part of the message that the test sets
         * @throws IllegalArgumentException if no message is recorded for the error code
         */
        public RecordedError {
            Objects.requireNonNull(errorCode, "errorCode must not be null");
            Objects.requireNonNull(detail, "detail must not be null");
            if (!RECORDED.contains(errorCode)) {
                throw new IllegalArgumentException(
                        "errorCode must be one of " + RECORDED.stream().sorted().toList() + ", but is \"" + errorCode
                                + "\"; use ServiceError with a message of your own");
            }
        }

        /** Such as {@code ConnectorAuthenticationException (401) "invalid_grant"}. */
        @Override
        public String toString() {
            return errorCode + " (" + statusCode + ")"
                    + detail.map(text -> " \"" + text + "\"").orElse("");
        }
    }

    /** No response arrives in time. */
    record Timeout() implements Fault {
        /** {@code timeout}. */
        @Override
        public String toString() {
            return "timeout";
        }
    }

    /** The connection breaks before a response arrives. */
    record ConnectionLost() implements Fault {
        /** {@code connection lost}. */
        @Override
        public String toString() {
            return "connection lost";
        }
    }

    /** The connection is refused. A served fake accepts every connection, and closes this one. */
    record ConnectionRefused() implements Fault {
        /** {@code connection refused}. */
        @Override
        public String toString() {
            return "connection refused";
        }
    }

    /** A response arrives with status 200, but its body is not JSON. */
    record Garbage() implements Fault {
        /** {@code garbage}. */
        @Override
        public String toString() {
            return "garbage";
        }
    }

    /** The connection breaks in the middle of a response. */
    record CutOff() implements Fault {
        /** {@code answer cut off}. */
        @Override
        public String toString() {
            return "answer cut off";
        }
    }

    /**
     * An error without a body arrives, as load balancers send it.
     *
     * @param statusCode the HTTP status
     */
    record EmptyError(int statusCode) implements Fault {
        /** Such as {@code status 503 without a body}. */
        @Override
        public String toString() {
            return "status " + statusCode + " without a body";
        }
    }

    /**
     * The response arrives late.
     *
     * @param real the delay in real time
     */
    record Slow(Duration real) implements Fault {
        /**
         * Checks that the delay is not negative.
         *
         * @param real the delay in real time; not negative
         */
        public Slow {
            Objects.requireNonNull(real, "real must not be null");
            if (real.isNegative()) {
                throw new IllegalArgumentException("real must not be negative, but is " + real);
            }
        }

        /** Such as {@code answer late by PT2S}. */
        @Override
        public String toString() {
            return "answer late by " + real;
        }
    }

    /**
     * The client throws an exception of the test. Over HTTP, the connection closes instead.
     *
     * @param exception the exception
     */
    record Thrown(RuntimeException exception) implements Fault {
        /**
         * Checks that there is an exception.
         *
         * @param exception the exception
         */
        public Thrown {
            Objects.requireNonNull(exception, "exception must not be null");
        }

        /** The exception as a string. */
        @Override
        public String toString() {
            return exception.toString();
        }
    }

    /** {@return ThrottlingException, status 429, with the message of the service} */
    static Fault throttling() {
        return new ServiceError("ThrottlingException", 429, "Too Many Requests");
    }

    /** {@return InternalServerException, status 500} */
    static Fault internalServer() {
        return new ServiceError("InternalServerException", 500, "Internal server error");
    }

    /**
     * {@return ValidationException, status 400}
     *
     * @param message the message of the exception
     */
    static Fault validation(String message) {
        return new ServiceError("ValidationException", 400, message);
    }

    /**
     * {@return AccessDeniedException, status 403, with the message of the service: the caller may not perform the operation}
     */
    static Fault accessDenied() {
        return new RecordedError("AccessDeniedException", 403, Optional.empty());
    }

    /**
     * {@return AccessDeniedException, status 403}
     *
     * @param message the message of the exception
     */
    static Fault accessDenied(String message) {
        return new ServiceError("AccessDeniedException", 403, message);
    }

    /**
     * {@return ResourceNotFoundException, status 404}
     *
     * @param message the message of the exception
     */
    static Fault resourceNotFound(String message) {
        return new ServiceError("ResourceNotFoundException", 404, message);
    }

    /**
     * {@return ConflictException, status 409}
     *
     * @param message the message of the exception
     */
    static Fault conflict(String message) {
        return new ServiceError("ConflictException", 409, message);
    }

    /**
     * {@return ServiceQuotaExceededException, status 402}
     *
     * @param message the message of the exception
     */
    static Fault serviceQuotaExceeded(String message) {
        return new ServiceError("ServiceQuotaExceededException", 402, message);
    }

    /**
     * {@return ConnectorAuthenticationException, status 401, with the message of the service: for CreateFlow and UpdateFlow
     * that of an expired token, for other operations that of a vendor that rejects the credentials}
     */
    static Fault connectorAuthentication() {
        return new RecordedError("ConnectorAuthenticationException", 401, Optional.empty());
    }

    /**
     * ConnectorAuthenticationException, status 401: the vendor rejects the credentials. The service's own words stand around
     * those of the vendor.
     *
     * <pre>{@code
     * fake.fail(Operation.CREATE_CONNECTOR_PROFILE).with(Fault.credentialsRejected("invalid_grant"));
     * }</pre>
     *
     * @param vendorMessage what the vendor says
     * @return the fault
     */
    static Fault credentialsRejected(String vendorMessage) {
        return new RecordedError(
                "ConnectorAuthenticationException",
                401,
                Optional.of(Objects.requireNonNull(vendorMessage, "vendorMessage must not be null")));
    }

    /**
     * {@return ConnectorAuthenticationException, status 401}
     *
     * @param message the whole message of the exception
     */
    static Fault connectorAuthentication(String message) {
        return new ServiceError("ConnectorAuthenticationException", 401, message);
    }

    /**
     * {@return ConnectorServerException, status 400, with the message of the service: the vendor gives no valid response}
     */
    static Fault connectorServer() {
        return new RecordedError("ConnectorServerException", 400, Optional.empty());
    }

    /**
     * {@return ConnectorServerException, status 400; the message begins with the service's own prefix}
     *
     * @param detail the end of the message
     */
    static Fault connectorServer(String detail) {
        Objects.requireNonNull(detail, "detail must not be null");
        return new ServiceError("ConnectorServerException", 400, "Error while communicating to connector: " + detail);
    }

    /**
     * {@return the service's own UnsupportedOperationException, status 400}
     *
     * @param message the message of the exception
     */
    static Fault unsupportedOperation(String message) {
        return new ServiceError("UnsupportedOperationException", 400, message);
    }

    /** {@return an error of AWS services in general, which is not in AppFlow's model, status 503} */
    static Fault serviceUnavailable() {
        return new ServiceError("ServiceUnavailable", 503, "Service Unavailable");
    }

    /** {@return a timeout: no response arrives, and direct clients throw ApiCallTimeoutException} */
    static Fault timeout() {
        return new Timeout();
    }

    /** {@return a connection that breaks: direct clients throw SdkClientException} */
    static Fault connectionLost() {
        return new ConnectionLost();
    }

    /** {@return a connection that is refused: direct clients throw SdkClientException} */
    static Fault connectionRefused() {
        return new ConnectionRefused();
    }

    /** {@return a response that is not JSON: direct clients throw SdkClientException} */
    static Fault garbage() {
        return new Garbage();
    }

    /** {@return a part of a response: direct clients throw SdkClientException} */
    static Fault cutOff() {
        return new CutOff();
    }

    /**
     * An error without a body, such as 503 from a load balancer: direct clients throw AppflowException without an error
     * code.
     *
     * @param statusCode the HTTP status, 400 to 599
     * @return the fault
     * @throws IllegalArgumentException if the status is not between 400 and 599
     */
    static Fault emptyError(int statusCode) {
        if (statusCode < 400 || statusCode > 599) {
            throw new IllegalArgumentException("statusCode must be between 400 and 599, but is " + statusCode);
        }
        return new EmptyError(statusCode);
    }

    /**
     * The response takes real time, for tests of timeouts. Direct sync clients do not wait; the futures of direct async
     * clients complete later. For time on the fake's clock use {@link FaultScript#afterDelay} or {@link
     * HeldCalls#releaseAfter}.
     *
     * @param real the time that the response takes; not negative
     * @return the fault
     * @throws IllegalArgumentException if the time is negative
     */
    static Fault slow(Duration real) {
        return new Slow(real);
    }

    /**
     * {@return the exception itself} Missing details of an AppflowException, such as its request id, are filled in.
     *
     * @param exception the exception that the client throws
     */
    static Fault of(RuntimeException exception) {
        if (exception instanceof AppflowException refusal) {
            AwsErrorDetails details = refusal.awsErrorDetails();
            if (details == null && refusal.statusCode() == 0) {
                String message = refusal.getMessage();
                return ofType(refusal.getClass().getSimpleName(), message == null ? "" : message);
            }
        }
        return new Thrown(exception);
    }

    private static Fault ofType(String errorCode, String message) {
        int status = switch (errorCode) {
            case "AccessDeniedException" -> 403;
            case "ConflictException" -> 409;
            case "ConnectorAuthenticationException" -> 401;
            case "InternalServerException" -> 500;
            case "ResourceNotFoundException" -> 404;
            case "ServiceQuotaExceededException" -> 402;
            case "ThrottlingException" -> 429;
            default -> 400;
        };
        return new ServiceError(errorCode, status, message);
    }
}
