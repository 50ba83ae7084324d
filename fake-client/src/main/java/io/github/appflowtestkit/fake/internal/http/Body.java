package io.github.appflowtestkit.fake.internal.http;

import java.nio.charset.StandardCharsets;

/** The bytes of a message; whoever gets them must not change them. */
public final class Body {

    /** No bytes at all. */
    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A body of these bytes, which now belong to it. */
    public static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /** A body of a text in UTF-8. */
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** Only how long it is: a body may hold credentials. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
