package io.github.appflowtestkit.validator.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads files up to a limit. Devices and pipes have no end, so they are refused. */
public final class FileContent {

    private FileContent() {}

    /**
     * The content of a file, or one byte more than the limit: that shows that the file is too large.
     *
     * @param links {@link LinkOption#NOFOLLOW_LINKS} to refuse a link
     * @throws IOException if the file cannot be read, or is a device, a pipe or a socket
     */
    public static byte[] upTo(int limit, Path file, LinkOption... links) throws IOException {
        if (Files.readAttributes(file, BasicFileAttributes.class, links).isOther()) {
            throw new IOException("it is a device, a pipe or a socket, but must be a regular file");
        }
        try (InputStream stream = Files.newInputStream(file, links)) {
            return stream.readNBytes(Math.min(limit, Integer.MAX_VALUE - 1) + 1);
        }
    }

    /**
     * The content of a file of at most {@value DocumentReader#DEFAULT_MAX_BYTES} bytes.
     *
     * @throws IOException if the file cannot be read, is larger, or is a device, a pipe or a socket
     */
    public static byte[] of(Path file) throws IOException {
        byte[] content = upTo(DocumentReader.DEFAULT_MAX_BYTES, file);
        if (content.length > DocumentReader.DEFAULT_MAX_BYTES) {
            throw new IOException("it must have at most " + DocumentReader.DEFAULT_MAX_BYTES + " bytes, but has more");
        }
        return content;
    }
}
