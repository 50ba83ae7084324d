package io.github.appflowtestkit.fake.internal.server.persistence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
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
    private static final String HEADER = FORMAT + "3\n";

    private final Path path;
    private final FileChannel channel;
    private final @Nullable Object identity;
    private final ChainedLines lines = new ChainedLines();
    private final int dropped;
    private long length;
    private int records;
    private @Nullable IOException failure;

    /**
     * Opens a file, or creates it for its owner alone.
     *
     * @param reader reads each record that is there
     * @throws UnusableStateException if it is not a state file, comes from another version, is damaged or is open already
     * @throws IOException if it cannot be read or written
     */
    StateFile(Path path, Consumer<byte[]> reader) throws IOException {
        this.path = path;
        if (Files.notExists(path)) {
            OwnerOnly.create(path);
        } else if (!Files.isRegularFile(path)) {
            throw new UnusableStateException(path + " is not a regular file; name another file");
        }
        this.channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock();
            this.identity = identity();
            // through the channel: on POSIX systems, to close the file anywhere else would give up the lock
            read(new BufferedInputStream(Channels.newInputStream(channel)), reader);
            // not before it is known to be a state file
            OwnerOnly.restrict(path);
            this.dropped = Math.toIntExact(channel.size() - length);
            channel.truncate(length);
            channel.position(length);
            if (length == 0) {
                write(HEADER.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
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

    /** Reads the records; the length is then that of all complete lines. */
    private void read(InputStream content, Consumer<byte[]> reader) throws IOException {
        String start = new String(content.readNBytes(HEADER.length()), StandardCharsets.ISO_8859_1);
        if (!HEADER.startsWith(start)) {
            throw new UnusableStateException(path + otherFormat(start));
        }
        if (!start.equals(HEADER)) {
            return;
        }
        length = HEADER.length();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = content.read(); next >= 0; next = content.read()) {
            if (next == '\n') {
                readLine(line.toByteArray(), reader);
                length += line.size() + 1;
                line.reset();
            } else {
                line.write(next);
            }
        }
        byte[] end = line.toByteArray();
        if (end.length > 0 && lines.isNext(Arrays.copyOf(end, end.length - 1))) {
            // a whole record is there, so no crash has cut it off: its line feed has become another character
            throw damaged();
        }
    }

    private static String otherFormat(String start) {
        if (start.startsWith(FORMAT) && start.compareTo(HEADER) < 0) {
            return " has the format of an older version of appflow-testkit; remove it, or name another file";
        }
        return start.startsWith(FORMAT)
                ? " was written by a newer version of appflow-testkit; use that version, or name another file"
                : " is not a state file of appflow-testkit; it was left as it is, name another file";
    }

    private void readLine(byte[] line, Consumer<byte[]> reader) throws UnusableStateException {
        if (!lines.isNext(line)) {
            throw damaged();
        }
        records++;
        try {
            reader.accept(lines.take(line));
        } catch (RuntimeException e) {
            throw new UnusableStateException(path + ":" + (records + 1) + ": this line cannot be read ("
                    + e.getMessage() + "); the file was left as it is, name another file");
        }
    }

    private UnusableStateException damaged() {
        return new UnusableStateException(
                path + ":" + (records + 2) + ": the file is damaged at this line; it was left as it is."
                        + " To continue with the state before it, remove this line and all lines after it");
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
    void append(byte[] record) throws IOException {
        write(lines.append(record));
    }

    /** Removes all records. */
    void clear() throws IOException {
        checkUsable();
        try {
            channel.truncate(HEADER.length());
        } catch (IOException e) {
            throw failed(e);
        }
        length = HEADER.length();
        lines.startOver();
    }

    private void write(byte[] bytes) throws IOException {
        checkUsable();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            throw failed(e);
        }
        length += bytes.length;
    }

    /** Makes the file unusable for good, as it does not hold what it should. */
    IOException failed(IOException why) {
        failure = why;
        return why;
    }

    /** Fails for good once something could not be written, or somebody else has removed, replaced or changed the file. */
    void checkUsable() throws IOException {
        if (failure == null && !Objects.equals(identity, identity())) {
            failure = new IOException("it was removed or replaced");
        }
        if (failure == null && channel.size() != length) {
            failure = new IOException("another program has changed it");
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
