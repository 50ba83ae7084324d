package io.github.appflowtestkit.fake.internal.transport;

/**
 * Carries an exception of the test's own code through the SDK's async client, which repeats a call if it sees an IOException
 * among the causes.
 */
final class CarriedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Throwable carried;

    CarriedException(Throwable carried) {
        super(carried.toString());
        this.carried = carried;
    }

    /** Shows what was carried, now that the SDK does not repeat the call any more. */
    static void reveal(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof CarriedException carrier && carrier.getCause() == null) {
                carrier.initCause(carrier.carried);
            }
        }
    }
}
