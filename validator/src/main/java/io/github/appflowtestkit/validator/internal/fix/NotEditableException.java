package io.github.appflowtestkit.validator.internal.fix;

/** A flow whose text cannot be changed as asked for without a risk; the message says why. */
public final class NotEditableException extends Exception {

    private static final long serialVersionUID = 1;

    NotEditableException(String reason) {
        super(reason);
    }
}
