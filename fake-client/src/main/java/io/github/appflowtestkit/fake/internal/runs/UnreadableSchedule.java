package io.github.appflowtestkit.fake.internal.runs;

/** Says why a schedule expression has no meaning; it never leaves this package. */
final class UnreadableSchedule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableSchedule(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
