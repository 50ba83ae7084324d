package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.validator.Finding;
import java.io.Serial;
import java.util.List;

/**
 * The reason why the fake refused a request, for the author of the test; the cause of the exception that a client throws.
 *
 * <p>Exceptions of the service have no cause like this one: code under test must not use it. Immutable.
 */
public final class RequestRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * Creates a reason.
     *
     * @param message the reason and a hint how to fix it
     * @param findings the findings behind it; empty if there are none
     */
    public RequestRefusedException(String message, List<Finding> findings) {
        super(message, null, false, false);
        this.findings = List.copyOf(findings);
    }

    /** {@return what the validator found in the request; empty if the reason is not in the request} */
    public List<Finding> findings() {
        return findings;
    }
}
