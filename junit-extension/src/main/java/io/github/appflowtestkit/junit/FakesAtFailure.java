package io.github.appflowtestkit.junit;

import java.io.Serial;

/** Flows and calls of the fakes when a test failed; stack traces show it below the failure. Never thrown. */
final class FakesAtFailure extends Throwable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String fakes;

    FakesAtFailure(String fakes) {
        super(fakes, null, false, false);
        this.fakes = fakes;
    }

    /** What the fakes are: the name of this class tells a reader of a stack trace nothing. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return fakes;
    }
}
