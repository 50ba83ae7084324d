package io.github.appflowtestkit.fake.internal.transport;

import java.nio.charset.StandardCharsets;

/** The body of a message. Its bytes must not be changed. */
public final class Body {

    /** A body without bytes. */
    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A body with these bytes, which it does not copy. */
    public static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /** A string in UTF-8. */
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves. */
    public byte[] bytes() {
        return bytes;
    }

    /** The number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** The length only: a body may hold credentials. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
