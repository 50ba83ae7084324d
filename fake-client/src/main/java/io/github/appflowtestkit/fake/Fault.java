package io.github.appflowtestkit.fake;

import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/**
 * What goes wrong with a call when a test wants it to: the service refuses it, or no answer arrives.
 *
 * <p>Given to {@link FaultScript#with}. Immutable.
 */
public sealed interface Fault {

    /**
     * The service answers with an error.
     *
     * @param errorCode the error code, such as {@code ConflictException}
     * @param statusCode the HTTP status
     * @param message the message, without the part that the SDK appends
     */
    record ServiceError(String errorCode, int statusCode, String message) implements Fault {
        /** Such as {@code ThrottlingException (429) "Too Many Requests"}. */
        @Override
        public String toString() {
            return errorCode + " (" + statusCode + ") \"" + message + "\"";
        }
    }

    /** No answer arrives in time. */
    record Timeout() implements Fault {
        /** {@code timeout}. */
        @Override
        public String toString() {
            return "timeout";
        }
    }

    /** The connection breaks before an answer arrives. */
    record ConnectionLost() implements Fault {
        /** {@code connection lost}. */
        @Override
        public String toString() {
            return "connection lost";
        }
    }

    /** Nobody takes the connection. A server has taken it before it knows the call, and closes it. */
    record ConnectionRefused() implements Fault {
        /** {@code connection refused}. */
        @Override
        public String toString() {
            return "connection refused";
        }
    }

    /** An answer arrives that is not what the service says: status 200, but the body is no JSON. */
    record Garbage() implements Fault {
        /** {@code garbage}. */
        @Override
        public String toString() {
            return "garbage";
        }
    }

    /** The connection breaks in the middle of an answer. */
    record CutOff() implements Fault {
        /** {@code answer cut off}. */
        @Override
        public String toString() {
            return "answer cut off";
        }
    }

    /**
     * An error arrives that has no body, as load balancers send it.
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
     * The call is carried out, and what comes of it arrives late.
     *
     * @param real by how much, in real time
     */
    record Slow(Duration real) implements Fault {
        /** Such as {@code answer late by PT2S}. */
        @Override
        public String toString() {
            return "answer late by " + real;
        }
    }

    /**
     * The client throws an exception of the test's own. Doors that speak HTTP cannot carry it, and close the connection
     * instead.
     *
     * @param exception what is thrown
     */
    record Thrown(RuntimeException exception) implements Fault {
        /** The exception's own words. */
        @Override
        public String toString() {
            return exception.toString();
        }
    }

    /** ThrottlingException, status 429, with the text that the service uses. */
    static Fault throttling() {
        return new ServiceError("ThrottlingException", 429, "Too Many Requests");
    }

    /** InternalServerException, status 500. */
    static Fault internalServer() {
        return new ServiceError("InternalServerException", 500, "Internal server error");
    }

    /** ValidationException, status 400. */
    static Fault validation(String message) {
        return new ServiceError("ValidationException", 400, message);
    }

    /** AccessDeniedException, status 403. */
    static Fault accessDenied(String message) {
        return new ServiceError("AccessDeniedException", 403, message);
    }

    /** ResourceNotFoundException, status 404. */
    static Fault resourceNotFound(String message) {
        return new ServiceError("ResourceNotFoundException", 404, message);
    }

    /** ConflictException, status 409. */
    static Fault conflict(String message) {
        return new ServiceError("ConflictException", 409, message);
    }

    /** ServiceQuotaExceededException, status 402. */
    static Fault serviceQuotaExceeded(String message) {
        return new ServiceError("ServiceQuotaExceededException", 402, message);
    }

    /** ConnectorAuthenticationException, status 401, with the text that the service uses. */
    static Fault connectorAuthentication() {
        return connectorAuthentication("Error while authenticating to connector");
    }

    /** ConnectorAuthenticationException, status 401. */
    static Fault connectorAuthentication(String message) {
        return new ServiceError("ConnectorAuthenticationException", 401, message);
    }

    /** ConnectorServerException, status 400; the message is preceded by what the service puts there. */
    static Fault connectorServer(String detail) {
        return new ServiceError("ConnectorServerException", 400, "Error while communicating to connector: " + detail);
    }

    /** The service's own UnsupportedOperationException, status 400. */
    static Fault unsupportedOperation(String message) {
        return new ServiceError("UnsupportedOperationException", 400, message);
    }

    /** An error outside AppFlow's model that any AWS service may answer with, status 503. */
    static Fault serviceUnavailable() {
        return new ServiceError("ServiceUnavailable", 503, "Service Unavailable");
    }

    /** No answer arrives in time: direct clients throw ApiCallTimeoutException. */
    static Fault timeout() {
        return new Timeout();
    }

    /** The connection breaks: direct clients throw SdkClientException. */
    static Fault connectionLost() {
        return new ConnectionLost();
    }

    /** Nobody takes the connection: direct clients throw SdkClientException. */
    static Fault connectionRefused() {
        return new ConnectionRefused();
    }

    /** An answer that is no JSON: direct clients throw SdkClientException. */
    static Fault garbage() {
        return new Garbage();
    }

    /** Half an answer: direct clients throw SdkClientException. */
    static Fault cutOff() {
        return new CutOff();
    }

    /**
     * An error without a body, such as 503 from a load balancer: direct clients throw AppflowException without an error
     * code.
     *
     * @throws IllegalArgumentException if the status is not between 400 and 599
     */
    static Fault emptyError(int statusCode) {
        if (statusCode < 400 || statusCode > 599) {
            throw new IllegalArgumentException("statusCode must be between 400 and 599, but was " + statusCode);
        }
        return new EmptyError(statusCode);
    }

    /**
     * The answer takes real time, for tests of a real client's timeouts; direct clients do not wait. For time on the
     * fake's clock there is {@link FaultScript#afterDelay}.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    static Fault slow(Duration real) {
        if (real.isNegative()) {
            throw new IllegalArgumentException("real must not be negative, but was " + real);
        }
        return new Slow(real);
    }

    /** The exception itself; what an AppflowException lacks, such as its request id, is filled in. */
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
