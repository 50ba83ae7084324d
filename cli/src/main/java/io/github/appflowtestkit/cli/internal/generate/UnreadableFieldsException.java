package io.github.appflowtestkit.cli.internal.generate;

/** A file of fields that cannot be read; the message says what is wrong, and where. */
public final class UnreadableFieldsException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableFieldsException(String message) {
        super(message);
    }
}
