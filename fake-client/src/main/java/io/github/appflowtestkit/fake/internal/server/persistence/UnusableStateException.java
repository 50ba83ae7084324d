package io.github.appflowtestkit.fake.internal.server.persistence;

import java.io.IOException;

/** A state file cannot be used. It was left as it was. The message says which file it is, why, and what to do. */
public final class UnusableStateException extends IOException {

    private static final long serialVersionUID = 1L;

    UnusableStateException(String message) {
        super(message);
    }
}
