package io.github.appflowtestkit.fake.internal.server.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records that are appended to a file, one a line, each forced to the disk.
 *
 * <p>Each line begins with a checksum of its record and of the checksum before it, so that damage anywhere is noticed. A
 * line without an end is not damage: a crash has cut it off, and it is dropped. While the file is open, nobody else can
 * open it. Not thread-safe.
 */
final class StateFile implements AutoCloseable {

    private static final String FORMAT = "appflow-testkit state ";
    private static final String HEADER = FORMAT + "2\n";
    private static final int CHECKSUM = 16;

    private final Path path;
    private final FileChannel channel;
    private final @Nullable Object identity;
    private final int dropped;
    private int records;
    private String checksum = "";
    private @Nullable IOException failure;

    /**
     * Opens a file, or creates it for its owner alone.
     *
     * @param reader reads each record that is there
     * @throws UnusableStateException if it is not a state file, comes from another version, is damaged or is open already
     * @throws IOException if it cannot be read or written
     */
    StateFile(Path path, Consumer<String> reader) throws IOException {
        this.path = path;
        if (Files.notExists(path)) {
            create(path);
        }
        this.channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock();
            this.identity = identity();
            // through the channel: on POSIX systems, to close the file anywhere else would give up the lock
            byte[] content = Channels.newInputStream(channel).readAllBytes();
            int sound = read(content, reader);
            this.dropped = content.length - sound;
            channel.truncate(sound);
            channel.position(sound);
            if (sound == 0) {
                write(HEADER);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void create(Path path) throws IOException {
        if (Files.getFileStore(path.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    /** The lock lasts as long as the channel is open. */
    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // by another server of this process
        }
        throw new UnusableStateException(path + " is in use by another server; give each server its own file");
    }

    /** Reads the records; returns the length of all complete lines. */
    private int read(byte[] content, Consumer<String> reader) throws UnusableStateException {
        String start = new String(content, 0, Math.min(content.length, HEADER.length()), StandardCharsets.ISO_8859_1);
        if (!HEADER.startsWith(start)) {
            throw new UnusableStateException(path + otherFormat(start));
        }
        int at = start.equals(HEADER) ? HEADER.length() : 0;
        for (int end = at; at > 0 && end < content.length; end++) {
            if (content[end] == '\n') {
                readLine(new String(content, at, end - at, StandardCharsets.UTF_8), reader);
                at = end + 1;
            }
        }
        return at;
    }

    private static String otherFormat(String start) {
        if (start.startsWith(FORMAT + "1")) {
            return " has the format of an older version of appflow-testkit; remove it, or name another file";
        }
        return start.startsWith(FORMAT)
                ? " was written by a newer version of appflow-testkit; use that version, or name another file"
                : " is not a state file of appflow-testkit; it was left as it is, name another file";
    }

    private void readLine(String line, Consumer<String> reader) throws UnusableStateException {
        String record = line.substring(Math.min(line.length(), CHECKSUM + 1));
        String where = path + ":" + (++records + 1);
        checksum = checksum(record);
        if (!line.equals(checksum + " " + record)) {
            throw new UnusableStateException(where + ": the file is damaged at this line; it was left as it is."
                    + " To continue with the state before it, remove this line and all lines after it");
        }
        try {
            reader.accept(record);
        } catch (RuntimeException e) {
            throw new UnusableStateException(where + ": this line cannot be read (" + e.getMessage()
                    + "); the file was left as it is, name another file");
        }
    }

    private String checksum(String record) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest((checksum + record).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, CHECKSUM / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The number of records that were there when the file was opened. */
    int records() {
        return records;
    }

    /** The length of the line without an end that was dropped when the file was opened. */
    int dropped() {
        return dropped;
    }

    /** Appends a record, which is on the disk when this returns. */
    void append(String record) throws IOException {
        checksum = checksum(record);
        write(checksum + " " + record + "\n");
    }

    /** Removes all records. */
    void clear() throws IOException {
        checkUsable();
        channel.truncate(HEADER.length());
        checksum = "";
    }

    private void write(String text) throws IOException {
        checkUsable();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Fails for good once something could not be written, as half a record may be there, or the file is gone. */
    void checkUsable() throws IOException {
        if (failure == null && !Objects.equals(identity, identity())) {
            failure = new IOException("it was removed or replaced");
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** What distinguishes the file from another one of the same name; null if the system cannot tell. */
    private @Nullable Object identity() throws IOException {
        return Files.exists(path)
                ? Files.readAttributes(path, BasicFileAttributes.class).fileKey()
                : "missing";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
