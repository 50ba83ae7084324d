package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.validator.Finding;
import java.io.Serial;
import java.util.List;

/**
 * Why the fake refused a request, in words for the author of the test; the cause of the exception that a client throws.
 *
 * <p>The service has no such thing: code under test must not look at it.
 */
public final class RequestRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * A reason with the findings behind it.
     *
     * <p>For the doors of this library.
     */
    public RequestRefusedException(String message, List<Finding> findings) {
        super(message, null, false, false);
        this.findings = List.copyOf(findings);
    }

    /** What the validator found in the request; empty if the request itself is sound. */
    public List<Finding> findings() {
        return findings;
    }
}
