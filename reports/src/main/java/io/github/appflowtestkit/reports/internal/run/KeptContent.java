package io.github.appflowtestkit.reports.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** The contents of checked files for reports, which rarely look at a file without findings. */
final class KeptContent {

    private static final byte[] NO_CONTENT = {};

    private KeptContent() {}

    /** Keeps the content. */
    static Supplier<byte[]> of(byte[] content) {
        return () -> content;
    }

    /** Reads the file again when somebody asks for it, so that a run does not hold all its files. */
    static Supplier<byte[]> inFile(Input input, byte[] content, int maxSize) {
        long checksum = checksum(content);
        return () -> again(input, checksum, maxSize);
    }

    private static byte[] again(Input input, long checksum, int maxSize) {
        try {
            byte[] content = input.read(InputStream.nullInputStream(), maxSize);
            // a place in a file that has changed since would show another text
            return checksum(content) == checksum ? content : NO_CONTENT;
        } catch (IOException e) {
            return NO_CONTENT;
        }
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
