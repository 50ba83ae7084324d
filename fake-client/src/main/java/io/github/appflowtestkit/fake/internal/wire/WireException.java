package io.github.appflowtestkit.fake.internal.wire;

/** A text that is no message of AppFlow's wire format; the service answers such a request with a SerializationException. */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    WireException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /** The JSON Pointer of the value that does not fit; empty for the text as a whole. */
    public String pointer() {
        return pointer;
    }
}
