package io.github.appflowtestkit.fake.internal.errors;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** An error of the service on its way out of an operation; it leaves the account as the SDK's exception. */
public final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorType type;
    private final String text;
    private final transient Optional<FakeAppflowHint> hint;

    /**
     * An error without a reason.
     *
     * @param text the message, with all values filled in
     */
    public ServiceError(ErrorType type, String text) {
        this(type, text, Optional.empty());
    }

    private ServiceError(ErrorType type, String text, Optional<FakeAppflowHint> hint) {
        super(text, null, false, false);
        this.type = type;
        this.text = text;
        this.hint = hint;
    }

    /** Returns the same error with a reason and a hint for the author of the test. */
    public ServiceError because(String why) {
        return because(why, List.of());
    }

    /** Returns the same error with a reason and the findings behind it. */
    public ServiceError because(String why, List<Finding> findings) {
        return new ServiceError(type, text, Optional.of(new FakeAppflowHint(why, findings)));
    }

    /** Returns the message of the service. */
    public String text() {
        return text;
    }

    /** Returns the reason for the author of the test; empty if there is none. */
    public Optional<FakeAppflowHint> hint() {
        return hint;
    }

    /** Returns the SDK's exception for the error, with the hint. */
    public AppflowException toException(String requestId) {
        return SdkExceptions.of(type.errorCode(), type.statusCode(), text, requestId, hint);
    }
}
