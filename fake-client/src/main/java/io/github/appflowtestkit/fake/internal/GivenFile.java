package io.github.appflowtestkit.fake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files that tests name. */
final class GivenFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private GivenFile() {}

    /** Returns the content without a byte order mark; an exception begins with the kind of file. */
    static byte[] bytes(String kind, Path path) {
        try {
            return withoutMark(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(kind + " \"" + path + "\" does not exist", e);
        } catch (IOException e) {
            throw new UncheckedIOException(kind + " \"" + path + "\" cannot be read", e);
        }
    }

    /** Returns bytes without a byte order mark. */
    static byte[] withoutMark(byte[] bytes) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = bytes.length >= mark && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(bytes, mark, bytes.length) : bytes;
    }
}
