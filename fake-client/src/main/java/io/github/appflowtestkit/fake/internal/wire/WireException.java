package io.github.appflowtestkit.fake.internal.wire;

/** Input that is not in AppFlow's wire format; the service answers with a SerializationException. */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    WireException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /** Returns the JSON Pointer of the wrong value; empty for the whole document. */
    public String pointer() {
        return pointer;
    }
}
