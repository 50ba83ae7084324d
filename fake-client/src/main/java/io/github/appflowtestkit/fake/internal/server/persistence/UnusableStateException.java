package io.github.appflowtestkit.fake.internal.server.persistence;

/** A state file cannot be used as it is; it has been left as it was. The message says which file and why. */
public final class UnusableStateException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableStateException(String message) {
        super(message);
    }
}
